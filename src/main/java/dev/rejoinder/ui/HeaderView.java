package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Stage;
import dev.rejoinder.text.Ages;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Explain;
import dev.rejoinder.text.Sanitiser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The row of state: where, who, how the line is, what is due, the time. */
final class HeaderView {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private static final int NAME = 20;

  private HeaderView() {}

  static void draw(Model model, Pen pen) {
    Session session = model.session();
    Glyphs glyphs = model.setting().glyphs();
    String right = summary(model);
    Pen left = pen.inside(0, 0, pen.width() - Cells.width(right) - 3, 1);
    int x = left.put(1, 0, "Rejoinder", Theme.TITLE) + 2;
    x = left.put(x, 0, Cells.ellipsis(model.setting().place(), NAME, glyphs.more), Theme.PLAIN) + 2;
    x = left.put(x, 0, Cells.ellipsis(who(session), NAME, glyphs.more), Theme.PLAIN) + 2;
    if (model.setting().readOnly()) {
      x = left.put(x, 0, "READ-ONLY", Theme.DUE) + 2;
    }
    left.put(x, 0, Cells.ellipsis(link(model), left.width() - x, glyphs.more), linkStyle(model));
    pen.inside(0, 0, pen.width() - 1, 1).putRight(0, right, Theme.PLAIN);
    if (pen.height() > 1) {
      pen.fill(1, glyphs.rule, Theme.QUIET);
    }
  }

  private static String who(Session session) {
    String nobody = session.identity().isPresent() ? "no user" : "";
    return session.user().map(user -> Sanitiser.name(user.name())).orElse(nobody);
  }

  /** The state of the line, in words that match what the program does. */
  private static String link(Model model) {
    Session session = model.session();
    Optional<Session.Retry> waiting = retry(model);
    if (waiting.isPresent()) {
      Session.Retry retry = waiting.get();
      return "RETRY "
          + (retry.attempt() + 1)
          + " in "
          + Ages.countdown(Timers.until(retry.until(), model.now()))
          + ": "
          + Explain.what(retry.failure());
    }
    if (session.failure().isPresent()) {
      String since =
          session.since().map(at -> " since " + time(at, model.setting().zone())).orElse("");
      return "OFFLINE" + since + ": " + Explain.what(session.failure().get());
    }
    return model.inbox().loaded() ? "POLL" : "connecting";
  }

  /** The wait before another try of a reading; over once its time has come. */
  private static Optional<Session.Retry> retry(Model model) {
    return model.session().retry().filter(wait -> wait.until().isAfter(model.now()));
  }

  private static Style linkStyle(Model model) {
    return model.session().failure().isPresent()
        ? Theme.TROUBLE
        : retry(model).isPresent() ? Theme.DUE : Theme.GOOD;
  }

  private static String summary(Model model) {
    List<String> parts = new ArrayList<>();
    long ringing = model.inbox().contacts().stream().filter(HeaderView::rings).count();
    if (ringing > 0) {
      parts.add(ringing + " ringing");
    }
    long due = model.inbox().contacts().stream().filter(InboxOrder::owes).count();
    if (due > 0) {
      parts.add(due + " due");
    }
    if (Unsent.failed(model) > 0) {
      parts.add(Unsent.failed(model) + " failed");
    }
    parts.add(time(model.now(), model.setting().zone()));
    return String.join("  ", parts);
  }

  private static boolean rings(Contact contact) {
    return contact.conversation().stage() == Stage.ALERTING;
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
