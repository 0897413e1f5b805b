package dev.rejoinder.store;

import dev.rejoinder.service.Sleeper;
import dev.rejoinder.service.TokenStore.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Holds a lock that one thread of one process has at a time: a file's between processes, and one of
 * this JVM between its threads, which the file's does not tell apart.
 */
final class OneAtATime {
  static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final Path path;
  private final ReentrantLock threads;
  private final FileChannel channel;

  private OneAtATime(Path path, ReentrantLock threads, FileChannel channel) {
    this.path = path;
    this.threads = threads;
    this.channel = channel;
  }

  /**
   * Waits for it.
   *
   * @param nanos a clock that never goes back
   * @throws Trouble when it can't be had in half a minute
   */
  static OneAtATime take(Path path, LongSupplier nanos, Sleeper sleeper) throws Trouble {
    ReentrantLock threads =
        THREADS.computeIfAbsent(path.toAbsolutePath(), any -> new ReentrantLock());
    FileChannel channel = null;
    try {
      if (!threads.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
        throw busy(path);
      }
      try {
        channel = locked(path, nanos, sleeper);
        return new OneAtATime(path, threads, channel);
      } finally {
        if (channel == null) {
          threads.unlock();
        }
      }
    } catch (IOException e) {
      throw new Trouble(path + " can't be locked: make the folder yours", e);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw new Trouble("interrupted while another rejoinder signs in", end);
    }
  }

  private static FileChannel locked(Path path, LongSupplier nanos, Sleeper sleeper)
      throws IOException, InterruptedException, Trouble {
    long end = nanos.getAsLong() + PATIENCE.toNanos();
    while (true) {
      FileChannel channel = open(path);
      boolean kept = false;
      try {
        Object opened = key(path);
        FileLock lock = channel.tryLock();
        // Who signs out removes the file; a lock on what has no name any more keeps nobody out.
        kept = lock != null && opened != null && opened.equals(key(path));
        if (kept) {
          return channel;
        }
      } finally {
        if (!kept) {
          channel.close();
        }
      }
      if (nanos.getAsLong() - end >= 0) {
        throw busy(path);
      }
      sleeper.sleep(LOOK);
    }
  }

  static FileChannel open(Path path) throws IOException {
    var options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(path, options, PrivateFile.mode("rw-------"));
  }

  /** Tells a file from one that has taken its name; null where there is none. */
  private static Object key(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    } catch (NoSuchFileException gone) {
      return null;
    }
  }

  private static Trouble busy(Path path) {
    return new Trouble(
        "another rejoinder has held " + path + " for half a minute: end it and try again");
  }

  /** Leaves no file behind; for who removes what the lock is about. */
  void deleteFile() throws Trouble {
    new PrivateFile(path).delete();
  }

  void close() throws Trouble {
    try {
      channel.close();
    } catch (IOException e) {
      throw new Trouble(path + " can't be unlocked", e);
    } finally {
      threads.unlock();
    }
  }
}
