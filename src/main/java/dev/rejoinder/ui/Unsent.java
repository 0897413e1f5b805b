package dev.rejoinder.ui;

import dev.rejoinder.model.SendState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What would be lost by leaving now. */
final class Unsent {
  private Unsent() {}

  static long failed(Model model) {
    return model.chat().talks().values().stream()
        .flatMap(talk -> talk.pending().stream())
        .filter(Pending::failed)
        .count();
  }

  /** A question that names what is unsent; empty where nothing is. */
  static Optional<String> summary(Model model) {
    long drafts = model.chat().talks().values().stream().filter(Talk::hasDraft).count();
    List<String> parts =
        Stream.of(
                count(drafts, "draft", ""),
                count(pending(model, SendState.Rejected.class), "message", " not sent"),
                count(pending(model, SendState.Unknown.class), "message", " not known to be sent"),
                count(
                    pending(model, SendState.Sending.class)
                        + pending(model, SendState.Waiting.class),
                    "message",
                    " on the way"))
            .filter(part -> !part.isEmpty())
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", parts) + ": lost when you quit. Quit all the same?");
  }

  private static long pending(Model model, Class<? extends SendState> state) {
    return model.chat().talks().values().stream()
        .flatMap(talk -> talk.pending().stream())
        .filter(sent -> state.isInstance(sent.state()))
        .count();
  }

  private static String count(long number, String noun, String state) {
    return number == 0 ? "" : number + " " + noun + (number == 1 ? "" : "s") + state;
  }
}
