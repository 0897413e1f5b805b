package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Frames as text files, one for each scene and size. {@code mvn test -Dgolden.update=true} writes
 * them anew; the difference is to be read before it is committed.
 */
final class Golden {
  private static final Path SOURCES = Path.of("src/test/resources/golden");

  private Golden() {}

  static void check(String name, Frame frame) {
    String actual = text(frame);
    if (Boolean.getBoolean("golden.update")) {
      write(name, actual);
      return;
    }
    String wanted = read(name);
    if (!wanted.equals(actual)) {
      fail(name + " is not as it was (-, now +):\n" + difference(wanted, actual));
    }
  }

  private static String text(Frame frame) {
    String cursor =
        frame.cursor().map(at -> "cursor " + at.column() + "," + at.row()).orElse("no cursor");
    return Robot.screen(frame) + cursor + "\n";
  }

  private static String difference(String wanted, String actual) {
    List<String> before = wanted.lines().toList();
    List<String> after = actual.lines().toList();
    StringBuilder difference = new StringBuilder();
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      String was = i < before.size() ? before.get(i) : "";
      String is = i < after.size() ? after.get(i) : "";
      if (was.equals(is)) {
        difference.append("  ").append(is).append('\n');
      } else {
        difference.append("- ").append(was).append("\n+ ").append(is).append('\n');
      }
    }
    return difference.toString();
  }

  private static void write(String name, String text) {
    try {
      Files.createDirectories(SOURCES);
      Files.writeString(SOURCES.resolve(name + ".txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String name) {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name + ".txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
