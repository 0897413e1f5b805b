package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Right;
import dev.rejoinder.ui.Pen.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A conversation laid out in lines, from the newest upwards and only as far as is asked for, so
 * that a long one costs no more than a short one. For one frame or one key.
 */
final class TranscriptLines {

  /**
   * A line.
   *
   * @param key of what it belongs to: a message's id, a number for what is pending
   * @param part which line of it, from 0
   * @param mark stands at the right edge
   */
  record Line(String key, int part, List<Span> spans, Span mark) {}

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

  private final Model model;
  private final Contact contact;
  private final Talk talk;
  private final int width;
  private final List<Line> upwards = new ArrayList<>();

  /** How many messages are not laid out yet; the oldest ones. */
  private int left;

  TranscriptLines(Model model, Contact contact, int width) {
    this.model = model;
    this.contact = contact;
    this.talk = model.chat().talk(contact.id());
    this.width = width;
    this.left = contact.transcript().size();
    MessageLines ending = new MessageLines(model, contact, width);
    talk.pending().forEach(ending::add);
    talk.trouble().ifPresent(ending::add);
    talk.traffic().refused().ifPresent(ending::add);
    Rights.missing(model, Right.READ_MESSAGES)
        .ifPresent(needs -> ending.add("Message texts may not be read. " + needs));
    if (RowWords.writes(model, contact).isPresent()) {
      ending.add(RowWords.writing(model, contact));
    }
    take(ending.lines());
  }

  /** How many lines stand below the reader's place; none while he follows the newest. */
  int below(int height) {
    int place = talk.anchor().map(this::indexOf).orElse(0);
    return limited(place, height);
  }

  /** The reader's place, or the nearest one at which this line is shown. */
  int showing(Talk.Anchor line, int height) {
    int below = below(height);
    int at = indexOf(line);
    boolean shown = at >= below && at < below + height;
    return shown ? below : limited(Math.max(0, at - height / 2), height);
  }

  /** The nearest place to this one that leaves no part of the height empty. */
  int limited(int below, int height) {
    layOut(below + height);
    return Math.max(0, Math.min(below, upwards.size() - height));
  }

  /** The lines to show above so many others, oldest first. */
  List<Line> shown(int below, int height) {
    layOut(below + height);
    List<Line> shown = new ArrayList<>();
    for (int i = Math.min(upwards.size(), below + height) - 1; i >= below; i--) {
      shown.add(upwards.get(i));
    }
    return shown;
  }

  /** A place that stays where it is when lines are added; empty for the end, which moves on. */
  Optional<Talk.Anchor> anchor(int below) {
    return below == 0
        ? Optional.empty()
        : Optional.of(new Talk.Anchor(upwards.get(below).key(), upwards.get(below).part()));
  }

  private int indexOf(Talk.Anchor anchor) {
    for (int i = 0; i < upwards.size() || left > 0; i++) {
      layOut(i + 1);
      Line line = upwards.get(i);
      if (line.key().equals(anchor.key()) && line.part() <= anchor.line()) {
        return i;
      }
    }
    return 0;
  }

  private void layOut(int lines) {
    while (upwards.size() < lines && left > 0) {
      left--;
      take(message(left));
    }
  }

  private void take(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      upwards.add(lines.get(i));
    }
  }

  private List<Line> message(int index) {
    Message message = contact.transcript().get(index);
    List<Line> lines = new ArrayList<>();
    LocalDate day = day(message);
    if (index == 0 || !day.equals(day(contact.transcript().get(index - 1)))) {
      lines.add(rule(DAY.format(day), "day " + day));
    }
    MessageLines said = new MessageLines(model, contact, width);
    said.add(message);
    lines.addAll(said.lines());
    if (talk.newAfter().equals(Optional.of(message.id()))) {
      lines.add(rule("new since you left", "new"));
    }
    return lines;
  }

  private LocalDate day(Message message) {
    return message.at().atZone(model.setting().zone()).toLocalDate();
  }

  private Line rule(String words, String key) {
    String rule = model.setting().glyphs().rule;
    String start = rule.repeat(2) + " " + words + " ";
    String whole = start + rule.repeat(Math.max(0, width - start.length()));
    return new Line(key, 0, List.of(new Span(whole, Theme.QUIET)), Span.plain(""));
  }
}
