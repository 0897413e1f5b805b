package dev.rejoinder.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a profile into {@code config.toml}. Of what stands there it changes values of that profile
 * and nothing else: comments, order and line ends stay.
 */
public final class ProfileWriter {
  private static final Pattern VALUE =
      Pattern.compile("(?s)(\\s*[\\w\"'-]+\\s*=\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')(.*)");

  private final Path path;
  private final String name;

  private ProfileWriter(Path path, String name) {
    this.path = path;
    this.name = name;
  }

  /**
   * Makes the file where there is none; only its owner may read it.
   *
   * @param values by the keys of the file; those of the profile that are not named stay
   */
  public static void write(Path path, String name, Map<String, String> values) throws BadSetting {
    try {
      Files.createDirectories(
          path.getParent(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      // A link is followed: people keep their settings elsewhere and link to them.
      Path target = Files.exists(path) ? path.toRealPath() : path;
      ProfileWriter writer = new ProfileWriter(target, name);
      Optional<TomlFile> file = TomlFile.read(target);
      replace(target, writer.edited(file, values));
    } catch (IOException e) {
      throw new BadSetting(path + " can't be written: make the folder yours");
    }
  }

  private String edited(Optional<TomlFile> file, Map<String, String> values) throws BadSetting {
    String old = file.map(TomlFile::text).orElse("");
    List<String> key = List.of(ProfileFile.PROFILES, name);
    boolean there = file.isPresent() && file.get().content().contains(key);
    String text = there ? replaced(file.get(), key, values) : added(old, values);
    check(text, values);
    return text;
  }

  private String added(String old, Map<String, String> values) {
    StringBuilder text = new StringBuilder(old);
    if (!old.isEmpty()) {
      text.append(old.endsWith("\n") ? "\n" : "\n\n");
    }
    text.append("[profiles.").append(name).append("]\n");
    values.forEach((key, value) -> text.append(line(key, value)));
    return text.toString();
  }

  private static String line(String key, String value) {
    return key + " = " + quoted(value) + "\n";
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private String replaced(TomlFile file, List<String> profile, Map<String, String> values)
      throws BadSetting {
    // With their ends, whichever they have.
    List<String> lines = new ArrayList<>(List.of(file.text().split("(?<=\n)")));
    StringBuilder fresh = new StringBuilder();
    for (Map.Entry<String, String> value : values.entrySet()) {
      List<String> key = List.of(profile.get(0), profile.get(1), value.getKey());
      Optional<String> old = file.string(key);
      if (old.isEmpty()) {
        fresh.append(line(value.getKey(), value.getValue()));
      } else if (!old.get().equals(value.getValue())) {
        int at = file.line(key) - 1;
        lines.set(at, changed(file, key, lines.get(at), value.getValue()));
      }
    }
    if (fresh.length() > 0) {
      int header = file.line(profile) - 1;
      String line = lines.get(header);
      lines.set(header, (line.endsWith("\n") ? line : line + "\n") + fresh);
    }
    return String.join("", lines);
  }

  private static String changed(TomlFile file, List<String> key, String line, String value)
      throws BadSetting {
    Matcher found = VALUE.matcher(line);
    if (!found.matches() || found.group(3).startsWith("\"") || found.group(3).startsWith("'")) {
      throw file.at(key, "can't be changed as it is written: make it one line, key = \"value\"");
    }
    return found.group(1) + quoted(value) + found.group(3);
  }

  /** What can't be read back as meant is not written. */
  private void check(String text, Map<String, String> values) throws BadSetting {
    TomlFile file;
    try {
      file = TomlFile.of(path, text);
    } catch (BadSetting e) {
      throw unwritable();
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      List<String> key = List.of(ProfileFile.PROFILES, name, value.getKey());
      if (!file.string(key).equals(Optional.of(value.getValue()))) {
        throw unwritable();
      }
    }
  }

  private BadSetting unwritable() {
    return new BadSetting(
        path
            + ": profile '"
            + name
            + "' can't be changed there: write it as [profiles."
            + name
            + "]");
  }

  /** The old content or the new one, never less, whenever the machine stops. */
  private static void replace(Path path, String text) throws IOException {
    Path fresh = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      try (FileChannel channel = FileChannel.open(fresh, options, mode)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
