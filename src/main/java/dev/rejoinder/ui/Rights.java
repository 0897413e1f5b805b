package dev.rejoinder.ui;

import dev.rejoinder.model.Right;
import java.util.List;
import java.util.Optional;

/** Why something can't be done with this setting and this token, said before anything is tried. */
final class Rights {
  private Rights() {}

  /** One sentence; empty where it may be tried. */
  static Optional<String> refusal(Model model, Right... anyOf) {
    return model
        .inbox()
        .watched()
        .map(it -> it.words() + " is read-only: Ctrl-X u goes back to your inbox")
        .or(() -> ofToken(model, anyOf));
  }

  /** The same, whatever is looked at. */
  static Optional<String> ofToken(Model model, Right... anyOf) {
    if (model.setting().readOnly()) {
      return Optional.of("Read-only: nothing is sent");
    }
    if (model.session().userless()) {
      return Optional.of("This token has no user: read-only");
    }
    return missing(model, anyOf);
  }

  /** The permissions of which one is needed, in a sentence; empty where it is allowed. */
  static Optional<String> missing(Model model, Right... anyOf) {
    List<List<String>> missing =
        List.of(anyOf).stream()
            .map(right -> model.session().identity().map(it -> it.missing(right)).orElse(List.of()))
            .toList();
    if (missing.isEmpty() || missing.stream().anyMatch(List::isEmpty)) {
      return Optional.empty();
    }
    String names = String.join(" or ", missing.stream().flatMap(List::stream).toList());
    return Optional.of("Needs the permission " + names + ", which your role lacks");
  }
}
