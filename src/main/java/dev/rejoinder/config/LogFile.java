package dev.rejoinder.config;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * The log: opened by its first line, so a run that logs nothing leaves no file. Only the user may
 * read it. Any thread; each line goes out in one write, so several processes may share it.
 */
final class LogFile extends Handler {
  private static final long LARGE = 5_000_000;
  private static final String OWNER_ONLY = "rw-------";

  private final Path file;
  private FileChannel channel;
  private boolean broken;

  LogFile(Path file) {
    this.file = file;
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    if (broken || !isLoggable(entry)) {
      return;
    }
    try {
      open();
      channel.write(ByteBuffer.wrap(line(entry).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | RuntimeException e) {
      // There is nowhere to tell it: the terminal belongs to the screen.
      broken = true;
    }
  }

  /** Whether a line could not be written. */
  synchronized boolean broken() {
    return broken;
  }

  /** Does nothing when it is open already. */
  synchronized void open() throws IOException {
    if (channel != null) {
      return;
    }
    if (file.getParent() != null && !Files.isDirectory(file.getParent())) {
      Files.createDirectories(file.getParent(), attribute("rwx------"));
    }
    if (Files.isRegularFile(file)) {
      if (Files.size(file) > LARGE) {
        Path older = file.resolveSibling(file.getFileName() + ".1");
        Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
      }
    }
    var append = Set.of(StandardOpenOption.APPEND, StandardOpenOption.CREATE);
    channel = FileChannel.open(file, append, attribute(OWNER_ONLY));
  }

  private static FileAttribute<?> attribute(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  private static String line(LogRecord entry) {
    StringWriter text = new StringWriter();
    text.append(entry.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
    text.append(' ').append(entry.getLevel().getName());
    text.append(' ').append(String.valueOf(entry.getLoggerName()));
    text.append(' ').append(String.valueOf(entry.getMessage()));
    if (entry.getThrown() != null) {
      text.append('\n');
      entry.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    return indented(Scrubber.scrub(text.toString().stripTrailing())) + "\n";
  }

  /** Only an entry starts at the left edge, so that no text in one can pose as another. */
  private static String indented(String entry) {
    return entry.replaceAll("\n(?!\t)", "\n\t");
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public synchronized void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      broken = true;
    } finally {
      channel = null;
    }
  }
}
