package dev.rejoinder.ui;

import dev.rejoinder.text.Cells;
import dev.rejoinder.ui.Binding.Context;
import dev.rejoinder.ui.Pen.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What may follow Ctrl-X, for those who hesitate: who knows the key never sees it. */
final class LeaderView {
  static final Duration PATIENCE = Duration.ofMillis(400);

  private static final int COLUMN = 22;
  private static final int ENTER = 5;

  private LeaderView() {}

  static void draw(Model model, Pen screen) {
    boolean shown =
        model
            .attention()
            .leader()
            .filter(since -> !since.plus(PATIENCE).isAfter(model.now()))
            .isPresent();
    if (!shown) {
      return;
    }
    List<Binding> commands = commands(model);
    int rows = (commands.size() + 1) / 2;
    int width = 2 * COLUMN + 4;
    Pen pen =
        screen.inside((screen.width() - width) / 2, screen.height() - rows - 6, width, rows + 2);
    pen.clear();
    pen.box(
        model.setting().glyphs(),
        Theme.PLAIN,
        List.of(new Span("Ctrl-X, then", Theme.TITLE)),
        "Esc closes");
    Pen inner = pen.inside(2, 1, width - 4, rows);
    for (int i = 0; i < commands.size(); i++) {
      Binding binding = commands.get(i);
      inner.put(
          i / rows * COLUMN,
          i % rows,
          List.of(
              new Span(Cells.pad(binding.label(), ENTER) + " ", Theme.KEY),
              Span.plain(binding.action().hint())));
    }
  }

  /** Those that mean something here, each with its first key. */
  private static List<Binding> commands(Model model) {
    boolean panel = model.attention().place() == Context.PANEL;
    return Keymap.bindings().stream()
        .filter(binding -> binding.context() == Context.LEADER)
        .filter(binding -> !binding.action().hint().isEmpty())
        .filter(
            binding ->
                Keymap.label(Context.LEADER, binding.action()).equals(Optional.of(binding.label())))
        .filter(binding -> panel || binding.action() != Action.INSERT_AND_SEND)
        .toList();
  }
}
