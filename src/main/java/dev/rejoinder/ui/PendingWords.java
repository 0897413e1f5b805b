package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.SendState;
import dev.rejoinder.text.Ages;
import dev.rejoinder.text.Explain;
import java.util.List;
import java.util.Optional;

/** What stands under a message that is not with the customer: how it is, and what can be done. */
final class PendingWords {
  private PendingWords() {}

  /** A line each; none while all goes well. */
  static List<String> of(Model model, Contact contact, Pending sent) {
    SendState state = sent.state();
    if (state instanceof SendState.Waiting waiting) {
      String left = Ages.countdown(Timers.until(waiting.until(), model.now()));
      String next = "waiting " + left + ", then try " + (waiting.attempt() + 1) + ": ";
      return List.of(next + Explain.what(waiting.failure()));
    }
    if (state instanceof SendState.Held) {
      return List.of("held behind the message above");
    }
    if (state instanceof SendState.Checking checking) {
      String why = Explain.what(checking.failure());
      return List.of("not confirmed (" + why + "): reading the conversation back");
    }
    if (state instanceof SendState.Unknown unknown) {
      return List.of(
          Explain.sendUnknown(unknown.failure()),
          keys(model, contact, sent, "puts it away if it has arrived"));
    }
    if (state instanceof SendState.Rejected rejected) {
      return failed(rejected.failure(), keys(model, contact, sent, "puts it away"));
    }
    return state instanceof SendState.Parked parked
        ? failed(parked.failure(), keys(model, contact, sent, "puts it away"))
        : List.of();
  }

  private static List<String> failed(Failure failure, String keys) {
    return List.of("not sent: " + Explain.what(failure), Explain.remedy(failure), keys);
  }

  /** The keys mean the oldest one that waits; those behind it wait for their turn. */
  private static String keys(Model model, Contact contact, Pending sent, String x) {
    Optional<Pending> first = model.chat().talk(contact.id()).failed();
    if (!first.equals(Optional.of(sent))) {
      return "settle the one above first";
    }
    String leader = model.attention().focus() == Focus.TRANSCRIPT ? "" : "Ctrl-X ";
    return leader + "r sends it again, " + leader + "e takes it back, " + leader + "x " + x;
  }
}
