package dev.rejoinder.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Standard input as UTF-8, whatever the locale; bytes that are none are refused, not replaced. */
final class Stdin {
  /** No message is that long; an endless stream would fill the memory. */
  private static final int LIMIT = 1 << 20;

  private final BufferedReader reader;

  Stdin(InputStream in) {
    // A decoder of one's own reports what is malformed.
    reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
  }

  /** All of it, without the line ends at its end. */
  String text() throws BadUsage {
    StringBuilder text = new StringBuilder();
    char[] part = new char[8192];
    try {
      for (int n = reader.read(part); n >= 0; n = reader.read(part)) {
        text.append(part, 0, n);
        if (text.length() > LIMIT) {
          throw new BadUsage("stdin holds more than any message may");
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  /** The next line; empty at the end. */
  Optional<String> line() throws BadUsage {
    try {
      return Optional.ofNullable(reader.readLine());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static BadUsage unreadable(IOException e) {
    return new BadUsage(
        e instanceof CharacterCodingException
            ? "stdin is not UTF-8"
            : "stdin can't be read: " + e.getMessage());
  }
}
