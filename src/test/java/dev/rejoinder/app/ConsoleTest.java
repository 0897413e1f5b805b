package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.rejoinder.cli.Org;
import dev.rejoinder.genesys.Credentials;
import dev.rejoinder.genesys.Endpoint;
import dev.rejoinder.genesys.Http;
import dev.rejoinder.genesys.PlatformGateway;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The console on a lab: keys in, frames and the lab's ledger out. */
class ConsoleTest {
  private static final Key ENTER = Key.of(Key.Code.ENTER);

  private final LabOrg lab = LabOrg.quiet();
  private final FakeTerminal terminal = new FakeTerminal(100, 30);
  private final AtomicLong nanos = new AtomicLong();
  private CompletableFuture<Integer> running;

  @AfterEach
  void quit() throws InterruptedException, ExecutionException {
    terminal.press(Key.of(Key.Code.ESCAPE), Key.of(Key.Code.ESCAPE));
    terminal.press(Key.ctrl('x'), Key.text("q"), Key.text("y"));
    assertEquals(0, running.get());
    lab.close();
  }

  @Test
  void fiveKeysSendOneFilledMessage() {
    start();
    terminal.waitFor("INBOX \\d+");
    terminal.waitFor(" lab +Robin Vale +POLL");
    awaitResponses();

    terminal.press(ENTER);
    terminal.waitFor("To: ");
    terminal.type("/");
    terminal.waitFor("Responses (\\d+) of \\1 ");
    terminal.type("r");
    terminal.waitFor("> r ");
    terminal.press(ENTER);
    terminal.press(ENTER);

    terminal.waitFor("✓");
    List<JsonObject> ledger = ledger();
    assertEquals(1, ledger.size());
    assertFalse(ledger.get(0).get("text").getAsString().contains("{{"));
  }

  @Test
  void fiveKeysInOneBurstDoTheSame() {
    start();
    awaitResponses();

    terminal.press(ENTER, Key.text("/"), Key.text("r"), ENTER, ENTER);

    terminal.waitFor("✓");
    assertEquals(1, ledger().size());
  }

  @Test
  void whatIsSentWhileJoiningWaitsForTheJoin() {
    start();
    terminal.waitFor("RING");
    lab.fault("{\"match\":\"PATCH .*\",\"times\":1,\"kind\":\"429\",\"retryAfter\":\"1\"}");

    terminal.press(ENTER);
    terminal.type("hello");
    terminal.press(ENTER);

    terminal.waitFor("hello +✓");
    assertEquals("hello", ledger().get(0).get("text").getAsString());
    assertEquals(2, lab.requests("PATCH .*").size());
  }

  @Test
  void aFailedJoinSaysWhyAndKeepsWhatWasWritten() {
    start();
    terminal.waitFor("RING");
    lab.fault("{\"match\":\"PATCH .*\",\"kind\":\"403\"}");

    terminal.press(ENTER);
    terminal.waitFor("not joined: not allowed \\(403\\)");
    terminal.type("hello");
    terminal.press(ENTER);

    terminal.waitFor("Not sent: you are not in this conversation");
    terminal.waitFor("│ hello");
    assertTrue(ledger().isEmpty());
  }

  @Test
  void aSendThatTheServerRefusesForNowIsRepeatedOnce() {
    openConnected();
    lab.fault("{\"match\":\"POST .*/messages\",\"times\":1,\"kind\":\"429\",\"retryAfter\":\"3\"}");

    terminal.type("hello");
    terminal.press(ENTER);

    terminal.waitFor("hello +✓");
    assertEquals(1, ledger().size());
    assertEquals(2, lab.requests("POST .*/communications/.*/messages .*").size());
  }

  @Test
  void aSendWithAnUnknownEndIsShownSoAndNotRepeated() {
    openConnected();
    lab.fault("{\"match\":\"POST .*/messages\",\"kind\":\"504\"}");

    terminal.type("hello");
    terminal.press(ENTER);

    terminal.waitFor("not known whether it arrived");
    assertEquals(1, lab.requests("POST .*/communications/.*/messages .*").size());
  }

  @Test
  void aSendThatReadingBackFindsIsSentOnce() {
    openConnected();
    lab.fault("{\"match\":\"POST .*/messages\",\"kind\":\"applied-504\"}");

    terminal.type("hello");
    terminal.press(ENTER);

    terminal.waitFor("hello +✓");
    terminal.press(Key.ctrl('x'), Key.text("o"));
    terminal.waitFor("sent +1 try +[0-9a-f]{12} (read back|echo)");
    assertEquals(1, ledger().size());
  }

  @Test
  void aCustomersMessageComesWithThePoll() {
    String id = openConnected();

    lab.customer(id, "is anybody there");

    terminal.waitFor("is anybody there");
  }

  @Test
  void aLostServerIsSaidInWordsAndTheDraftStays() {
    openConnected();
    terminal.type("half a sentence");

    lab.close();
    terminal.press(Key.ctrl('r'));

    terminal.waitFor("OFFLINE since");
    terminal.waitFor("half a sentence");
  }

  @Test
  void responsesThatCouldNotBeHadComeWhenAskedForAgain() {
    lab.fault("{\"match\":\"POST .*/responses/query\",\"times\":1,\"kind\":\"403\"}");
    openConnected();
    terminal.type("/");
    terminal.waitFor("Responses 0 of 0 .*not all loaded");

    terminal.press(Key.of(Key.Code.ESCAPE), Key.ctrl('r'));
    terminal.type("/");

    terminal.waitFor("Responses (\\d\\d+) of \\1 ");
  }

  @Test
  void aWaitingConversationIsTakenWithEnter() {
    start();
    terminal.waitFor("wait \\d+");
    terminal.press(Key.text("G"));
    terminal.press(ENTER);

    terminal.waitFor("open \\d+s");
    assertEquals(1, lab.requests("POST .*/assign .*").size());
    assertEquals(1, lab.requests("PATCH .*").size());
  }

  /** Opens the first connected conversation, which no join precedes; its id. */
  private String openConnected() {
    start();
    terminal.waitFor("INBOX 11");
    terminal.press(Key.text("j"), Key.text("j"), ENTER);
    terminal.waitFor("To: ");
    return lab.conversations().get(0);
  }

  private void awaitResponses() {
    terminal.waitFor("INBOX 11");
    terminal.press(ENTER);
    terminal.type("/");
    terminal.waitFor("Responses (\\d+) of \\1 ");
    terminal.press(Key.of(Key.Code.ESCAPE), Key.of(Key.Code.TAB));
    terminal.waitFor("▸INBOX");
  }

  private List<JsonObject> ledger() {
    return lab.ledger().stream().map(each -> each.getAsJsonObject()).toList();
  }

  private void start() {
    Console console =
        new Console(terminal, Clock.systemUTC(), Belongings.NONE, Stubs.keeper(), this::open);
    Setting setting = new Setting("lab", ZoneOffset.UTC, Glyphs.UNICODE, false, "run");
    running = CompletableFuture.supplyAsync(() -> console.run(setting, terminal.size()));
  }

  private Org open(Retrier.Listener listener) {
    Http http =
        Http.open(
            Endpoint.of(lab.url()), new Credentials.Token("lab-token"), "test", System::nanoTime);
    Sleeper sleeper = wait -> nanos.addAndGet(wait.toNanos());
    Retrier retrier = new Retrier(nanos::get, new Random(1), sleeper);
    return new Org(
        Org.Ports.of(new PlatformGateway(http)),
        retrier,
        listener,
        Clock.systemDefaultZone(),
        http::close);
  }
}
