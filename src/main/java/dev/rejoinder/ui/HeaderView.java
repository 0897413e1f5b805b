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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The row of state: where, who, how the line is, what is due, the time. */
final class HeaderView {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private static final int LINK = 16;

  private HeaderView() {}

  static void draw(Model model, Pen pen) {
    Glyphs glyphs = model.setting().glyphs();
    String right = summary(model);
    Pen left = pen.inside(1, 0, pen.width() - Cells.width(right) - 4, 1);
    String link = link(model);
    // However long the names are, there is room to say how the line is.
    int room = left.width() - Math.min(LINK, Cells.width(link)) - 2;
    String names = Cells.ellipsis(names(model), room, glyphs.more);
    int x = left.put(0, 0, names, Theme.TITLE) + 2;
    left.put(x, 0, Cells.ellipsis(link, left.width() - x, glyphs.more), linkStyle(model));
    pen.inside(0, 0, pen.width() - 1, 1).putRight(0, right, Theme.PLAIN);
    if (pen.height() > 1) {
      pen.fill(1, glyphs.rule, Theme.QUIET);
    }
  }

  private static String names(Model model) {
    Stream<String> names =
        Stream.of(
            model.setting().readOnly() ? "READ-ONLY" : "",
            "Rejoinder",
            model.setting().place(),
            who(model.session()));
    return names.filter(name -> !name.isEmpty()).collect(Collectors.joining("  "));
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
