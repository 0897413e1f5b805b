package dev.rejoinder.ui;

import dev.rejoinder.ui.Attention.Overlay;
import java.util.Optional;

/** Keys of the help. */
final class HelpUpdate {
  private HelpUpdate() {}

  static Model act(Model model, Action action) {
    if (!(model.attention().overlay().orElse(null) instanceof Overlay.Help help)) {
      return model;
    }
    int page = Math.max(1, model.screen().rows() - 5);
    int here = Math.min(help.scroll(), HelpView.furthest(model));
    return switch (action) {
      case UP -> scroll(model, here - 1);
      case DOWN -> scroll(model, here + 1);
      case PAGE_UP -> scroll(model, here - page);
      case PAGE_DOWN -> scroll(model, here + page);
      case CLOSE -> model.with(model.attention().withOverlay(Optional.empty()));
      default -> model;
    };
  }

  private static Model scroll(Model model, int lines) {
    int kept = Math.max(0, Math.min(lines, HelpView.furthest(model)));
    return model.with(model.attention().withOverlay(Optional.of(new Overlay.Help(kept))));
  }
}
