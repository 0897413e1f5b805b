package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.cli.Org;
import dev.rejoinder.genesys.Credentials;
import dev.rejoinder.genesys.Endpoint;
import dev.rejoinder.genesys.Http;
import dev.rejoinder.lab.TestLab;
import dev.rejoinder.service.Retrier;
import dev.rejoinder.service.Sleeper;
import dev.rejoinder.ui.Glyphs;
import dev.rejoinder.ui.Key;
import dev.rejoinder.ui.Setting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console while live events come in from a lab, and while they don't. */
class LiveConsoleTest {
  private final LabOrg lab = new LabOrg(TestLab.with(it -> it.rateLimit = 0));
  private final FakeTerminal terminal = new FakeTerminal(100, 30);
  private CompletableFuture<Integer> running;
  private String conversation;

  @BeforeEach
  void openFirstConnected() {
    conversation = lab.conversations().get(0);
    Console console =
        new Console(terminal, Clock.systemUTC(), Belongings.NONE, Stubs.keeper(), this::open);
    Setting setting = new Setting("lab", ZoneOffset.UTC, Glyphs.UNICODE, false, "run");
    running = CompletableFuture.supplyAsync(() -> console.run(setting, terminal.size()));
    terminal.waitFor("Robin Vale.* LIVE ");
  }

  @AfterEach
  void quit() throws Exception {
    terminal.press(Key.ctrl('x'), Key.text("q"), Key.text("y"));
    assertEquals(0, running.get());
    lab.close();
  }

  @Test
  void aCustomersMessageIsShownWithoutPolling() {
    int lists = lists();

    lab.customer(conversation, "quick as a wink");
    terminal.waitFor("quick as a wink");

    assertEquals(lists, lists());
    terminal.waitFor(" LIVE ");
  }

  @Test
  void aDroppedLineIsSaidAndLiveAgainWithWhatItMissed() {
    lab.happen("drop", "{\"refuse\":2}");
    lab.customer(conversation, "into the void");

    terminal.waitFor(" RECONNECT ");
    terminal.waitFor(" LIVE ");
    terminal.waitFor("into the void");
  }

  @Test
  void aSilencedLinePollsAndIsTakenBackByAKey() {
    lab.happen("silence", "{}");
    terminal.waitFor(" SILENCED ");
    lab.customer(conversation, "heard by polling");
    terminal.waitFor("heard by polling");

    terminal.press(Key.ctrl('r'));
    terminal.waitFor(" LIVE ");
    int lists = lists();
    lab.customer(conversation, "and by ear again");
    terminal.waitFor("and by ear again");
    assertEquals(lists, lists());
  }

  @Test
  void aParkedConversationThatResumesByItselfIsConnectedAgainOnTheScreen() {
    int lists = lists();

    String soon = Instant.now().plusSeconds(6).toString();
    lab.park(conversation, "{\"state\":\"parked\",\"resumeTime\":\"" + soon + "\"}");
    terminal.waitFor("resumes \\d\\d:\\d\\d");
    terminal.waitUntil("nothing parked", screen -> !screen.contains("resumes "));

    assertEquals(lists, lists());
  }

  @Test
  void goingOnAfterAStopReadsAllAnew() {
    lab.happen("drop", "{\"silent\":true}");
    lab.customer(conversation, "said meanwhile");

    terminal.goOn();

    terminal.waitFor("said meanwhile");
  }

  private int lists() {
    return lab.requests("GET /api/v2/conversations \\d+").size();
  }

  private Org open(Retrier.Listener listener) {
    Http http =
        Http.open(
            Endpoint.of(lab.url()), new Credentials.Token("lab-token"), "test", System::nanoTime);
    return new Org(
        Reach.platform(http),
        new Retrier(System::nanoTime, new Random(), Sleeper.THREAD),
        listener,
        Clock.systemDefaultZone(),
        http::close);
  }
}
