package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.text.Explain;
import dev.rejoinder.text.Wrap;
import java.util.Optional;

/** The right-hand side while no conversation is open. */
final class WelcomeView {
  private WelcomeView() {}

  static void draw(Model model, Pen pen) {
    Optional<Failure> failure = model.session().failure();
    if (failure.isPresent()) {
      int y = paragraph(pen, 1, Explain.what(failure.get()), Theme.TROUBLE);
      y = paragraph(pen, y, Explain.remedy(failure.get()), Theme.PLAIN);
      y = paragraph(pen, y, Explain.reference(failure.get()), Theme.QUIET);
      paragraph(pen, y + 1, "Ctrl-R tries again now", Theme.PLAIN);
      return;
    }
    Optional<Contact> selected = model.inbox().selection();
    if (selected.isEmpty()) {
      return;
    }
    String name = Called.customer(model, selected.get());
    int y = paragraph(pen, 1, "Enter " + verb(model, selected.get()) + " " + name, Theme.TITLE);
    if (model.inbox().watched().isPresent()) {
      paragraph(pen, y + 1, "Nothing is sent from here: Esc goes back to your inbox.", Theme.PLAIN);
      return;
    }
    paragraph(
        pen, y + 1, "Then / finds a response, Enter inserts it, Enter sends it.", Theme.PLAIN);
  }

  private static String verb(Model model, Contact contact) {
    if (model.inbox().watched().isPresent()) {
      return "shows";
    }
    return switch (contact.conversation().stage()) {
      case ALERTING -> "answers";
      case WAITING -> "takes";
      case CONNECTED, ENDED, PARKED, WRAP_UP, ELSEWHERE -> "opens";
    };
  }

  private static int paragraph(Pen pen, int y, String text, Style style) {
    int row = y;
    if (text.isEmpty()) {
      return row;
    }
    for (Wrap.Line line : Wrap.lines(text, Math.max(1, pen.width() - 4))) {
      pen.put(2, row++, text.substring(line.start(), line.end()), style);
    }
    return row;
  }
}
