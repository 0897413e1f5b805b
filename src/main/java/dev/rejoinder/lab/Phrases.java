package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;

/** What any customer may say, by language, and what customers are called. */
final class Phrases {
  private final JsonObject languages =
      JsonParser.parseString(String.join("\n", CannedResponses.resource("phrases.json")))
          .getAsJsonObject();

  /** Answers to something an agent said. */
  List<String> answers(String language) {
    return list(language, "answers");
  }

  /** Said on top of what was said, while no answer is due. */
  List<String> additions(String language) {
    return list(language, "additions");
  }

  /** Said when no answer comes. */
  List<String> nudges(String language) {
    return list(language, "nudges");
  }

  List<String> goodbyes(String language) {
    return list(language, "goodbyes");
  }

  List<String> names(String language) {
    return list(language, "names");
  }

  private List<String> list(String language, String kind) {
    return languages.getAsJsonObject(language).getAsJsonArray(kind).asList().stream()
        .map(line -> line.getAsString())
        .toList();
  }
}
