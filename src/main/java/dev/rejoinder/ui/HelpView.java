package dev.rejoinder.ui;

import dev.rejoinder.text.Cells;
import dev.rejoinder.ui.Pen.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys, as the keymap has them. */
final class HelpView {
  private static final int KEYS = 26;

  private HelpView() {}

  static void draw(Model model, int scroll, Pen pen) {
    pen.clear();
    pen.box(
        model.setting().glyphs(),
        Theme.PLAIN,
        List.of(new Span("Keys", Theme.TITLE)),
        "Esc closes, PgDn and PgUp scroll",
        "");
    Pen inner = pen.inside(2, 1, pen.width() - 4, pen.height() - 2);
    List<List<Span>> lines = lines();
    for (int y = 0; y < inner.height() && scroll + y < lines.size(); y++) {
      inner.put(0, y, lines.get(scroll + y));
    }
    inner.cursorAt(0, 0);
  }

  /** How far the help can be scrolled. */
  static int furthest(Model model) {
    return Math.max(0, lines().size() - (model.screen().rows() - 2));
  }

  private static List<List<Span>> lines() {
    List<List<Span>> lines = new ArrayList<>();
    lines.add(List.of(new Span("The main job in five keys", Theme.TITLE)));
    lines.add(List.of(Span.plain("  Enter  /  a letter  Enter  Enter")));
    lines.add(
        List.of(Span.plain("  answer, responses, find, insert, send; // writes a plain slash")));
    for (Binding.Context context : Binding.Context.values()) {
      lines.add(List.of());
      lines.add(List.of(new Span(capitalised(context.label()), Theme.TITLE)));
      keys(context)
          .forEach(
              (action, keys) ->
                  lines.add(
                      List.of(
                          new Span("  " + Cells.pad(String.join(", ", keys), KEYS), Theme.KEY),
                          Span.plain(" " + action.description()))));
    }
    return lines;
  }

  private static Map<Action, List<String>> keys(Binding.Context context) {
    Map<Action, List<String>> keys = new LinkedHashMap<>();
    for (Binding binding : Keymap.bindings()) {
      if (binding.context() == context) {
        keys.computeIfAbsent(binding.action(), action -> new ArrayList<>()).add(binding.label());
      }
    }
    return keys;
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
