package dev.rejoinder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Grant;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Sleeper;
import dev.rejoinder.service.TokenStore.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class TokenFileTest {
  private static final Grant OLD =
      new Grant("old", Optional.of("again"), Optional.of(Instant.parse("2026-03-01T12:00:00Z")));
  private static final Grant NEW = new Grant("new", Optional.empty(), Optional.empty());

  @TempDir Path temp;
  private final AtomicLong now = new AtomicLong();
  private final Sleeper sleeper = wait -> now.addAndGet(wait.toNanos());
  private Path folder;
  private Path file;
  private TokenFile tokens;

  @BeforeEach
  void open() {
    folder = temp.resolve("state/tokens");
    file = folder.resolve("prod.json");
    tokens = new TokenFile(folder, "prod", now::get, sleeper);
  }

  @Test
  void aGrantComesBackWhole() throws Exception {
    assertEquals(Optional.empty(), tokens.read());

    tokens.keep(OLD);
    assertEquals(Optional.of(OLD), tokens.read());

    tokens.keep(NEW);
    assertEquals(Optional.of(NEW), tokens.read());
  }

  @Test
  void onlyTheOwnerCanReadWhatIsWritten() throws Exception {
    tokens.keep(OLD);

    assertEquals("rwx------", mode(folder));
    for (Path each : files()) {
      assertEquals("rw-------", mode(each), each.toString());
    }
  }

  @Test
  void removingLeavesNothing() throws Exception {
    tokens.keep(OLD);
    tokens.remove();
    tokens.remove();

    assertEquals(List.of(), files());
  }

  @Test
  void aProfileCanHaveAnyNameAndStaysInTheFolder() throws Exception {
    for (String name : List.of("../up", "a/b", "a%2Fb", "é", "..")) {
      new TokenFile(folder, name, now::get, sleeper).keep(NEW);
    }

    // A token and a lock each, and nothing above.
    assertEquals(10, files().size());
    try (var above = Files.list(folder.getParent())) {
      assertEquals(List.of(folder), above.toList());
    }
  }

  @Test
  void aFileThatOthersCanReadIsRefused() throws Exception {
    tokens.keep(OLD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    refused("can be read by others, so it is not used");
  }

  @Test
  void aLinkIsRefused() throws Exception {
    tokens.keep(OLD);
    Files.move(file, temp.resolve("elsewhere"));
    Files.createSymbolicLink(file, temp.resolve("elsewhere"));

    refused("is a link");
  }

  @Test
  void whatIsNoTokenIsRefusedWithoutQuotingIt() throws Exception {
    tokens.keep(OLD);
    for (String text :
        List.of(
            "sesame",
            "{\"token\":sesame x}",
            "{\"token\":\"\"}",
            "",
            "[\"sesame\"]",
            "{\"token\":\"t\",\"expires\":\"sesame\"}")) {
      Files.writeString(file, text);
      refused("run rejoinder login again");
    }
    Files.writeString(file, "x".repeat(70_000));
    refused("too large");
    Files.delete(file);
    Files.createDirectory(file);
    refused("no plain file");
  }

  private void refused(String why) {
    Trouble trouble = assertThrows(Trouble.class, tokens::read);
    assertTrue(trouble.getMessage().contains(why), trouble.getMessage());
    assertTrue(trouble.getMessage().startsWith(file.toString()), trouble.getMessage());
    assertFalse((trouble + "" + trouble.getCause()).contains("sesame"));
  }

  @Test
  void threadsRenewOnce() throws Exception {
    tokens.keep(OLD);
    AtomicInteger renewals = new AtomicInteger();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    TokenFile same = new TokenFile(folder, "prod", now::get, sleeper);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Grant> first =
          threads.submit(
              () ->
                  tokens.instead(
                      "old",
                      old -> {
                        renewals.incrementAndGet();
                        inside.countDown();
                        await(go);
                        return NEW;
                      }));
      inside.await();
      Future<Grant> second =
          threads.submit(
              () -> {
                go.countDown();
                return same.instead(
                    "old",
                    old ->
                        new Grant(
                            "third" + renewals.incrementAndGet(),
                            Optional.empty(),
                            Optional.empty()));
              });

      assertEquals(NEW, first.get(20, TimeUnit.SECONDS));
      assertEquals(NEW, second.get(20, TimeUnit.SECONDS));
      assertEquals(1, renewals.get());
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatAnotherProcessHasRenewedIsTaken() throws Exception {
    tokens.keep(OLD);
    try (OtherProcess other = OtherProcess.holding(folder.resolve("prod.lock"))) {
      AtomicInteger waits = new AtomicInteger();
      TokenFile waiting =
          new TokenFile(
              folder,
              "prod",
              now::get,
              wait -> {
                if (waits.incrementAndGet() == 2) {
                  put("{\"token\":\"theirs\"}");
                  other.end();
                }
              });

      Grant grant =
          waiting.instead(
              "old",
              old -> {
                throw new AssertionError("renewed a second time");
              });

      assertEquals("theirs", grant.token());
      assertTrue(waits.get() >= 2);
    }
  }

  private void put(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aLockThatIsNotGivenBackIsTroubleAfterHalfAMinute() throws Exception {
    tokens.keep(OLD);
    try (OtherProcess other = OtherProcess.holding(folder.resolve("prod.lock"))) {
      Trouble trouble = assertThrows(Trouble.class, () -> tokens.keep(NEW));

      assertTrue(trouble.getMessage().startsWith("another rejoinder"), trouble.getMessage());
      assertEquals(30, TimeUnit.NANOSECONDS.toSeconds(now.get()), 1);
      assertTrue(other.alive());
    }
    assertEquals(Optional.of(OLD), tokens.read());
  }

  @Test
  void aRenewalThatFailsLeavesTheGrant() throws Exception {
    tokens.keep(OLD);
    Failure.Unreachable failure = new Failure.Unreachable("no route");

    var thrown =
        assertThrows(
            GatewayException.class,
            () ->
                tokens.instead(
                    "old",
                    old -> {
                      throw new GatewayException(failure);
                    }));

    assertEquals(failure, thrown.failure());
    assertEquals(Optional.of(OLD), tokens.read());
    tokens.keep(NEW);
  }

  @Test
  void withoutAGrantThereIsNothingToRenew() {
    var thrown = assertThrows(GatewayException.class, () -> tokens.instead("old", old -> NEW));

    assertTrue(thrown.failure() instanceof Failure.SignedOut);
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
