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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent who looks after others' work too, on a lab. */
class TeamLeadTest {
  private static final Key ENTER = Key.of(Key.Code.ENTER);

  private final LabOrg lab = new LabOrg(TestLab.with(it -> it.rateLimit = 0));
  private final FakeTerminal terminal = new FakeTerminal(100, 30);
  private CompletableFuture<Integer> running;

  @BeforeEach
  void open() {
    Console console =
        new Console(terminal, Clock.systemUTC(), Belongings.NONE, Stubs.keeper(), this::open);
    Setting setting = new Setting("lab", ZoneOffset.UTC, Glyphs.UNICODE, false, "run");
    running = CompletableFuture.supplyAsync(() -> console.run(setting, terminal.size()));
    terminal.waitFor("INBOX 11");
    terminal.waitFor(" LIVE ");
  }

  @AfterEach
  void quit() throws Exception {
    terminal.press(Key.ctrl('x'), Key.text("q"), Key.text("y"));
    assertEquals(0, running.get());
    lab.close();
  }

  @Test
  void whatWaitsIsAssignedToAColleague() {
    terminal.press(Key.ctrl('x'), Key.text("v"), ENTER.withAlt());
    terminal.waitFor("Assign .* to");
    terminal.type("imke");
    terminal.waitFor("▸ Imke Sander");
    terminal.press(ENTER);
    terminal.waitFor("Assign .* to Imke Sander\\?");
    terminal.press(Key.text("y"));

    terminal.waitFor("Assigned: .* It rings there");
    assertEquals(1, lab.requests("POST .*/assign 200").size());
  }

  @Test
  void aQueueIsLookedAtAndOnesOwnInboxIsThereAgainWithWhatRangMeanwhile() {
    terminal.press(Key.ctrl('x'), Key.text("u"));
    terminal.type("billing");
    terminal.waitFor("▸ Billing");
    terminal.press(ENTER);
    terminal.waitFor("QUEUE Billing, read-only .* LIVE ");
    terminal.waitFor("▸QUEUE [1-9]");

    terminal.press(ENTER);
    terminal.waitFor("QUEUE Billing · .*Ctrl-X u|read-only");
    terminal.press(Key.text("i"), ENTER, Key.text("x"));
    terminal.waitFor("read-only. Ctrl-X u goes back to your inbox");
    lab.ring("Zoe Late");
    terminal.waitFor("3 ringing");
    terminal.press(Key.ctrl('x'), Key.text("u"));

    terminal.waitFor("INBOX 12");
    terminal.waitFor("RING .*Zoe Late");
    assertEquals(List.of(), lab.sent());
    assertEquals(List.of(), lab.requests("(PATCH|POST) .*/(assign|participants|typing).*"));
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
