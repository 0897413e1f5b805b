package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent's own responses, from the command line. */
class MineTest {
  @TempDir private Path folder;
  private final LabOrg lab = LabOrg.quiet();

  @AfterEach
  void close() {
    lab.close();
  }

  private void write(String text) throws IOException {
    Path file = folder.resolve("rejoinder/responses.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Headless agent() {
    return Headless.agent(folder, lab).with("XDG_CONFIG_HOME", folder.toString());
  }

  @Test
  void itIsFoundAndSentAsTextAndNeverAskedOfTheServerByItsId() throws IOException {
    write("[[response]]\nname = \"/ps Late\"\nbody = \"PS for {{CUSTOMER_NAME}}: late\"\n");
    String conversation = lab.ring("Ada Byron");

    String found = agent().run("responses", "/ps", "--limit", "1").out();
    String id = "mine:7396eecd-3357-36d7-8f29-1aa74525026e";
    Headless.Ended ended = agent().run("send", conversation, "--response", "Late");

    assertTrue(found.contains(id), found);
    assertEquals(0, ended.status(), ended.err());
    assertEquals(0, agent().run("send", conversation, "--response-id", id).status());
    assertEquals(List.of("PS for Ada Byron: late", "PS for Ada Byron: late"), lab.sent());
    assertEquals(List.of(), lab.requests(".*mine.*"));
  }

  @Test
  void aBrokenFileIsToldAndTheOrgsAreStillFound() throws IOException {
    write("[[response]]\nname = \"late\"\n");

    Headless.Ended ended = agent().run("responses", "refund");

    assertEquals(0, ended.status());
    assertTrue(ended.err().matches("(?s).*left out.*1[:,].*no body.*"), ended.err());
  }
}
