package dev.rejoinder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Response;
import dev.rejoinder.model.Substitution;
import dev.rejoinder.service.ResponseStore.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseCacheTest {
  private static final Kept KEPT =
      new Kept(
          Instant.parse("2026-11-22T09:00:00Z"),
          List.of(
              new Response(
                  "r-1",
                  "/hi \"Hello\"",
                  "Line\n{{NAME}}\u2028 ünï 🙂",
                  "Greetings",
                  List.of(
                      new Substitution("NAME", "whose", Optional.of("you")),
                      new Substitution("DAY", "", Optional.empty())),
                  List.of("l-1", "l-2"),
                  true)));

  @TempDir private Path home;

  @Test
  void whatIsKeptComesBackWhole() {
    cache().keep(KEPT);

    assertEquals(Optional.of(KEPT), cache().read());
  }

  @Test
  void theFileIsItsOwnersAlone() throws IOException {
    cache().keep(KEPT);

    assertEquals("rwx------", mode(file().getParent()));
    assertEquals("rw-------", mode(file()));
    try (var files = Files.list(file().getParent())) {
      assertEquals(1, files.count());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "{\"format\":2,\"at\":\"2026-11-22T09:00:00Z\",\"count\":0}",
        "{\"format\":1,\"at\":\"2026-11-22T09:00:00Z\",\"count\":1}",
        "{\"format\":1,\"at\":\"2026-11-22T09:00:00Z\",\"count\":1}\n[\"id\",7,{}]",
        "{\"format\":1,\"at\":\"noon\",\"count\":0}"
      })
  void aFileThatIsNotWholeOrNotOursCountsAsNoneAndGoes(String text) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), text);

    assertEquals(Optional.empty(), cache().read());
    assertFalse(Files.exists(file()));
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    cache().keep(KEPT);
    Path elsewhere = home.resolve("elsewhere");
    Files.move(file(), elsewhere);
    Files.createSymbolicLink(file(), elsewhere);

    assertEquals(Optional.empty(), cache().read());
    assertTrue(Files.exists(elsewhere));
  }

  @Test
  void tenThousandComeBack() {
    String body = "Thank you for waiting, {{CUSTOMER_NAME}}. ".repeat(10);
    List<Response> many =
        IntStream.range(0, 10_000)
            .mapToObj(n -> new Response("r-" + n, "/s" + n + " Title", body, "Library", List.of()))
            .toList();
    cache().keep(new Kept(Instant.EPOCH, many));

    assertEquals(many, cache().read().orElseThrow().responses());
  }

  private ResponseCache cache() {
    return new ResponseCache(home.resolve("responses"), "org-1");
  }

  private Path file() {
    return home.resolve("responses/org-1.jsonl");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
