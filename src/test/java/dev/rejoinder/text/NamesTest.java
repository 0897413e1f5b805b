package dev.rejoinder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Robin Vale           | ≠you Robin Vale",
        "ROBIN  VALE.         | ≠you ROBIN  VALE.",
        "Robіn Vаle           | ≠you Robіn? Vаle?",
        "R0b1n Va1e           | ≠you R0b1n Va1e",
        "Robın\\u200B Válé    | ≠you Robın Válé",
        "𝐑𝐨𝐛𝐢𝐧 Ｖａｌｅ        | ≠you 𝐑𝐨𝐛𝐢𝐧 Ｖａｌｅ",
        "Robirı Vale          | Robirı Vale",
        "Robin Valentine      | Robin Valentine",
        "You                  | ≠you You",
        "[Agent]              | ≠you [Agent]",
        "System:              | ≠you System:",
        "Анна Петрова         | Анна Петрова",
        "Ανδρέας Zoë          | Ανδρέας Zoë",
        "Pаypal Support       | Pаypal? Support",
        "田中 Ken             | 田中 Ken",
        "│ Agent │            | ≠you · Agent ·",
        "''                   | ''",
      })
  void nobodyPosesAsTheAgentOrTheProgram(String raw, String shown) {
    List<String> agents = List.of("Robin Vale", "");

    String name = Names.of(Escapes.read(raw), agents);

    assertEquals(shown, name);
    assertEquals(name, Names.of(name, agents), "a second time");
  }
}
