package dev.rejoinder.ui;

import dev.rejoinder.model.SendState;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is not with the customers, to be named before leaving. */
final class Unsent {
  private Unsent() {}

  static long failed(Model model) {
    return count(model, Pending::failed);
  }

  /**
   * A question that names what is lost by leaving, or else what waits for the next time. Empty
   * where nothing is; drafts that have a safe copy need no question.
   */
  static Optional<String> summary(Model model) {
    boolean keeps = !model.setting().readOnly() && model.chat().unkept().isEmpty();
    long drafts = model.chat().talks().values().stream().filter(Talk::hasDraft).count();
    String lost =
        joined(
            words(keeps ? 0 : drafts, "draft", ""),
            words(count(model, sent -> sent.unsent() && !sent.kept()), "message", " not sent"));
    if (!lost.isEmpty()) {
      return Optional.of(lost + ": lost when you quit. Quit all the same?");
    }
    long unsent = count(model, Pending::unsent);
    long unknown = count(model, sent -> sent.state() instanceof SendState.Unknown);
    long refused = count(model, sent -> sent.failed()) - unknown;
    String kept =
        joined(
            words(unknown, "message", " not known to be sent"),
            words(refused, "message", " not sent"),
            words(unsent - unknown - refused, "message", " on the way"));
    String one = unsent == 1 ? ": it is" : ": they are";
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(kept + one + " kept and asked about next time. Quit?");
  }

  private static long count(Model model, Predicate<Pending> which) {
    return model.chat().talks().values().stream()
        .flatMap(talk -> talk.pending().stream())
        .filter(which)
        .count();
  }

  private static String joined(String... parts) {
    return String.join(", ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
  }

  private static String words(long number, String noun, String state) {
    return number == 0 ? "" : number + " " + noun + (number == 1 ? "" : "s") + state;
  }
}
