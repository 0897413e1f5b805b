package dev.rejoinder.ui;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Right;
import dev.rejoinder.text.Explain;
import java.util.Optional;

/** What stands around a list to choose from. */
final class ChoiceWords {
  private ChoiceWords() {}

  static String title(Model model, Choice choice) {
    if (choice instanceof Choice.Transfer transfer) {
      String customer = customer(model, transfer.conversationId());
      return switch (transfer.purpose()) {
        case TRANSFER -> "Transfer " + customer + " to";
        case ASSIGN -> "Assign " + customer + " to";
        case WATCH -> "Look at a queue";
      };
    }
    if (choice instanceof Choice.WrapUp wrapUp) {
      return "Wrap-up " + customer(model, wrapUp.conversationId());
    }
    if (choice instanceof Choice.Status) {
      return "Status";
    }
    return choice instanceof Choice.Waiting ? "Waiting" : "Go to";
  }

  static String hint(Model model, Choice choice) {
    if (choice instanceof Choice.Transfer transfer) {
      return transfer.purpose() == Choice.Purpose.WATCH ? "Enter shows it" : "Enter asks";
    }
    if (choice instanceof Choice.WrapUp wrapUp) {
      String left = WrapUpUpdate.left(model, wrapUp.conversationId());
      if (WrapUpUpdate.isOver(model, wrapUp.conversationId())) {
        return "over";
      }
      return left.isEmpty() ? "Enter goes on" : left;
    }
    if (choice instanceof Choice.Status) {
      return "Enter sets it";
    }
    return choice instanceof Choice.Waiting ? "Enter takes, Alt-Enter assigns" : "Enter opens";
  }

  /** Why there is no row. */
  static String nothing(Model model, Choice choice, String query) {
    String more = model.setting().glyphs().more;
    if (choice instanceof Choice.Transfer transfer) {
      String kinds =
          switch (transfer.purpose()) {
            case TRANSFER -> "queue or person";
            case ASSIGN -> "person";
            case WATCH -> "queue";
          };
      String none = "No such " + kinds + ": Esc closes";
      return said(transfer.failure(), transfer.looking() ? "looking" + more : none);
    }
    if (choice instanceof Choice.WrapUp wrapUp) {
      if (WrapUpUpdate.isOver(model, wrapUp.conversationId())) {
        return "This wrap-up is over, by its time or from another device: Esc closes";
      }
      String none = query.isEmpty() ? "The queue has no codes" : "No such code: Ctrl-U clears";
      return said(wrapUp.failure(), wrapUp.loading() ? "loading" + more : none);
    }
    if (choice instanceof Choice.Status) {
      return model.shift().presences().isEmpty()
          ? "The statuses are not known yet"
          : "No such status: Ctrl-U clears";
    }
    if (choice instanceof Choice.Waiting) {
      String none = query.isEmpty() ? "Nothing waits in your queues" : "Nobody like that waits";
      return Rights.missing(model, Right.SUPERVISE).orElse(none);
    }
    return "No such customer: Esc closes";
  }

  private static String said(Optional<Failure> failure, String otherwise) {
    return failure.map(it -> Explain.what(it) + ": " + Explain.remedy(it)).orElse(otherwise);
  }

  static String customer(Model model, String conversationId) {
    return model
        .inbox()
        .contact(conversationId)
        .map(contact -> Called.customer(model, contact))
        .orElse("the customer");
  }
}
