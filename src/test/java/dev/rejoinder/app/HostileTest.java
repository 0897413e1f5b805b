package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.lab.TestLab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An org in which every text is hostile: no byte of it may reach a terminal or a log. */
@Timeout(120)
class HostileTest {
  private static final String DOWN = "\u001b[B";
  private static final String PAGE_UP = "\u001b[5~";
  private static final String PAGE_DOWN = "\u001b[6~";
  private static final String TO_INBOX = "\u001b[Z\u001b[Z";
  private static final String ESCAPE = "\u001b[27u";

  @TempDir private Path folder;
  private final LabOrg lab = new LabOrg(TestLab.with(it -> it.rateLimit = 0));
  private Poison org;

  @BeforeAll
  @Timeout(600)
  static void build() throws Exception {
    RealTerminal.build();
  }

  @BeforeEach
  void start() throws IOException {
    org = new Poison(lab);
  }

  @AfterEach
  void close() {
    org.close();
    lab.close();
  }

  @Test
  void nothingOfItReachesTheTerminalOfACommand() {
    String one = lab.conversations().get(0);
    lab.customer(one, "#huge");
    lab.ring("#" + HostileText.ALL.indexOf(HostileText.YOU));
    lab.fault("{\"match\":\"GET .*/presencedefinitions\",\"times\":1,\"kind\":403}");
    String shown = "";
    for (List<String> command :
        List.of(
            List.of("conversations"),
            List.of("conversations", "--json"),
            List.of("conversations", "--follow", "--for", "1"),
            List.of("conversations", "--follow", "--for", "1", "--json"),
            List.of("responses", "--limit", "1000"),
            List.of("responses", "--limit", "1000", "--json"),
            List.of("transcript", one),
            List.of("transcript", one, "--json"),
            List.of("whoami"),
            List.of("whoami", "--json"),
            List.of("doctor"),
            List.of("join", "nobody"),
            List.of("send", one, "--response", "no such"),
            List.of("send", one, "--text", "fine", "--dry-run"),
            List.of("send", one, "--text", "fine", "--json"),
            List.of("send", one, "--text", "\u001b[2J"),
            List.of("send", "no\u001b[2J", "--text", "fine"),
            List.of("--profile", "\u009b2J", "whoami"),
            List.of("\u001b]0;pwned\u0007"))) {
      Headless.Ended ended =
          Headless.agent(folder, lab)
              .with("GENESYS_ENVIRONMENT", org.url())
              .run(command.toArray(String[]::new));
      assertTrue(ended.status() != 70, command + ended.err());
      HostileText.assertHarmless(command.toString(), ended.out() + ended.err());
      shown += ended.out() + ended.err();
    }
    assertTrue(shown.contains("␛[31m") && shown.contains("<9B>2J"), "hostile text was shown");
    assertTrue(shown.contains("≠you You"), shown);
    assertTrue(org.places.containsAll(Set.of("name", "text", "message", "email")), "" + org.places);
    assertEquals(List.of("fine"), lab.sent());
  }

  /** On a real terminal: lists, transcripts, responses, choices, refusals and a line cut. */
  @Test
  @Timeout(300)
  void nothingOfItReachesTheTerminalOfTheConsole() throws Exception {
    String output = visit();

    assertTrue(output.contains("status=0"), output.substring(output.length() - 300));
    HostileText.assertHarmless("console", output.replaceAll("\u0007", ""));
    for (String shown : List.of("␛", "�")) {
      assertTrue(output.contains(shown), "never showed " + shown);
    }
    assertTrue(org.places.containsAll(Set.of("name", "text", "message")), "" + org.places);
    String log = Files.readString(folder.resolve("state/rejoinder/rejoinder.log"));
    HostileText.assertHarmless("log", log);
    assertTrue(log.contains("\\u009b2J"), "hostile text was logged");
    assertFalse(log.contains("must not reach a terminal"), "the last gate was needed");
    assertFalse(log.contains("SEVERE"), log);
  }

  private String visit() throws Exception {
    try (RealTerminal terminal = RealTerminal.start(environment(), 110, 34, "--verbose")) {
      terminal.waitFor("INBOX [0-9]+");
      terminal.waitFor("LIVE");
      openAll(terminal);
      respond(terminal);
      choose(terminal);
      lab.happen("drop", "{}");
      terminal.type("\u0018qy");
      return terminal.waitForEnd();
    }
  }

  private void openAll(RealTerminal terminal) throws Exception {
    lab.ring("#" + HostileText.ALL.indexOf(HostileText.YOU));
    String id = lab.ring("#borders");
    terminal.waitFor("≠you You");
    terminal.waitFor("#borders");
    terminal.type("/#borders\r");
    terminal.waitFor("To: #borders");
    for (int i = 0; i < HostileText.ALL.size(); i++) {
      lab.customer(id, "#" + i);
    }
    terminal.waitFor("#" + (HostileText.ALL.size() - 1));
    terminal.type(PAGE_UP.repeat(10));
    terminal.waitFor("#0␛");
    terminal.type(PAGE_DOWN.repeat(10));
    lab.customer(id, "#huge");
    terminal.waitFor("… [0-9]+ more");
    beRefused(terminal);
    terminal.type(TO_INBOX + ESCAPE);
    for (int row = 0; row < 10; row++) {
      terminal.type("g" + DOWN.repeat(row) + "\r" + PAGE_UP + TO_INBOX);
    }
  }

  private void respond(RealTerminal terminal) throws Exception {
    terminal.type("/#borders\r/");
    terminal.waitFor("Responses [0-9]+ of [0-9]+");
    terminal.type(DOWN.repeat(3) + PAGE_DOWN + "re" + DOWN.repeat(3) + PAGE_DOWN + PAGE_UP + "\r");
    terminal.waitUntil("a closed panel", screen -> !screen.contains("Responses "));
    terminal.type("\r");
  }

  /** To whom, with which code, as what: names of queues, people, codes and presences. */
  private void choose(RealTerminal terminal) throws Exception {
    for (String list :
        List.of("t Transfer ", "s Status", "v Waiting", "u Look at a queue", "o Outbox")) {
      terminal.type("\u0018" + list.charAt(0));
      terminal.waitFor(list.substring(2));
      terminal.type(DOWN.repeat(3) + ESCAPE);
    }
    terminal.type("\u0018tb" + DOWN + "\r");
    terminal.type("n" + ESCAPE);
  }

  private void beRefused(RealTerminal terminal) throws Exception {
    lab.fault("{\"match\":\"PATCH .*parkingstate\",\"times\":1,\"kind\":403}");
    terminal.type("\u0018p");
    terminal.waitFor("not parked: ");
  }

  private Map<String, String> environment() {
    return Map.of(
        "GENESYS_ENVIRONMENT", org.url(),
        "GENESYS_ACCESS_TOKEN", "lab-token",
        "XDG_STATE_HOME", folder.resolve("state").toString(),
        "XDG_CACHE_HOME", folder.resolve("cache").toString(),
        "XDG_CONFIG_HOME", folder.resolve("config").toString());
  }
}
