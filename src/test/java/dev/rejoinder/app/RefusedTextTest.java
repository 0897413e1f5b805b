package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.lab.TestLab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What must not go to a customer is refused in words, unsent, and nobody joins for it. */
@Timeout(60)
class RefusedTextTest {
  @TempDir private Path folder;

  @Test
  void aResponseWithAControlCharacterIsNotSentAsSomethingElse() throws IOException {
    Path responses = folder.resolve("responses");
    String line = "{\"id\":\"r1\",\"title\":\"Red\",\"body\":\"a\\u001b[31m\",\"library\":\"L\"}\n";
    Files.writeString(responses, line);
    try (LabOrg lab = new LabOrg(TestLab.with(it -> it.responsesFile = Optional.of(responses)))) {
      Headless.Ended ended = send(lab, "--response", "Red");

      assertEquals(2, ended.status());
      assertTrue(ended.err().contains("Character 2 is U+001B (ESCAPE)"), ended.err());
      assertUntouched(lab);
    }
  }

  @Test
  void aMessageLongerThanThePlatformTakesIsNotSent() {
    try (LabOrg lab = LabOrg.quiet()) {
      Headless.Ended ended = send(lab, "--text", "x".repeat(2_001));

      assertEquals(2, ended.status());
      assertTrue(ended.err().contains("not sent: It has 2,001 characters"), ended.err());
      assertUntouched(lab);
    }
  }

  private Headless.Ended send(LabOrg lab, String how, String what) {
    return Headless.agent(folder, lab).run("send", lab.ring("Ada"), how, what);
  }

  private static void assertUntouched(LabOrg lab) {
    assertEquals(List.of(), lab.ledger());
    assertEquals(List.of(), lab.requests("PATCH .*"));
  }
}
