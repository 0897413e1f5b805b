package dev.rejoinder.ui;

import dev.rejoinder.model.Duty;
import dev.rejoinder.text.Cells;
import dev.rejoinder.ui.Binding.Context;
import dev.rejoinder.ui.Pen.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The last row: a notice while there is one, else the keys that matter here. */
final class HintView {
  private static final String HELP = "F1 help";

  /** Hints that may stand before the one of the commands, which is to be seen at any width. */
  private static final int BEFORE_LEADER = 2;

  /** Columns for what is searched for. */
  private static final int LINE = 24;

  private HintView() {}

  static void draw(Model model, Pen pen) {
    if (model.attention().overlay().isEmpty()) {
      pen.inside(0, 0, pen.width() - 1, 1).putRight(0, HELP, Theme.PLAIN);
    }
    int room = room(model);
    if (model.attention().notice().isPresent()) {
      Attention.Notice notice = model.attention().notice().get();
      String words = Cells.ellipsis(notice.text(), room, model.setting().glyphs().more);
      pen.put(1, 0, words, notice.trouble() ? Theme.TROUBLE : Theme.TITLE);
      return;
    }
    int x = drawSearch(model, pen.inside(1, 0, room, 1)) + 1;
    for (List<Span> hint : hints(model)) {
      int width = hint.stream().mapToInt(span -> Cells.width(span.text())).sum();
      if (x + width > room) {
        return;
      }
      x = pen.put(x, 0, hint) + 3;
    }
  }

  /** Columns beside the word about the help. */
  static int room(Model model) {
    return model.screen().columns() - HELP.length() - 4;
  }

  /** What is searched for and which match is shown; returns the columns that it takes. */
  private static int drawSearch(Model model, Pen pen) {
    Context place = model.attention().context();
    Optional<Search> search = SearchUpdate.of(model);
    boolean typing = place == Context.SEARCH;
    if (search.isEmpty() || !typing && place != Context.TRANSCRIPT) {
      return 0;
    }
    int x = 0;
    if (typing) {
      Pen line = pen.inside(0, 0, LINE, 1);
      x = LineView.draw("/", search.get().text(), line, model.setting().glyphs(), true) + 3;
    }
    String words = search.get().words();
    return words.isEmpty() ? x : pen.put(x, 0, words, Theme.TITLE) + 3;
  }

  private static List<List<Span>> hints(Model model) {
    Context context = model.attention().context();
    List<List<Span>> hints = new ArrayList<>();
    if (context == Context.LEADER) {
      hints.add(List.of(new Span("Ctrl-X, then", Theme.QUIET)));
    }
    Set<Action> named = unfit(model, context);
    add(hints, named, context);
    if (context == Context.INBOX || context == Context.TRANSCRIPT || context == Context.COMPOSER) {
      named.add(Action.CLOSE);
      named.add(Action.LEADER);
      hints.add(Math.min(BEFORE_LEADER, hints.size()), leader(model));
      add(hints, named, Context.ANYWHERE);
    }
    return hints;
  }

  /** What would do nothing here. */
  private static Set<Action> unfit(Model model, Context context) {
    boolean written = context == Context.COMPOSER && !ComposerUpdate.isEmpty(model);
    Set<Action> unfit = EnumSet.of(written ? Action.RESPONSES : Action.RESPONSES_HERE);
    if (model.attention().place() != Context.PANEL) {
      unfit.add(Action.INSERT_AND_SEND);
    }
    if (model.inbox().watched().isPresent()) {
      unfit.addAll(EnumSet.of(Action.WRITE, Action.NEXT_OWED));
    }
    if (context == Context.PICKER && !WaitingUpdate.lists(model)) {
      unfit.add(Action.ASSIGN);
    }
    if (!SettleUpdate.due(model)) {
      unfit.addAll(EnumSet.of(Action.RETRY, Action.EDIT_FAILED, Action.DISCARD_FAILED));
    }
    if (SearchUpdate.of(model).isEmpty()) {
      unfit.addAll(EnumSet.of(Action.NEXT_MATCH, Action.PREVIOUS_MATCH));
    }
    if (context == Context.COMPOSER && !ComposerUpdate.takesText(model)) {
      unfit.add(Action.SEND);
    }
    if (context == Context.COMPOSER && Closed.refusal(model).isPresent()) {
      unfit.addAll(EnumSet.of(Action.RESPONSES, Action.RESPONSES_HERE, Action.NEWLINE));
    }
    return unfit;
  }

  /** Where nothing rings, or another's queue is shown, the way back; else that there is more. */
  private static List<Span> leader(Model model) {
    if (model.inbox().watched().isPresent()) {
      return hint("Ctrl-X u", "your inbox");
    }
    return model.shift().duty().routing() == Duty.Routing.NOT_RESPONDING
        ? hint("Ctrl-X s", "rings again")
        : hint("Ctrl-X", Action.LEADER.hint());
  }

  private static void add(List<List<Span>> hints, Set<Action> named, Context context) {
    for (Binding binding : Keymap.bindings()) {
      String word = binding.action().hint();
      boolean worth = binding.context() == context && !word.isEmpty();
      if (worth && binding.action() != Action.HELP && named.add(binding.action())) {
        hints.add(hint(binding.label(), word));
      }
    }
  }

  private static List<Span> hint(String key, String word) {
    return List.of(new Span(key, Theme.KEY), new Span(" " + word, Theme.QUIET));
  }
}
