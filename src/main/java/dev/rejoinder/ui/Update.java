package dev.rejoinder.ui;

import java.util.List;

/** The one place where the model changes. */
public final class Update {
  private Update() {}

  public static Step apply(Model model, Msg msg) {
    return new Step(model, List.of());
  }
}
