package dev.rejoinder.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/**
 * A TOML file whose complaints say where. They never quote a value: an unclosed quote makes a
 * secret of anything.
 */
final class TomlFile {
  private static final long LARGEST = 1 << 20;

  private final Path path;
  private final String text;
  private final TomlParseResult content;

  private TomlFile(Path path, String text) throws BadSetting {
    this.path = path;
    this.text = text;
    this.content = Toml.parse(text);
    if (content.hasErrors()) {
      TomlParseError first = content.errors().get(0);
      throw at(first.position(), syntax(first.getMessage()));
    }
  }

  /** Empty where there is no such file. */
  static Optional<TomlFile> read(Path path) throws BadSetting {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
        throw new BadSetting(path + " is no file of settings: move it away");
      }
      return Optional.of(new TomlFile(path, Files.readString(path)));
    } catch (CharacterCodingException e) {
      throw new BadSetting(path + " is not UTF-8: save it as UTF-8");
    } catch (IOException e) {
      throw new BadSetting(path + " can't be read: make it yours and readable (chmod 600)");
    }
  }

  /** What a file would hold. */
  static TomlFile of(Path path, String text) throws BadSetting {
    return new TomlFile(path, text);
  }

  Path path() {
    return path;
  }

  String text() {
    return text;
  }

  TomlParseResult content() {
    return content;
  }

  /** The line of a key or table, from 1. */
  int line(List<String> key) {
    return content.inputPositionOf(key).line();
  }

  String where(List<String> key) {
    return path + ":" + line(key);
  }

  BadSetting at(List<String> key, String what) {
    return at(content.inputPositionOf(key), what);
  }

  /** The text under a key; empty where there is none. */
  Optional<String> string(List<String> key) throws BadSetting {
    Object value = content.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String given)) {
      throw at(key, last(key) + " must be a text: put it in quotes");
    }
    if (given.isBlank() || given.codePoints().anyMatch(Character::isISOControl)) {
      throw at(key, last(key) + " is empty or has a control character in it: set it or drop it");
    }
    return Optional.of(given.strip());
  }

  static String last(List<String> key) {
    return key.get(key.size() - 1);
  }

  BadSetting at(TomlPosition position, String what) {
    return new BadSetting(path + ":" + position.line() + ":" + position.column() + ": " + what);
  }

  /** The parser's words without what it quotes. */
  private static String syntax(String message) {
    int expected = message.indexOf(", expected ");
    if (expected >= 0) {
      String what = message.substring(expected + 2).lines().findFirst().orElse("");
      return "not TOML: " + what + " (texts stand in double quotes)";
    }
    if (message.contains(" previously defined at ")) {
      return message.replaceFirst(".* (previously defined at)", "this was $1") + ": drop one";
    }
    return "not TOML here: mend this line";
  }
}
