package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Ending;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A conversation that takes no more text from the agent: she may read and copy her draft. */
final class Closed {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private Closed() {}

  /** How it came to that, as "Ended by the customer 10:40"; empty while it can be written to. */
  static Optional<String> words(Model model, Contact contact) {
    Optional<String> queue = model.inbox().watched().map(Watched::words);
    return queue.or(() -> ofItself(model, contact));
  }

  private static Optional<String> ofItself(Model model, Contact contact) {
    Conversation it = contact.conversation();
    String at = " " + TIME.format(it.since().atZone(model.setting().zone()));
    return switch (it.stage()) {
      case ALERTING, WAITING, CONNECTED, PARKED -> Optional.empty();
      case ENDED, WRAP_UP -> Optional.of(how(it) + at);
      case ELSEWHERE -> {
        boolean away = it.ending().equals(Optional.of(Ending.TRANSFERRED));
        String who = it.agent().isBlank() ? "someone else" : it.agent();
        yield Optional.of((away ? "Transferred away" + at + ": now with " : "With ") + who);
      }
    };
  }

  private static String how(Conversation it) {
    return it.ending()
        .map(
            ending ->
                switch (ending) {
                  case CUSTOMER -> "Ended by the customer";
                  case AGENT -> "Ended by you";
                  case TRANSFERRED -> "Transferred away";
                  case NOT_ANSWERED -> "Not answered in time";
                  case OTHER -> "Ended";
                })
        .orElse("Ended");
  }

  /** Why a key that edits does nothing. */
  static Optional<String> refusal(Model model) {
    return model
        .openContact()
        .flatMap(contact -> words(model, contact))
        .map(words -> words + ": read-only. " + next(model));
  }

  private static String next(Model model) {
    if (model.inbox().watched().isPresent()) {
      return "Ctrl-X u goes back to your inbox";
    }
    return ComposerUpdate.isEmpty(model) ? "Nothing can be written" : "Ctrl-X y copies your text";
  }
}
