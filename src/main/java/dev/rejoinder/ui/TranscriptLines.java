package dev.rejoinder.ui;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Delivery;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.User;
import dev.rejoinder.text.Ages;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Explain;
import dev.rejoinder.text.Wrap;
import dev.rejoinder.ui.Pen.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A conversation laid out in lines of a given width, oldest first. */
final class TranscriptLines {

  /**
   * A line.
   *
   * @param key of what it belongs to: a message's id, a number for what is pending
   * @param part which line of it, from 0
   * @param mark stands at the right edge
   */
  record Line(String key, int part, List<Span> spans, Span mark) {}

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
  private static final Span NO_MARK = Span.plain("");

  private final Model model;
  private final Contact contact;
  private final Talk talk;
  private final Glyphs glyphs;
  private final int width;
  private final int nameWidth;
  private final List<Line> lines = new ArrayList<>();

  private TranscriptLines(Model model, Contact contact, int width) {
    this.model = model;
    this.contact = contact;
    this.talk = model.chat().talk(contact.id());
    this.glyphs = model.setting().glyphs();
    this.width = width;
    this.nameWidth = width >= 60 ? 12 : 8;
  }

  static List<Line> of(Model model, Contact contact, int width) {
    TranscriptLines layout = new TranscriptLines(model, contact, width);
    layout.messages();
    layout.pending();
    return layout.lines;
  }

  /** The index behind the last line to show: the anchor's line, or all of them. */
  static int bottom(List<Line> lines, Optional<Talk.Anchor> anchor) {
    if (anchor.isEmpty()) {
      return lines.size();
    }
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      if (line.key().equals(anchor.get().key()) && line.part() <= anchor.get().line()) {
        return i + 1;
      }
    }
    return lines.size();
  }

  private void messages() {
    LocalDate day = null;
    if (talk.newAfter().equals(Optional.of(""))) {
      rule("new since you left", "new");
    }
    for (Message message : contact.transcript()) {
      LocalDate date = message.at().atZone(model.setting().zone()).toLocalDate();
      if (!date.equals(day)) {
        rule(DAY.format(date), "day " + date);
        day = date;
      }
      boolean mine = message.author() != Author.CUSTOMER;
      String text = message.text();
      add(
          message.id(),
          time(message.at()),
          name(message),
          style(message.author()),
          text,
          mark(message));
      if (mine && message.delivery() == Delivery.FAILED) {
        note(message.id(), "not delivered: the channel refused it");
      }
      if (talk.newAfter().equals(Optional.of(message.id()))) {
        rule("new since you left", "new");
      }
    }
  }

  private void pending() {
    String me = model.session().user().map(User::alias).orElse("you");
    for (Pending sent : talk.pending()) {
      String key = "pending " + sent.number();
      add(key, time(sent.at()), me, Theme.AGENT, sent.text(), mark(sent.state()));
      for (String words : words(sent.state())) {
        note(key, words);
      }
    }
  }

  private List<String> words(SendState state) {
    if (state instanceof SendState.Waiting waiting) {
      String left = Ages.countdown(Timers.until(waiting.until(), model.now()));
      return List.of(
          "waiting "
              + left
              + ", then try "
              + (waiting.attempt() + 1)
              + ": "
              + Explain.what(waiting.failure()));
    }
    if (state instanceof SendState.Rejected rejected) {
      return List.of(
          "not sent: " + Explain.what(rejected.failure()),
          Explain.remedy(rejected.failure()),
          keys("r sends it again, e edits, x puts it away"));
    }
    if (state instanceof SendState.Unknown unknown) {
      return List.of(Explain.sendUnknown(unknown.failure()), keys("e edits, x puts it away"));
    }
    return List.of();
  }

  private String keys(String words) {
    boolean here = model.attention().focus() == Focus.TRANSCRIPT;
    return here ? words : "Tab to here: " + words;
  }

  private Span mark(SendState state) {
    if (state instanceof SendState.Accepted) {
      return new Span(glyphs.sent, Theme.GOOD);
    }
    if (state instanceof SendState.Rejected) {
      return new Span(glyphs.failed, Theme.TROUBLE);
    }
    return state instanceof SendState.Unknown
        ? new Span("?", Theme.TROUBLE)
        : new Span(glyphs.more, Theme.QUIET);
  }

  private Span mark(Message message) {
    if (message.author() == Author.CUSTOMER) {
      return NO_MARK;
    }
    return switch (message.delivery()) {
      case QUEUED -> new Span(glyphs.sent, Theme.QUIET);
      case SENT -> new Span(glyphs.sent, Theme.GOOD);
      case DELIVERED, READ -> new Span(glyphs.delivered, Theme.GOOD);
      case FAILED -> new Span(glyphs.failed, Theme.TROUBLE);
      case RECEIVED, UNKNOWN -> NO_MARK;
    };
  }

  private void add(String key, String time, String name, Style style, String text, Span mark) {
    int indent = time.length() + 1 + nameWidth + 1;
    int room = Math.max(8, width - indent - 3);
    List<Wrap.Line> wrapped = Wrap.lines(text, room);
    String who = Cells.pad(Cells.ellipsis(name, nameWidth, glyphs.more), nameWidth);
    for (int i = 0; i < wrapped.size(); i++) {
      String words = text.substring(wrapped.get(i).start(), wrapped.get(i).end());
      List<Span> spans =
          i == 0
              ? List.of(
                  new Span(time + " ", Theme.QUIET), new Span(who + " ", style), Span.plain(words))
              : List.of(Span.plain(" ".repeat(indent) + words));
      lines.add(new Line(key, i, spans, i == 0 ? mark : NO_MARK));
    }
  }

  /** Words of ours under a message, set off from what was said. */
  private void note(String key, String words) {
    int indent = 6 + nameWidth + 1;
    for (Wrap.Line line : Wrap.lines(words, Math.max(8, width - indent - 3))) {
      int part = lines.get(lines.size() - 1).part() + 1;
      String text = " ".repeat(indent) + words.substring(line.start(), line.end());
      lines.add(new Line(key, part, List.of(new Span(text, Theme.DUE)), NO_MARK));
    }
  }

  private void rule(String words, String key) {
    String left = glyphs.rule.repeat(2) + " " + words + " ";
    String rest = glyphs.rule.repeat(Math.max(0, width - Cells.width(left)));
    lines.add(new Line(key, 0, List.of(new Span(left + rest, Theme.QUIET)), NO_MARK));
  }

  private String time(java.time.Instant at) {
    return TIME.format(at.atZone(model.setting().zone()));
  }

  private String name(Message message) {
    return switch (message.author()) {
      case CUSTOMER -> contact.conversation().customer();
      case AGENT ->
          message.from().isEmpty()
              ? model.session().user().map(User::alias).orElse("agent")
              : message.from();
      case BOT -> "bot";
    };
  }

  private static Style style(Author author) {
    return author == Author.CUSTOMER ? Theme.CUSTOMER : Theme.AGENT;
  }
}
