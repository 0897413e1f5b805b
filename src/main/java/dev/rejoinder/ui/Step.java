package dev.rejoinder.ui;

import java.util.List;

/** What an update leads to: the next model, and orders in the order given. */
public record Step(Model model, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }

  static Step to(Model model, Effect... effects) {
    return new Step(model, List.of(effects));
  }
}
