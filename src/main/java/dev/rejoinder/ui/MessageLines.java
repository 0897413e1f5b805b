package dev.rejoinder.ui;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Delivery;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.User;
import dev.rejoinder.search.Folded;
import dev.rejoinder.search.Range;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Explain;
import dev.rejoinder.text.Sanitiser;
import dev.rejoinder.text.Wrap;
import dev.rejoinder.ui.Pen.Span;
import dev.rejoinder.ui.TranscriptLines.Line;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Lays out what was said: time, name, text, how far it got, and what to do where it failed. */
final class MessageLines {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final Span NO_MARK = Span.plain("");
  private static final int TIME_COLUMNS = 6;
  private static final int MARK_COLUMNS = 3;

  private final Model model;
  private final Contact contact;
  private final Glyphs glyphs;
  private final int width;
  private final int nameWidth;
  private final List<Line> lines = new ArrayList<>();

  MessageLines(Model model, Contact contact, int width) {
    this.model = model;
    this.contact = contact;
    this.glyphs = model.setting().glyphs();
    this.width = width;
    this.nameWidth = width >= 60 ? 12 : 8;
  }

  List<Line> lines() {
    return lines;
  }

  void add(Message message) {
    boolean theirs = message.author() == Author.CUSTOMER;
    Style style = theirs ? Theme.CUSTOMER : Theme.AGENT;
    Span mark = theirs ? NO_MARK : mark(message.delivery());
    add(message.id(), message.at(), new Span(name(message), style), message.text(), mark);
    if (!theirs && message.delivery() == Delivery.FAILED) {
      note(message.id(), "not delivered: the channel refused it");
    }
  }

  void add(Pending sent) {
    String key = key(sent.id());
    String me = model.session().user().map(User::alias).orElse("you");
    Span name = new Span(Sanitiser.name(me), Theme.AGENT);
    // The text comes from the composer and has passed no sanitiser yet.
    add(key, sent.at(), name, Sanitiser.text(sent.text()), mark(sent.state()));
    PendingWords.of(model, contact, sent).forEach(words -> note(key, words));
  }

  /** Why the agent is not in the conversation, at its end. */
  void add(Failure trouble) {
    note("trouble", "not joined: " + Explain.what(trouble));
    note("trouble", Explain.remedy(trouble));
    note("trouble", "Enter in the inbox tries again");
  }

  /** Why what the agent asked of the org came to nothing. */
  void add(Traffic.Refused refused) {
    String what = "not " + OrderWords.done(refused.order()) + ": ";
    note("refused", what + Explain.what(refused.failure()));
    note("refused", Explain.remedy(refused.failure()));
  }

  /** What the customer does, or why nothing is to be seen of what they did. */
  void add(String words) {
    note("now", words);
  }

  /** Of all lines of a message that was sent from here. */
  static String key(String id) {
    return "pending " + id;
  }

  private Span mark(SendState state) {
    if (state instanceof SendState.Accepted) {
      return new Span(glyphs.sent, Theme.GOOD);
    }
    if (state instanceof SendState.Rejected || state instanceof SendState.Parked) {
      return new Span(glyphs.failed, Theme.TROUBLE);
    }
    if (state instanceof SendState.Checking) {
      return new Span("?", Theme.DUE);
    }
    return state instanceof SendState.Unknown
        ? new Span("?", Theme.TROUBLE)
        : new Span(glyphs.more, Theme.QUIET);
  }

  private Span mark(Delivery delivery) {
    return switch (delivery) {
      case QUEUED -> new Span(glyphs.sent, Theme.QUIET);
      case SENT -> new Span(glyphs.sent, Theme.GOOD);
      case DELIVERED, READ -> new Span(glyphs.delivered, Theme.GOOD);
      case FAILED -> new Span(glyphs.failed, Theme.TROUBLE);
      case RECEIVED, UNKNOWN -> NO_MARK;
    };
  }

  /** Which of its lines holds this index of a text. */
  int part(String text, int index) {
    List<Wrap.Line> wrapped = Wrap.lines(text, room());
    int part = 0;
    while (part + 1 < wrapped.size() && wrapped.get(part + 1).start() <= index) {
      part++;
    }
    return part;
  }

  /** What the agent searches for, where it stands in a text. */
  private List<Range> matches(String text) {
    return model
        .chat()
        .talk(contact.id())
        .search()
        .map(search -> Folded.occurrences(search.text().text(), text))
        .orElse(List.of());
  }

  private void add(String key, Instant at, Span name, String text, Span mark) {
    String time = TIME.format(at.atZone(model.setting().zone()));
    String who = Cells.pad(Heading.shortName(name.text(), nameWidth, glyphs), nameWidth);
    List<Span> start =
        List.of(new Span(time + " ", Theme.QUIET), new Span(who + " ", name.style()));
    List<Range> marks = matches(text);
    for (Wrap.Line line : Wrap.lines(text, room())) {
      boolean first = part(key) == 0;
      List<Span> spans = new ArrayList<>(first ? start : List.of(indent()));
      String said = text.substring(line.start(), line.end());
      spans.addAll(Marked.of(said, line.start(), marks, Theme.PLAIN, Theme.MATCH));
      lines.add(new Line(key, part(key), spans, first ? mark : NO_MARK));
    }
  }

  /** Words of ours under a message: they start left of what was said. */
  private void note(String key, String words) {
    for (Wrap.Line line : Wrap.lines(words, width - TIME_COLUMNS - MARK_COLUMNS)) {
      Span said = new Span(words.substring(line.start(), line.end()), Theme.DUE);
      Span indent = Span.plain(" ".repeat(TIME_COLUMNS));
      lines.add(new Line(key, part(key), List.of(indent, said), NO_MARK));
    }
  }

  /** The next part of what has this key. */
  private int part(String key) {
    Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    return last != null && last.key().equals(key) ? last.part() + 1 : 0;
  }

  private Span indent() {
    return Span.plain(" ".repeat(TIME_COLUMNS + nameWidth + 1));
  }

  private int room() {
    return Math.max(8, width - TIME_COLUMNS - nameWidth - 1 - MARK_COLUMNS);
  }

  private String name(Message message) {
    return switch (message.author()) {
      case CUSTOMER -> Called.customer(model, contact);
      case AGENT ->
          message.from().isEmpty()
              ? Sanitiser.name(model.session().user().map(User::alias).orElse("agent"))
              : message.from();
      case BOT -> "bot";
    };
  }
}
