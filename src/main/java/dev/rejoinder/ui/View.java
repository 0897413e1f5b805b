package dev.rejoinder.ui;

/** The whole screen, drawn from the model alone. */
public final class View {
  private View() {}

  public static Frame draw(Model model) {
    return new Canvas(model.columns(), model.rows()).frame();
  }
}
