package dev.rejoinder.config;

import dev.rejoinder.model.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads an agent's own responses, which never leave this machine but as the text of a message:
 * {@code responses.toml} beside the profiles, a table {@code [[response]]} each with {@code name},
 * {@code body} and, where wanted, {@code library}. What is wrong is told with line and column.
 */
public final class PersonalResponses {
  private static final String LIBRARY = "mine";
  private static final String TABLE = "response";
  private static final Set<String> KEYS = Set.of("name", "body", "library");

  private final TomlFile file;

  private PersonalResponses(TomlFile file) {
    this.file = file;
  }

  public static Path in(Places places) {
    return places.config().resolveSibling("responses.toml");
  }

  /** None where there is no such file. As they are written: unsanitised. */
  public static List<Response> read(Path path) throws BadSetting {
    Optional<TomlFile> file = TomlFile.read(path);
    return file.isPresent() ? of(file.get()) : List.of();
  }

  static List<Response> of(TomlFile file) throws BadSetting {
    return new PersonalResponses(file).responses();
  }

  private List<Response> responses() throws BadSetting {
    for (String key : file.content().keySet()) {
      if (!key.equals(TABLE)) {
        throw file.at(List.of(key), key + " is not known here: write [[response]] tables");
      }
    }
    if (!file.content().contains(TABLE)) {
      return List.of();
    }
    if (!file.content().isArray(TABLE)) {
      throw file.at(List.of(TABLE), "write each as [[response]], with two brackets");
    }
    TomlArray tables = file.content().getArray(TABLE);
    List<Response> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < tables.size(); i++) {
      TomlPosition at = tables.inputPositionOf(i);
      if (!(tables.get(i) instanceof TomlTable table)) {
        throw file.at(at, "write each as [[response]], with two brackets");
      }
      Response response = response(table, at);
      if (!names.add(response.name())) {
        throw file.at(at, "two responses have this name: rename one");
      }
      all.add(response);
    }
    return List.copyOf(all);
  }

  private Response response(TomlTable table, TomlPosition at) throws BadSetting {
    for (String key : table.keySet()) {
      if (!KEYS.contains(key)) {
        String what = key + " is not known here: there are name, body and library";
        throw file.at(table.inputPositionOf(List.of(key)), what);
      }
    }
    String name = text(table, "name", at);
    String library = table.contains("library") ? text(table, "library", at) : LIBRARY;
    // Its name may hold what no id may.
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new Response(Response.MINE + id, name, text(table, "body", at), library, List.of());
  }

  private String text(TomlTable table, String key, TomlPosition at) throws BadSetting {
    Object value = table.get(List.of(key));
    if (value == null) {
      throw file.at(at, "this response has no " + key + ": write one");
    }
    if (!(value instanceof String text) || text.isBlank()) {
      TomlPosition place = table.inputPositionOf(List.of(key));
      throw file.at(place, key + " must be a text that is not empty: put it in quotes");
    }
    return text.strip();
  }
}
