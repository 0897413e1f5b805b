package dev.rejoinder.ui;

import dev.rejoinder.text.Cells;
import dev.rejoinder.ui.Binding.Context;
import dev.rejoinder.ui.Pen.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The last row: a notice while there is one, else the keys that matter here. */
final class HintView {
  private static final String HELP = "F1 help";

  private HintView() {}

  static void draw(Model model, Pen pen) {
    Pen right = pen.inside(0, 0, pen.width() - 1, 1);
    right.putRight(0, HELP, Theme.PLAIN);
    int room = pen.width() - HELP.length() - 4;
    if (model.attention().notice().isPresent()) {
      Attention.Notice notice = model.attention().notice().get();
      String words = Cells.ellipsis(notice.text(), room, model.setting().glyphs().more);
      pen.put(1, 0, words, notice.trouble() ? Theme.TROUBLE : Theme.TITLE);
      return;
    }
    int x = 1;
    for (List<Span> hint : hints(model)) {
      int width = hint.stream().mapToInt(span -> Cells.width(span.text())).sum();
      if (x + width > room) {
        return;
      }
      x = pen.put(x, 0, hint) + 3;
    }
  }

  private static List<List<Span>> hints(Model model) {
    Context context = model.attention().context();
    List<List<Span>> hints = new ArrayList<>();
    if (context == Context.LEADER) {
      hints.add(List.of(new Span("Ctrl-X, then", Theme.QUIET)));
    }
    boolean written = context == Context.COMPOSER && !ComposerUpdate.isEmpty(model);
    Set<Action> named = EnumSet.of(written ? Action.RESPONSES : Action.RESPONSES_HERE);
    if (!TranscriptUpdate.hasFailed(model)) {
      named.addAll(EnumSet.of(Action.RETRY, Action.EDIT_FAILED, Action.DISCARD_FAILED));
    }
    add(hints, named, context);
    if (context == Context.INBOX || context == Context.TRANSCRIPT || context == Context.COMPOSER) {
      named.add(Action.CLOSE);
      add(hints, named, Context.ANYWHERE);
    }
    return hints;
  }

  private static void add(List<List<Span>> hints, Set<Action> named, Context context) {
    for (Binding binding : Keymap.bindings()) {
      String word = binding.action().hint();
      boolean worth = binding.context() == context && !word.isEmpty();
      if (worth && binding.action() != Action.HELP && named.add(binding.action())) {
        hints.add(List.of(new Span(binding.label(), Theme.KEY), new Span(" " + word, Theme.QUIET)));
      }
    }
  }
}
