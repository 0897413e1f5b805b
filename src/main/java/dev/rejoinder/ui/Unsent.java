package dev.rejoinder.ui;

import java.util.Optional;

/** What would be lost by leaving now. */
final class Unsent {
  private Unsent() {}

  static long drafts(Model model) {
    return model.chat().talks().values().stream()
        .filter(talk -> !talk.draft().text().isBlank())
        .count();
  }

  static long messages(Model model) {
    return model.chat().talks().values().stream()
        .flatMap(talk -> talk.pending().stream())
        .filter(Pending::unsent)
        .count();
  }

  static long failed(Model model) {
    return model.chat().talks().values().stream()
        .flatMap(talk -> talk.pending().stream())
        .filter(Pending::failed)
        .count();
  }

  /** A question that names what is unsent; empty where nothing is. */
  static Optional<String> summary(Model model) {
    long drafts = drafts(model);
    long messages = messages(model);
    if (drafts == 0 && messages == 0) {
      return Optional.empty();
    }
    String what =
        drafts == 0
            ? count(messages, "message")
            : messages == 0
                ? count(drafts, "draft")
                : count(drafts, "draft") + " and " + count(messages, "message");
    return Optional.of(what + " not sent will be lost. Quit all the same?");
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
