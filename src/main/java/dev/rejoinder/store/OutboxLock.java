package dev.rejoinder.store;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.rejoinder.service.Journal.Trouble;
import dev.rejoinder.service.Outboxes.Busy;
import dev.rejoinder.service.Outboxes.Holder;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps an outbox to one process. The kernel frees it when the process ends, however that ends.
 *
 * <p>No other class opens the file: closing any descriptor of it would give up the lock of this
 * process. So what this process holds is known in memory, and its file is not even looked at.
 */
final class OutboxLock {
  private static final Logger LOG = System.getLogger("rejoinder");
  private static final Holder UNKNOWN = new Holder("rejoinder", 0, "", Instant.EPOCH);
  private static final Map<Path, Holder> OURS = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private OutboxLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes it or fails at once. */
  static OutboxLock take(Path folder, String program, Instant now)
      throws Busy, Trouble, IOException {
    Path file = folder.toRealPath().resolve("lock");
    Holder holder = new Holder(program, ProcessHandle.current().pid(), host(), now);
    Holder other = OURS.putIfAbsent(file, holder);
    if (other != null) {
      throw new Busy(other);
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel = OneAtATime.open(file);
      OwnersOnly.checkFile(file);
      if (channel.tryLock() == null) {
        throw new Busy(holder(file));
      }
      taken = true;
      name(holder, channel);
      return new OutboxLock(file, channel);
    } catch (OverlappingFileLockException ours) {
      throw new Busy(holder);
    } finally {
      if (!taken) {
        OURS.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  /** For the message to the next one; the lock holds without it. */
  private static void name(Holder holder, FileChannel channel) {
    JsonObject json = new JsonObject();
    json.addProperty("program", holder.program());
    json.addProperty("pid", holder.pid());
    json.addProperty("host", holder.host());
    json.addProperty("since", holder.since().toString());
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(json + "\n");
    try {
      channel.truncate(0);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "who holds the outbox can't be written down", e);
    }
  }

  /** As it says itself; nobody known while the name there is still that of one who has ended. */
  private static Holder holder(Path file) {
    Holder named = named(file);
    boolean ended =
        named.host().equals(host())
            && ProcessHandle.of(named.pid()).filter(ProcessHandle::isAlive).isEmpty();
    return ended ? UNKNOWN : named;
  }

  private static Holder named(Path file) {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      return new Holder(
          json.get("program").getAsString(),
          json.get("pid").getAsLong(),
          json.get("host").getAsString(),
          Instant.parse(json.get("since").getAsString()));
    } catch (IOException
        | JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException
        | NullPointerException
        | DateTimeException e) {
      return UNKNOWN;
    }
  }

  /** Without asking the network, which may take its time. */
  private static String host() {
    for (String file : new String[] {"/proc/sys/kernel/hostname", "/etc/hostname"}) {
      try {
        return Files.readString(Path.of(file)).strip();
      } catch (IOException next) {
        // Not on every system.
      }
    }
    return "";
  }

  void release() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the outbox can't be unlocked", e);
    } finally {
      OURS.remove(file);
    }
  }
}
