package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.cli.Org;
import dev.rejoinder.genesys.Credentials;
import dev.rejoinder.genesys.Endpoint;
import dev.rejoinder.genesys.Http;
import dev.rejoinder.lab.TestLab;
import dev.rejoinder.model.Right;
import dev.rejoinder.service.Retrier;
import dev.rejoinder.service.Sleeper;
import dev.rejoinder.ui.Glyphs;
import dev.rejoinder.ui.Key;
import dev.rejoinder.ui.Setting;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The console with a role that lacks something: the first press says what, and asks nobody. */
class MissingRightTest {
  private static final Key ENTER = Key.of(Key.Code.ENTER);
  private static final Key ESCAPE = Key.of(Key.Code.ESCAPE);
  private static final String ANY_CHANGE = "(POST|PATCH|PUT) /api/v2/conversations/.*";

  private final LabOrg lab = new LabOrg(TestLab.with(options -> options.rateLimit = 0));
  private final FakeTerminal terminal = new FakeTerminal(200, 40);
  private CompletableFuture<Integer> running;

  @AfterEach
  void quit() throws InterruptedException, ExecutionException {
    terminal.press(ESCAPE, ESCAPE, Key.ctrl('x'), Key.text("q"), Key.text("y"));
    assertEquals(0, running.get());
    lab.close();
  }

  static Stream<Arguments> rights() {
    return Stream.of(
        Arguments.of(Right.PULL, List.of(Key.text("G"), ENTER), ".* .*/assign .*"),
        Arguments.of(
            Right.ASSIGN,
            List.of(Key.text("G"), Key.ctrl('x'), Key.text("a")),
            ".* .*/(assign|search) .*"),
        Arguments.of(Right.PARK, connected(Key.ctrl('x'), Key.text("p")), ".*/parkingstate .*"),
        Arguments.of(Right.TRANSFER, connected(Key.ctrl('x'), Key.text("t")), ".*/replace .*"),
        Arguments.of(Right.SEND, connected(Key.text("h"), ENTER), "POST .*/(messages|typing) .*"),
        Arguments.of(Right.READ_MESSAGES, connected(), "POST .*/(messages|typing) .*"),
        Arguments.of(Right.READ_RESPONSES, connected(Key.text("/")), ANY_CHANGE),
        Arguments.of(Right.FIND_QUEUES, connected(Key.ctrl('x'), Key.text("t")), ".*/replace .*"),
        Arguments.of(Right.SUPERVISE, List.of(Key.ctrl('x'), Key.text("v")), ANY_CHANGE),
        Arguments.of(
            Right.SUPERVISE, List.of(Key.ctrl('x'), Key.text("u")), ".* .*/users/search .*"));
  }

  /** Opens the first one that was answered before, and goes on. */
  private static List<Key> connected(Key... then) {
    Stream<Key> open = Stream.of(Key.text("j"), Key.text("j"), ENTER);
    return Stream.concat(open, Stream.of(then)).toList();
  }

  @ParameterizedTest
  @MethodSource("rights")
  void theFirstPressNamesWhatIsMissingAndSendsNothing(Right right, List<Key> keys, String call) {
    start(right);
    String needs = "Needs the permission " + String.join(" or ", right.permissions());

    keys.forEach(key -> terminal.press(key));

    terminal.waitFor(Optional.of(needs).filter(it -> !boxed(right)).orElse("Needs the permission"));
    terminal.waitFor(right.permissions().get(0));
    assertEquals(List.of(), requests(call));
  }

  /** What is said in a box may be broken there. */
  private static boolean boxed(Right right) {
    return right == Right.READ_RESPONSES || right == Right.SUPERVISE;
  }

  @Test
  void withNothingButTheRightToSendOneAnswersWritesAndLeaves() {
    start(
        Stream.of(Right.values())
            .filter(right -> right != Right.SEND && right != Right.WRAP_UP)
            .toArray(Right[]::new));

    terminal.press(ENTER);
    terminal.waitFor("To: ");
    terminal.type("hello");
    terminal.press(ENTER);
    terminal.waitUntil("the message at the server", screen -> lab.sent().equals(List.of("hello")));
    terminal.press(Key.ctrl('x'), Key.text("d"), Key.text("y"));

    terminal.waitFor("Wrap-up is due: Ctrl-X w");
    assertEquals(List.of(), lab.requests("PATCH .* 403"));
  }

  @Test
  void theWrapUpThatMayNotBeGivenIsNotAskedFor() {
    start(Right.WRAP_UP);
    terminal.press(ENTER);
    terminal.waitFor("open \\d+s");
    terminal.press(Key.ctrl('x'), Key.text("d"), Key.text("y"));
    terminal.waitFor("Wrap-up is due: Ctrl-X w");

    terminal.press(Key.ctrl('x'), Key.text("w"));

    terminal.waitFor("Needs the permission conversation:participant:wrapup");
    assertEquals(List.of(), lab.requests(".*/wrapup .*"));
  }

  private List<String> requests(String regex) {
    return lab.requests(regex).stream().filter(it -> !it.matches(".*/bulk .*")).toList();
  }

  private void start(Right... lacking) {
    String token =
        lab.tokenWithout(
            Stream.of(lacking)
                .flatMap(right -> right.permissions().stream())
                .toArray(String[]::new));
    Console console =
        new Console(
            terminal,
            Clock.systemUTC(),
            Belongings.NONE,
            Stubs.keeper(),
            listener -> open(token, listener));
    Setting setting = new Setting("lab", ZoneOffset.UTC, Glyphs.UNICODE, false, "run");
    running = CompletableFuture.supplyAsync(() -> console.run(setting, terminal.size()));
    boolean seesWaiting = Stream.of(lacking).noneMatch(Right.SUPERVISE::equals);
    terminal.waitFor(seesWaiting ? "INBOX 11" : "INBOX 8");
    terminal.waitFor("LIVE");
  }

  private Org open(String token, Retrier.Listener listener) {
    Http http =
        Http.open(Endpoint.of(lab.url()), new Credentials.Token(token), "test", System::nanoTime);
    Retrier retrier = new Retrier(System::nanoTime, new Random(1), Sleeper.THREAD);
    return new Org(Reach.platform(http), retrier, listener, Clock.systemDefaultZone(), http::close);
  }
}
