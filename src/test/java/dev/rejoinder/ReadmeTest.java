package dev.rejoinder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.ui.Action;
import dev.rejoinder.ui.Binding;
import dev.rejoinder.ui.Keymap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the README says of the keys is what the keymap says: -Dreadme.update=true writes it. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String START = "<!-- keys -->\n";
  private static final String END = "<!-- /keys -->";

  @Test
  void theReadmeHasTheKeysOfTheKeymap() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf(START) + START.length();
    int end = readme.indexOf(END);
    assertTrue(start > 0 && end >= start, "the README has a place for the keys");

    if (Boolean.getBoolean("readme.update")) {
      Files.writeString(README, readme.substring(0, start) + keys() + readme.substring(end));
    } else {
      assertEquals(keys(), readme.substring(start, end));
    }
  }

  private static String keys() {
    StringBuilder table = new StringBuilder("| where | keys | what |\n|---|---|---|\n");
    for (Binding.Context context : Binding.Context.values()) {
      Map<Action, List<String>> rows = new LinkedHashMap<>();
      for (Binding binding : Keymap.bindings()) {
        if (binding.context() == context) {
          rows.computeIfAbsent(binding.action(), action -> new ArrayList<>())
              .add("`" + binding.label() + "`");
        }
      }
      rows.forEach(
          (action, labels) ->
              table.append(
                  "| %s | %s | %s |\n"
                      .formatted(context.label(), String.join(" ", labels), action.description())));
    }
    return table.toString();
  }
}
