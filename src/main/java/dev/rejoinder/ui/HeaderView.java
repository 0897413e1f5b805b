package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Stage;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Sanitiser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The row of state: where, who, how the line is, what is due, the time. */
final class HeaderView {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** Columns that the words about duty take at most. */
  private static final int DUTY = 22;

  /** Fewer columns of a reason say nothing. */
  private static final int LEAST_MORE = 16;

  /** Fewer columns of names say nothing. */
  private static final int LEAST_NAMES = 3;

  /** Blanks at both ends and between what stands left and what stands right. */
  private static final int BETWEEN = 4;

  private HeaderView() {}

  static void draw(Model model, Pen pen) {
    Glyphs glyphs = model.setting().glyphs();
    LinkWords link = LinkWords.of(model);
    Duty duty = model.shift().duty();
    String there = Cells.ellipsis(duty(duty), DUTY, glyphs.more);
    int forDuty = there.isEmpty() ? 0 : Cells.width(there) + 2;
    int needed = forDuty + Cells.width(link.state()) + BETWEEN;
    String right = right(model, pen.width() - needed);
    Pen left = pen.inside(1, 0, pen.width() - Cells.width(right) - BETWEEN, 1);
    // However long the names are, there is room to say how the line is.
    int room = left.width() - Cells.width(link.state()) - 2 - forDuty;
    String names =
        room < LEAST_NAMES ? "" : Cells.ellipsis(names(model, room, link), room, glyphs.more);
    int x = names.isEmpty() ? 0 : left.put(0, 0, names, Theme.TITLE) + 2;
    if (!there.isEmpty()) {
      x = left.put(x, 0, there, dutyStyle(duty)) + 2;
    }
    left.put(x, 0, words(link, left.width() - x, glyphs), link.style());
    pen.inside(0, 0, pen.width() - 1, 1).putRight(0, right, Theme.PLAIN);
    if (pen.height() > 1) {
      pen.fill(1, glyphs.rule, Theme.QUIET);
    }
  }

  /** As much as there is room for, but no end of a word or two that says nothing. */
  private static String words(LinkWords link, int room, Glyphs glyphs) {
    int least = Math.min(LEAST_MORE, Cells.width(link.more()));
    boolean more = room >= Cells.width(link.state()) + least;
    String words = link.state() + (more ? link.more() : "");
    return Cells.ellipsis(words, room, glyphs.more);
  }

  /** Our own goes first where there is no room for all, or where that makes room for a reason. */
  private static String names(Model model, int room, LinkWords link) {
    String all = names(model, "Rejoinder");
    int more = Cells.width(link.more());
    if (Cells.width(all) + more <= room) {
      return all;
    }
    String others = names(model, "");
    boolean helps = Cells.width(others) + Math.min(LEAST_MORE, more) <= room;
    return Cells.width(all) <= room && !helps ? all : others;
  }

  private static String names(Model model, String ours) {
    Stream<String> names =
        Stream.of(
            model.inbox().watched().map(it -> it.words() + ", read-only").orElse(""),
            model.setting().readOnly() ? "READ-ONLY" : "",
            ours,
            model.setting().place(),
            who(model.session()));
    return names.filter(name -> !name.isEmpty()).collect(Collectors.joining("  "));
  }

  private static String who(Session session) {
    String nobody = session.identity().isPresent() ? "no user" : "";
    return session.user().map(user -> Sanitiser.name(user.name())).orElse(nobody);
  }

  /** Whether the agent is there for work; empty while that is not known. */
  private static String duty(Duty duty) {
    String presence = duty.presence().map(Presence::name).orElse("");
    return switch (duty.routing()) {
      case NOT_RESPONDING -> "NOT RESPONDING";
      case IDLE, INTERACTING, COMMUNICATING -> "ON QUEUE";
      case OFF_QUEUE -> ("OFF QUEUE " + presence).strip();
      case UNKNOWN -> presence;
    };
  }

  private static Style dutyStyle(Duty duty) {
    return switch (duty.routing()) {
      case NOT_RESPONDING -> Theme.TROUBLE;
      case OFF_QUEUE -> Theme.DUE;
      case IDLE, INTERACTING, COMMUNICATING, UNKNOWN -> Theme.PLAIN;
    };
  }

  /** What is due, and the time; the clock goes before a word of the state does. */
  private static String right(Model model, int room) {
    List<String> counts = counts(model);
    String time = time(model.now(), model.setting().zone());
    String all = String.join("  ", Stream.concat(counts.stream(), Stream.of(time)).toList());
    return counts.isEmpty() || Cells.width(all) <= room ? all : String.join("  ", counts);
  }

  private static List<String> counts(Model model) {
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
    return parts;
  }

  private static boolean rings(Contact contact) {
    return contact.conversation().stage() == Stage.ALERTING;
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
