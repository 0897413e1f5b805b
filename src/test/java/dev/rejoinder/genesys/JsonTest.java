package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cut \\ud83d     | cut \uFFFD",
        "\\uDE00 rest    | \uFFFD rest",
        "\\ud83d\\uDE00 \\ud83d | 😀 \uFFFD",
        "\\\\ud83d \\ud83d | \\ud83d \uFFFD",
      })
  void halfACharacterSpoilsNothingElse(String raw, String read) {
    assertEquals(read, Json.parse("[\"" + raw + "\"]").getAsJsonArray().get(0).getAsString());
  }

  @Test
  void whatIsNoJsonIsNotMended() {
    assertThrows(JsonParseException.class, () -> Json.parse("<html>\\ud83d"));
    assertThrows(JsonParseException.class, () -> Json.parse("[\"\\ud83d\",]"));
  }
}
