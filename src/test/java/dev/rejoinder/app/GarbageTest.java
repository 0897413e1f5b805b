package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.lab.TestLab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever it is given, it says what is wrong in a line, and says so before it does anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(20)
class GarbageTest {
  private static final List<String> GARBAGE =
      List.of(
          "",
          " ",
          "-1",
          "99999999999999999999",
          "1e309",
          "NaN",
          "\u0000",
          "a\u0000b",
          "\u001b[2J\u0007",
          "\u009b31m",
          "\u202eevil",
          "../../etc/passwd",
          "/dev/null/x",
          "%s%n%x",
          "{{CUSTOMER_NAME}}",
          "\ud83d",
          "\uFFFD",
          "=",
          "x".repeat(100_000));

  @TempDir Path state;
  private LabOrg lab;
  private String conversation;

  @BeforeAll
  void start() {
    lab = new LabOrg(TestLab.quiet());
    conversation = lab.conversations().get(0);
  }

  @AfterAll
  void close() {
    lab.close();
  }

  private static Stream<String> options() {
    return Stream.of(
        "lab --port",
        "lab --seed",
        "lab --conversations",
        "lab --waiting",
        "lab --responses",
        "lab --responses-file",
        "lab --busy",
        "lab --rate-limit",
        "lab --latency",
        "lab --faults",
        "--lab --port",
        "--lab --faults",
        "whoami --environment",
        "whoami --api",
        "whoami --log-file",
        "responses --limit",
        "send C --response-id",
        "send C --var",
        "send C --user",
        "send C --response Greeting --var",
        "transcript",
        "join",
        "send",
        "");
  }

  /**
   * A lab that starts on garbage would serve for ever: those that are no garbage there are left.
   */
  private static boolean takes(String option, String value) {
    boolean blank = value.isBlank();
    return option.startsWith("lab") || option.startsWith("--lab")
        ? blank && option.endsWith("--faults") || option.endsWith("--seed") && value.equals("-1")
        : option.endsWith("--log-file");
  }

  @ParameterizedTest
  @MethodSource("options")
  void everyOptionRefusesWhatItCannotMean(String option) {
    for (String value : GARBAGE) {
      if (takes(option, value)) {
        continue;
      }
      List<String> args = new ArrayList<>();
      Stream.of(option.split(" ")).filter(arg -> !arg.isEmpty()).forEach(args::add);
      args.replaceAll(arg -> arg.equals("C") ? conversation : arg);
      args.add(value);

      Headless.Ended ended = Headless.agent(state, lab).run(args.toArray(String[]::new));

      String what = option + " '" + value.substring(0, Math.min(40, value.length())) + "': ";
      refusedInALine(what, ended, option.equals("whoami --environment") ? 6 : 5);
    }
    assertEquals(List.of(), lab.ledger());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GENESYS_ENVIRONMENT",
        "GENESYS_ACCESS_TOKEN",
        "GENESYS_CLIENT_ID",
        "GENESYS_CLIENT_SECRET",
        "GENESYS_CONVERSATION_ID",
        "GENESYS_USER_ID",
        "GENESYS_CANNED_RESPONSE_NAME",
        "GENESYSCLOUD_REGION",
        "GENESYSCLOUD_OAUTHCLIENT_ID"
      })
  void everyVariableRefusesWhatItCannotMean(String variable) {
    for (String value : GARBAGE) {
      if (value.isBlank() && !variable.equals("GENESYS_CONVERSATION_ID")) {
        continue;
      }
      Headless run = Headless.tutorial(state, lab, conversation).with(variable, value);
      if (variable.startsWith("GENESYSCLOUD")) {
        run.without("GENESYS_ENVIRONMENT").without("GENESYS_CLIENT_ID");
        run.with("GENESYSCLOUD_REGION", variable.endsWith("REGION") ? value : lab.url());
      }

      Headless.Ended ended = run.run("send");

      refusedInALine(variable + ": ", ended, 6);
    }
    assertEquals(List.of(), lab.ledger());
  }

  /** Garbage that could be an id or a secret is asked for, and then it is the server's no. */
  private static void refusedInALine(String what, Headless.Ended ended, int worst) {
    String all = ended.out() + ended.err();
    assertTrue(ended.status() >= 2 && ended.status() <= worst, what + ended.status() + all);
    assertEquals("", ended.out(), what);
    assertEquals(1, ended.said().size(), what + all);
    String said = ended.said().get(0);
    assertTrue(said.length() > 25 && said.length() < 700, what + said.length() + ": " + said);
    assertFalse(all.contains("\tat ") || all.contains("Exception"), what + all);
    assertFalse(all.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n'), what + all);
    assertTrue(ended.status() != 70, what + all);
  }

  @Test
  void unknownRegionIsRefusedByName() {
    Headless run = Headless.tutorial(state, lab, conversation);

    Headless.Ended ended = run.with("GENESYS_ENVIRONMENT", "eu-nowhere-7").run("send");

    assertEquals(2, ended.status());
    assertTrue(ended.said().get(0).contains("\"eu-nowhere-7\" is no domain"), ended.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\nb\u001b[2J", "\u202e"})
  void wordsThatNoCustomerShouldGetAreRefusedUnsent(String words) {
    Headless run = Headless.agent(state, lab);

    for (Headless.Ended ended :
        List.of(
            run.run("send", conversation, "--text", words),
            run.reading(words).run("send", conversation, "--stdin"),
            run.run("send", conversation, "--response", "Greeting", "--var", "X=" + words))) {
      refusedInALine(words, ended, 2);
    }
    assertEquals(List.of(), lab.ledger());
  }

  @Test
  void variablesAreReadAsTheyAre() {
    Map<String, String> odd = Map.of("A", "{{B}}", "B", "$1\\0", "CUSTOMER_NAME", "%s=%n=");
    List<String> args = new ArrayList<>(List.of("send", lab.ring("Ada"), "--response", "Greeting"));
    odd.forEach((name, value) -> args.addAll(List.of("--var", name + "=" + value)));
    args.add("--dry-run");

    Headless.Ended ended = Headless.agent(state, lab).run(args.toArray(String[]::new));

    assertEquals(0, ended.status(), ended.err());
    assertTrue(ended.out().contains("Hi %s=%n=, thanks"), ended.out());
  }
}
