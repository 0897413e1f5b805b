package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads canned responses from JSON Lines. The fields {@code id}, {@code title}, {@code body} must
 * be there; {@code shortcut}, {@code library} and {@code substitutions} may, and for what is not an
 * ordinary plain text {@code alsoIn}, {@code html}, {@code plain}, {@code responseType}, {@code
 * textType} and {@code template}.
 */
final class ResponsesFile {
  private static final String NO_LIBRARY = "General";

  private final String source;
  private final Map<String, CannedResponse.Library> libraries = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();

  /** Prepares to read what is called {@code source} in complaints. */
  ResponsesFile(String source) {
    this.source = source;
  }

  /** Reads the lines; a bad one ends in a {@link LabException} that names file and line. */
  List<CannedResponse> read(List<String> lines) {
    var responses = new ArrayList<CannedResponse>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        responses.add(read(lines.get(i), i + 1));
      }
    }
    return responses;
  }

  private CannedResponse read(String line, int number) {
    try {
      if (!(JsonParser.parseString(line) instanceof JsonObject json)) {
        throw new LabException(at(number) + "is not a JSON object; write one response a line.");
      }
      var id = Body.requireText(json, "id");
      if (!ids.add(id)) {
        throw new LabException(at(number) + "repeats the id " + id + "; make ids unique.");
      }
      return new CannedResponse(
          id,
          Body.requireText(json, "title"),
          shortcut(Body.text(json, "shortcut").orElse("")),
          Body.requireText(json, "body"),
          libraries(json),
          substitutions(json),
          form(json));
    } catch (JsonParseException e) {
      throw new LabException(at(number) + "is not valid JSON; write one response a line.", e);
    } catch (Refusal e) {
      throw new LabException(at(number) + "is wrong: " + e.getMessage(), e);
    }
  }

  /** A shortcut without the slash and the quotes that names have around it. */
  private static String shortcut(String written) {
    var bare = written.strip();
    bare = bare.startsWith("/") ? bare.substring(1) : bare;
    return bare.replace("\"", "").strip();
  }

  /** The one named and those it is in too. */
  private List<CannedResponse.Library> libraries(JsonObject json) {
    var first = Body.text(json, "library").filter(name -> !name.isBlank()).orElse(NO_LIBRARY);
    return Stream.concat(Stream.of(first), Body.texts(json, "alsoIn").stream())
        .map(name -> libraries.computeIfAbsent(name, CannedResponse.Library::named))
        .toList();
  }

  private static CannedResponse.Form form(JsonObject json) {
    return new CannedResponse.Form(
        Body.text(json, "responseType"),
        Body.text(json, "textType").orElse("body"),
        Body.text(json, "html"),
        Body.yes(json, "plain").orElse(true),
        Body.object(json, "template"));
  }

  /** Those that are declared; where nothing is, all tokens of the body but the system's. */
  private static List<CannedResponse.Substitution> substitutions(JsonObject json) {
    if (!json.has("substitutions")) {
      return Rendering.customTokens(Body.requireText(json, "body")).stream()
          .map(token -> new CannedResponse.Substitution(token, "", Optional.empty()))
          .toList();
    }
    return Body.list(json, "substitutions").stream()
        .map(element -> substitution(Body.element("substitutions", element)))
        .toList();
  }

  private static CannedResponse.Substitution substitution(JsonObject json) {
    return new CannedResponse.Substitution(
        Body.requireText(json, "id"),
        Body.text(json, "description").orElse(""),
        Body.text(json, "defaultValue"));
  }

  private String at(int number) {
    return source + ":" + number + " ";
  }
}
