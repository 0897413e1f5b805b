package dev.rejoinder.ui;

import java.util.ArrayList;
import java.util.List;

/** What an update leads to: the next model, and orders in the order given. */
public record Step(Model model, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }

  static Step to(Model model, Effect... effects) {
    return new Step(model, List.of(effects));
  }

  Step and(Effect effect) {
    List<Effect> all = new ArrayList<>(effects);
    all.add(effect);
    return new Step(model, all);
  }

  /** What a second update led to, after what this one did. */
  Step and(Step next) {
    List<Effect> all = new ArrayList<>(effects);
    all.addAll(next.effects());
    return new Step(next.model(), all);
  }
}
