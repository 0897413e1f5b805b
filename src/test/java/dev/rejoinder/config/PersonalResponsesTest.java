package dev.rejoinder.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoinder.model.Response;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalResponsesTest {
  private static final Path PATH = Path.of("responses.toml");

  @TempDir private Path folder;

  @Test
  void aTableIsAResponse() throws Exception {
    String text =
        """
        [[response]]
        name = "/sig Signature"
        body = \"\"\"
        Kind regards,
        {{AGENT_NAME}}
        \"\"\"

        [[response]]
        name = "Lunch"
        body = "Back at one."
        library = "private"
        """;

    assertEquals(
        List.of(
            new Response(
                "mine:aebad9bd-1d6f-3c1e-8b28-1c214ab62a32",
                "/sig Signature",
                "Kind regards,\n{{AGENT_NAME}}",
                "mine",
                List.of()),
            new Response(
                "mine:f1e8a2ee-7761-3061-8aaf-07a8bdbac218",
                "Lunch",
                "Back at one.",
                "private",
                List.of())),
        PersonalResponses.of(TomlFile.of(PATH, text)));
  }

  @Test
  void noFileIsNoResponses() throws Exception {
    assertEquals(List.of(), PersonalResponses.read(folder.resolve("responses.toml")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '[[response]]\nname = "a"' | responses.toml:1:1: this response has no body: write one
          '[[response]]\nname = "a"\nbody = 3' | responses.toml:3:1: body must be a text that is not empty: put it in quotes
          '[[response]]\nname = "a"\ntext = "x"' | responses.toml:3:1: text is not known here: there are name, body and library
          '[response]\nname = "a"' | responses.toml:1:1: write each as [[response]], with two brackets
          'responses = 1' | responses.toml:1:1: responses is not known here: write [[response]] tables
          '[[response]]\nname = "a"\nbody = "x"\n[[response]]\nname = "a"\nbody = "y"' | responses.toml:4:1: two responses have this name: rename one
          """)
  void whatIsWrongIsToldWithItsPlace(String text, String message) {
    BadSetting bad =
        assertThrows(
            BadSetting.class,
            () -> PersonalResponses.of(TomlFile.of(PATH, text.replace("\\n", "\n"))));
    assertEquals(message, bad.getMessage());
  }
}
