package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    assertTrue(org.places.containsAll(Set.of("name", "text", "message", "email")), "" + org.places);
    assertEquals(List.of("fine"), lab.sent());
  }

  @Test
  void nothingOfItReachesTheTerminalOfTheConsole() throws Exception {
    Map<String, String> environment =
        Map.of(
            "GENESYS_ENVIRONMENT", org.url(),
            "GENESYS_ACCESS_TOKEN", "lab-token",
            "XDG_STATE_HOME", folder.resolve("state").toString(),
            "XDG_CACHE_HOME", folder.resolve("cache").toString(),
            "XDG_CONFIG_HOME", folder.resolve("config").toString());
    try (RealTerminal terminal = RealTerminal.start(environment, 110, 34, "--verbose")) {
      terminal.waitFor("LIVE");
      terminal.waitFor("INBOX [0-9]+");
      for (int i = 0; i < 8; i++) {
        terminal.type("\u001bOB\r");
        terminal.waitFor("To: ");
        terminal.type("\u001b[5~\u001b[5~\u001b[6~\u001b[Z\u001b[Z");
        terminal.type("g");
        terminal.waitFor("INBOX");
      }
      terminal.type("\r/");
      terminal.waitFor("Responses [0-9]+ of [0-9]+");
      terminal.type("re\u001b[B\u001b[B\u001b[6~\u001b[B\u001b[B\u001b[5~\r");
      terminal.waitUntil("a closed panel", screen -> !screen.contains("Responses "));
      terminal.type("\r\u0015");
      terminal.type("\u0018t");
      terminal.waitFor("person");
      terminal.type("b\u001b[B\r");
      terminal.type("n\u0007");
      for (String key : List.of("\u0018s", "\u0018v", "\u0007", "\u0018w", "\u001bOP", "\u0018y")) {
        terminal.type(key + "\u001b[B\u001b[B\u001b[B");
        terminal.type("\u001b[27u\u0018\u001b");
      }
      lab.fault("{\"match\":\"GET .*\",\"times\":6,\"kind\":403}");
      lab.ring("Eve");
      terminal.type("\u0012");
      terminal.waitFor("not allowed");
      lab.happen("drop", "{}");
      terminal.waitFor("RECONNECT|POLL|OFFLINE|LIVE");
      terminal.type("\u0018q");
      terminal.type("y");
      String output = terminal.waitForEnd();
      assertTrue(output.contains("status=0"), output.substring(output.length() - 300));
      HostileText.assertHarmless("console", output.replaceAll("\u0007", ""));
      for (String shown : List.of("␛", "<9B>", "⟦202E⟧", "�", "↵", "≠you", "·")) {
        assertTrue(output.contains(shown), "never showed " + shown);
      }
    }
    String log = Files.readString(folder.resolve("state/rejoinder/rejoinder.log"));
    HostileText.assertHarmless("log", log);
  }
}
