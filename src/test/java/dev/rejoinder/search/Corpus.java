package dev.rejoinder.search;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.rejoinder.model.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Responses and queries in JSON Lines. */
public final class Corpus {
  private Corpus() {}

  /**
   * A query, and which responses a reasonable agent wants with it.
   *
   * @param accept ids
   */
  public record Wanted(String kind, String query, Set<String> accept) {
    public Wanted {
      accept = Set.copyOf(accept);
    }
  }

  public static List<Response> responses(Path file) throws IOException {
    List<Response> responses = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject it = JsonParser.parseString(line).getAsJsonObject();
      responses.add(
          response(
              text(it, "id"),
              text(it, "title"),
              text(it, "shortcut"),
              text(it, "body"),
              text(it, "library")));
    }
    return responses;
  }

  public static List<Wanted> queries(Path file) throws IOException {
    List<Wanted> queries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject it = JsonParser.parseString(line).getAsJsonObject();
      Set<String> accept = new TreeSet<>();
      for (JsonElement id : it.getAsJsonArray("accept")) {
        accept.add(id.getAsString());
      }
      queries.add(new Wanted(text(it, "category"), text(it, "query"), accept));
    }
    return queries;
  }

  /** With the shortcut in the name, as agents write it. */
  public static Response response(
      String id, String title, String shortcut, String body, String library) {
    String quoted = shortcut.contains(" ") ? '"' + shortcut + '"' : shortcut;
    String name = shortcut.isEmpty() ? title : "/" + quoted + " " + title;
    return new Response(id, name, body, library, List.of());
  }

  private static String text(JsonObject from, String name) {
    JsonElement element = from.get(name);
    return element == null || element.isJsonNull() ? "" : element.getAsString();
  }
}
