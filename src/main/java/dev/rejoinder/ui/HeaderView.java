package dev.rejoinder.ui;

import dev.rejoinder.model.User;
import dev.rejoinder.text.Ages;
import dev.rejoinder.text.Explain;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The row of state: where, who, how the line is, what is due, the time. */
final class HeaderView {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private HeaderView() {}

  static void draw(Model model, Pen pen) {
    Session session = model.session();
    int x = pen.put(1, 0, "Rejoinder", Theme.TITLE);
    x = pen.put(x + 2, 0, model.setting().place(), Theme.PLAIN);
    x = pen.put(x + 2, 0, session.user().map(User::name).orElse(who(session)), Theme.PLAIN);
    if (model.setting().readOnly()) {
      x = pen.put(x + 2, 0, "READ-ONLY", Theme.DUE);
    }
    String right = summary(model);
    int room = pen.width() - right.length() - 2;
    pen.inside(0, 0, room, 1).put(x + 2, 0, link(model), linkStyle(session));
    pen.inside(0, 0, pen.width() - 1, 1).putRight(0, right, Theme.PLAIN);
    if (pen.height() > 1) {
      pen.fill(1, model.setting().glyphs().rule, Theme.QUIET);
    }
  }

  private static String who(Session session) {
    return session.identity().isPresent() ? "no user" : "";
  }

  /** The state of the line, in words that match what the program does. */
  private static String link(Model model) {
    Session session = model.session();
    if (session.retry().isPresent()) {
      Session.Retry retry = session.retry().get();
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

  private static Style linkStyle(Session session) {
    return session.failure().isPresent()
        ? Theme.TROUBLE
        : session.retry().isPresent() ? Theme.DUE : Theme.GOOD;
  }

  private static String summary(Model model) {
    List<String> parts = new ArrayList<>();
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

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
