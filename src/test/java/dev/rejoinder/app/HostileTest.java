package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.lab.TestLab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An org in which every text is hostile: no byte of it may reach a terminal. */
@Timeout(120)
class HostileTest {
  @TempDir private Path folder;
  private final LabOrg lab = new LabOrg(TestLab.with(it -> it.rateLimit = 0));
  private Poison org;

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
}
