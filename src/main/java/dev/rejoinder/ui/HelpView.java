package dev.rejoinder.ui;

import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Wrap;
import dev.rejoinder.ui.Pen.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys, as the keymap has them; those of the place where the help was asked for first. */
final class HelpView {
  /** Columns for the keys: as many as the action with the longest list of them needs. */
  private static final int KEYS =
      Arrays.stream(Binding.Context.values())
          .flatMap(context -> keys(context).values().stream())
          .mapToInt(keys -> String.join(", ", keys).length())
          .max()
          .orElse(0);

  private HelpView() {}

  static void draw(Model model, int scroll, Pen pen) {
    pen.clear();
    pen.box(
        model.setting().glyphs(),
        Theme.PLAIN,
        List.of(new Span("Keys", Theme.TITLE)),
        "Esc closes, PgDn and PgUp scroll");
    Pen inner = pen.inside(2, 1, pen.width() - 4, pen.height() - 2);
    List<List<Span>> lines = lines(model, inner.width());
    int top = Math.min(scroll, furthest(model));
    for (int y = 0; y < inner.height() && top + y < lines.size(); y++) {
      inner.put(0, y, lines.get(top + y));
    }
    inner.cursorAt(0, 0);
  }

  /** How far the help can be scrolled. */
  static int furthest(Model model) {
    return Math.max(
        0, lines(model, model.screen().columns() - 4).size() - (model.screen().rows() - 2));
  }

  private static List<List<Span>> lines(Model model, int width) {
    List<List<Span>> lines = new ArrayList<>();
    lines.add(List.of(new Span("The main job in five keys", Theme.TITLE)));
    lines.add(List.of(Span.plain("  Enter  /  a letter  Enter  Enter")));
    lines.add(List.of(Span.plain("  answer, responses, find, insert, send")));
    lines.add(List.of(Span.plain("  // writes a plain slash; a \\ before Enter a new line")));
    for (Binding.Context context : inOrder(model)) {
      lines.add(List.of());
      lines.add(List.of(new Span(capitalised(context.label()), Theme.TITLE)));
      keys(context).forEach((action, keys) -> lines.addAll(row(action, keys, width)));
    }
    return lines;
  }

  /** What holds where the agent is comes first. */
  private static Set<Binding.Context> inOrder(Model model) {
    Set<Binding.Context> order = new LinkedHashSet<>();
    order.add(model.attention().withOverlay(Optional.empty()).place());
    order.add(Binding.Context.LEADER);
    order.add(Binding.Context.ANYWHERE);
    order.addAll(List.of(Binding.Context.values()));
    return order;
  }

  /** Keys and what they do; words that do not fit go on below. */
  private static List<List<Span>> row(Action action, List<String> keys, int width) {
    String words = action.description();
    List<List<Span>> rows = new ArrayList<>();
    for (Wrap.Line line : Wrap.lines(words, width - KEYS - 3)) {
      String left = rows.isEmpty() ? String.join(", ", keys) : "";
      rows.add(
          List.of(
              new Span("  " + Cells.pad(left, KEYS) + " ", Theme.KEY),
              Span.plain(words.substring(line.start(), line.end()))));
    }
    return rows;
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
