package dev.rejoinder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.config.Api;
import dev.rejoinder.model.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
  @TempDir Path state;
  private Runner run;

  @BeforeEach
  void start() {
    run = new Runner(state);
  }

  static Stream<Arguments> statuses() {
    return Stream.of(
        Arguments.of("send", Failures.SIGNED_OUT, 3),
        Arguments.of("send", Failures.FORBIDDEN, 4),
        Arguments.of("send", Failures.NOT_FOUND, 5),
        Arguments.of("send", Failures.REFUSED, 2),
        Arguments.of("send", Failures.RATE_LIMITED, 6),
        Arguments.of("send", Failures.UNREACHABLE, 6),
        Arguments.of("send", Failures.CONFLICT, 7),
        Arguments.of("send", Failures.UNAVAILABLE, 7),
        Arguments.of("send", Failures.UNANSWERED, 7),
        Arguments.of("join", Failures.SIGNED_OUT, 3),
        Arguments.of("join", Failures.CONFLICT, 5),
        Arguments.of("join", Failures.UNAVAILABLE, 6),
        Arguments.of("join", Failures.UNANSWERED, 6),
        Arguments.of("identity", Failures.REFUSED, 2));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void everyFailureHasItsStatusAndTwoLines(String method, Failure failure, int expected) {
    run.gateway.fail(method, Failures.times(9, failure));

    int status = run.run("send", "c-1", "--text", "Hi");

    assertEquals(expected, status);
    String[] lines = run.err().split("\n");
    assertTrue(lines[lines.length - 2].startsWith("rejoinder: "), run.err());
    assertTrue(lines[lines.length - 1].startsWith("  "), run.err());
    assertEquals("", run.out());
  }

  @Test
  void failureTellsTheReferenceThatSupportAsksFor() {
    run.gateway.fail("identity", Failures.SIGNED_OUT);

    assertEquals(3, run.run("whoami"));
    assertTrue(run.err().contains("(reference: 401 some.code, correlation corr-1)"), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bogus",
        "''",
        "--bogus",
        "send --bogus",
        "send c-1 c-2 --text x",
        "responses --limit 0",
        "responses --limit -1",
        "responses --limit 99999999999999999999",
        "responses --limit x",
        "responses --limit",
        "responses --batch refund",
        "send c-1 --text --json",
        "send c-1 --text -h",
        "--log-file --verbose whoami",
        "lab --port 65536",
        "lab --port -1",
        "lab --busy NaN",
        "lab --conversations -3",
        "lab --responses-file /nowhere/at/all",
        "lab --environment x",
        "--seed 1",
        "--lab whoami",
        "--read-only send c-1 --text x",
        "--api soap whoami",
        "--environment '' whoami",
        "--log-file /proc/nope whoami",
        "transcript",
        "transcript ..",
        "join",
        "\u001b[2J",
        "wh\uFFFD",
        "@file",
      })
  void badUsageIsAClearLineAndNeverATrace(String line) {
    String[] args =
        Stream.of(line.split(" ")).map(arg -> arg.equals("''") ? "" : arg).toArray(String[]::new);

    int status = run.run(args);

    assertEquals(2, status);
    assertTrue(run.err().startsWith("rejoinder: "), run.err());
    assertTrue(run.err().lines().count() <= 2, run.err());
    assertFalse(run.err().contains("Exception") || run.err().contains("\u001b"), run.err());
    assertEquals("", run.out());
    assertEquals(0, run.gateway.calls.size());
  }

  @Test
  void badUsageNamesTheCommandWhoseHelpTellsMore() {
    run.run("send", "c-1", "--bogus");

    assertEquals(
        "rejoinder: unknown option '--bogus'\n  rejoinder send --help tells more\n", run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whoami", "conversations", "send", "responses", "join"})
  void withoutCredentialsOneLineNamesTheLabAndTheVariables(String command) {
    run.env.remove("GENESYS_ACCESS_TOKEN");

    int status = command.isEmpty() ? run.run() : run.run(command);

    assertEquals(2, status);
    assertEquals(1, run.err().lines().count());
    assertTrue(
        run.err().contains("--lab")
            && run.err().contains("rejoinder login")
            && run.err().contains("GENESYS_CLIENT_ID"),
        run.err());
  }

  @Test
  void commonOptionsAreTakenBeforeAndAfterTheCommand() {
    run.run("--environment", "lab", "--api=tutorial", "whoami", "--verbose");
    assertEquals("lab", run.opened.environment());
    assertEquals(Api.TUTORIAL, run.opened.api());
    assertTrue(run.opened.verbose());

    run.run("--environment", "before", "whoami", "--environment", "after");
    assertEquals("after", run.opened.environment());
  }

  @Test
  void consoleOpensWithoutACommand() {
    assertEquals(0, run.run("--read-only"));
    assertTrue(run.opened.readOnly());
  }

  @Test
  void labConsoleTakesItsOptionsAndNoEnvironment() {
    assertEquals(
        0, run.with("GENESYS_CLIENT_ID", "half").run("--lab", "--seed", "7", "--busy", "0"));

    assertEquals(new LabFlags(0, 7, 8, 3, 0, Optional.empty(), 0, 300, 0, "", false), run.lab);
    assertFalse(run.opened.hasCredentials());
  }

  @Test
  void labTellsItsUrlInTheFirstLine() {
    assertEquals(0, run.run("lab", "--strict-user", "--faults", "429:5%", "--latency", "20"));

    assertEquals("lab ready: http://127.0.0.1:4711\n", run.out());
    assertEquals(
        new LabFlags(0, 1, 8, 3, 0, Optional.empty(), 12, 300, 20, "429:5%", true), run.lab);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lab",
        "login",
        "logout",
        "whoami",
        "conversations",
        "responses",
        "join",
        "send",
        "transcript",
        "outbox"
      })
  void helpAndVersionNeedNothing(String command) {
    run.env.clear();
    String[] before = command.isEmpty() ? new String[0] : new String[] {command};

    assertEquals(
        0, run.run(Stream.concat(Stream.of(before), Stream.of("--help")).toArray(String[]::new)));
    assertTrue(run.out().startsWith("Usage: rejoinder " + command), run.out());
    assertTrue(run.out().lines().allMatch(line -> line.length() <= 79), run.out());
    run.out.getBuffer().setLength(0);
    assertEquals(
        0, run.run(Stream.concat(Stream.of(before), Stream.of("-V")).toArray(String[]::new)));
    assertEquals("rejoinder 1.2.3\n", run.out());
    assertEquals("", run.err());
  }

  @Test
  void helpListsCommandsStatusesAndVariables() {
    run.run("--help");

    for (String word : Commands.names()) {
      assertTrue(run.out().contains("\n  " + word), word);
    }
    assertTrue(run.out().contains("GENESYSCLOUD_OAUTHCLIENT_SECRET"));
    assertTrue(run.out().contains("7  not known whether"));
    assertTrue(run.out().contains("rejoinder.log"));
  }

  @Test
  void bugLeavesItsTraceInTheLogAlone() throws Exception {
    run.bug = new IllegalStateException("odd");

    assertEquals(70, run.run("whoami"));

    Path log = state.resolve("rejoinder/rejoinder.log");
    assertEquals(
        "rejoinder: this is a bug (IllegalStateException); the log has the details: " + log + "\n",
        run.err());
    assertTrue(Files.readString(log).contains("CliTest"));
  }
}
