package dev.rejoinder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageFileTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir private Path folder;

  @Test
  void whatIsKeptIsReadAgainByTheNextProcess() throws Exception {
    Path path = folder.resolve("deep/usage.json");
    Usage usage = Usage.NONE.after("a", NOW).after("a", NOW).pin("b", true).pin("c", true);

    new UsageFile(path).keep(usage);

    assertEquals(usage, new UsageFile(path).read());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
  }

  @Test
  void aFileThatMakesNoSenseCountsAsNone() throws Exception {
    Path path = folder.resolve("usage.json");
    for (String text :
        List.of("", "{", "[]", "{\"format\":2}", "{\"format\":1,\"used\":{\"a\":{}}}")) {
      Files.deleteIfExists(path);
      Files.writeString(path, text);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
      assertEquals(Usage.NONE, new UsageFile(path).read(), text);
    }
  }

  @Test
  void aUseCountsHalfAfterAWeekAndNothingAfterAMonth() {
    Usage once = Usage.NONE.after("a", NOW);

    assertEquals(1, once.weight("a", NOW));
    assertEquals(0.5, once.weight("a", NOW.plus(Duration.ofDays(7))));
    assertEquals(0, once.weight("a", NOW.plus(Duration.ofDays(31))));
    assertEquals(
        1.5,
        once.after("a", NOW.plus(Duration.ofDays(7))).weight("a", NOW.plus(Duration.ofDays(7))));
    assertEquals(1, once.weight("a", NOW.minus(Duration.ofDays(3))), "a clock set back");
  }
}
