package dev.rejoinder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void everyCharacterIsReadBackAsItWas() {
    StringBuilder all = new StringBuilder("\ud83d\ude00\ud83d \ude00");
    for (char c = 0; c < 0xD800; c++) {
      all.append(c);
    }

    String json = Json.line(all);

    assertEquals(all.toString(), JsonParser.parseString(json).getAsString());
    assertEquals(0, json.chars().filter(Character::isISOControl).count());
    assertEquals(-1, json.indexOf('\u202e'));
    assertEquals(-1, json.indexOf('\u2028'));
  }

  @Test
  void emptyThingsHaveTheirShapes() {
    assertEquals(
        "{\"a\":[],\"b\":null,\"c\":{}}",
        Json.line(Json.object("a", List.of(), "b", Optional.empty(), "c", Json.object())));
  }
}
