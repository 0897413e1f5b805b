package dev.rejoinder.ui;

import dev.rejoinder.ui.Attention.Overlay;
import dev.rejoinder.ui.Binding.Context;
import java.util.Locale;
import java.util.Optional;

/** A paste that is larger than any message asks first: it is seldom meant (reliability.md 4.2). */
final class PasteUpdate {
  /** In {@code char}s. */
  private static final int LARGE = 16 * 1024;

  private PasteUpdate() {}

  static boolean large(String text) {
    return text.length() > LARGE;
  }

  /** Nothing is in the draft until the agent says yes. */
  static Step ask(Model model, String text) {
    Optional<String> closed = Closed.refusal(model);
    if (closed.isPresent()) {
      return Step.to(model.warning(closed.get()));
    }
    if (model.attention().context() != Context.COMPOSER) {
      return Step.to(model.warning("Not pasted: " + size(text) + " are too many here"));
    }
    String question = "Paste " + size(text) + "? That is more than a message takes.";
    Overlay asked = new Overlay.Question(question, new Effect.Paste(text));
    return Step.to(model.with(model.attention().withOverlay(Optional.of(asked))));
  }

  private static String size(String text) {
    int count = text.codePointCount(0, text.length());
    return String.format(Locale.ENGLISH, "%,d characters", count);
  }
}
