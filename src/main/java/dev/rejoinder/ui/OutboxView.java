package dev.rejoinder.ui;

import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.LedgerWords;
import dev.rejoinder.text.Sanitiser;
import dev.rejoinder.text.Wrap;
import dev.rejoinder.ui.Attention.Overlay;
import dev.rejoinder.ui.Pen.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was sent from here: a row each, newest first, and below them the story of one. */
final class OutboxView {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  /** Columns of all but the name; the time, the state, the tries, the hash and how it settled. */
  private static final int WHEN = 12;

  private static final int STATE = 10;
  private static final int TRIES = 8;
  private static final int HASH = 12;
  private static final int HOW = 9;
  private static final int LONGEST_NAME = 32;

  /** For less than that the hash goes. */
  private static final int LEAST_NAME = 8;

  private static final int FIXED = 2 + WHEN + STATE + TRIES + HASH + HOW + 5;

  private OutboxView() {}

  static void draw(Model model, Overlay.Outbox outbox, Pen pen) {
    pen.clear();
    pen.box(
        model.setting().glyphs(),
        Theme.PLAIN,
        List.of(new Span("Outbox", Theme.TITLE)),
        "Esc closes, PgDn and PgUp scroll the message");
    Pen inner = pen.inside(2, 1, pen.width() - 4, pen.height() - 2);
    inner.cursorAt(0, 0);
    if (outbox.rows().isEmpty() || outbox.rows().get().isEmpty()) {
      drawEmpty(model, outbox, inner);
      return;
    }
    int below = rows(model, outbox);
    drawRows(model, outbox, inner.inside(0, 0, inner.width(), below));
    inner.fill(below, model.setting().glyphs().rule, Theme.QUIET);
    drawStory(model, outbox, inner.inside(0, below + 1, inner.width(), height(model, outbox)));
  }

  private static void drawEmpty(Model model, Overlay.Outbox outbox, Pen pen) {
    List<Span> lines = trouble(model);
    if (lines.isEmpty()) {
      boolean read = outbox.rows().isPresent();
      lines.add(new Span(read ? "Nothing was sent from here." : "reading it", Theme.QUIET));
    }
    for (int y = 0; y < Math.min(pen.height(), lines.size()); y++) {
      pen.put(0, y, List.of(lines.get(y)));
    }
  }

  /** Why nothing can be kept, whole; empty where it can. */
  private static List<Span> trouble(Model model) {
    List<Span> lines = new ArrayList<>();
    model
        .chat()
        .unkept()
        .ifPresent(
            why ->
                add(
                    lines,
                    "No safe copy can be kept: " + Sanitiser.line(why),
                    Theme.TROUBLE,
                    model.screen().columns() - 4));
    return lines;
  }

  /** How far the story of the selected one can be scrolled. */
  static int furthest(Model model, Overlay.Outbox outbox) {
    return outbox.rows().filter(rows -> !rows.isEmpty()).isEmpty()
        ? 0
        : Math.max(0, story(model, outbox).size() - height(model, outbox));
  }

  /** Rows of the list. */
  private static int rows(Model model, Overlay.Outbox outbox) {
    return Math.min(outbox.rows().orElseThrow().size(), (model.screen().rows() - 3) / 2);
  }

  /** Rows of the story. */
  private static int height(Model model, Overlay.Outbox outbox) {
    return model.screen().rows() - 3 - rows(model, outbox);
  }

  private static void drawRows(Model model, Overlay.Outbox outbox, Pen pen) {
    List<LedgerRow> rows = outbox.rows().orElseThrow();
    int first = outbox.index() / pen.height() * pen.height();
    for (int i = first; i < Math.min(rows.size(), first + pen.height()); i++) {
      drawRow(model, rows.get(i), i == outbox.index(), pen.inside(0, i - first, pen.width(), 1));
    }
    pen.cursorAt(0, outbox.index() - first);
  }

  private static void drawRow(Model model, LedgerRow row, boolean selected, Pen pen) {
    Glyphs glyphs = model.setting().glyphs();
    Style style = selected ? Theme.SELECTED : Theme.PLAIN;
    boolean hashed = pen.width() >= FIXED + LEAST_NAME;
    int room = pen.width() - FIXED + (hashed ? 0 : HASH + 1);
    int name = Math.max(4, Math.min(LONGEST_NAME, room));
    String to = Cells.ellipsis(Called.recipient(model, row.item()), name, glyphs.more);
    pen.fill(0, " ", style);
    pen.put(
        0,
        0,
        (selected ? glyphs.pointer : " ")
            + " "
            + Cells.pad(when(model, row.item().at()), WHEN + 1)
            + Cells.pad(to, name + 1)
            + Cells.pad(LedgerWords.state(row), STATE + 1)
            + Cells.pad(LedgerWords.tries(row), TRIES + 1)
            + (hashed ? Cells.pad(LedgerWords.hash(row), HASH + 1) : "")
            + LedgerWords.how(row),
        style);
  }

  private static void drawStory(Model model, Overlay.Outbox outbox, Pen pen) {
    List<Span> lines = story(model, outbox);
    int top = Math.min(outbox.scroll(), furthest(model, outbox));
    for (int y = 0; y < pen.height() && top + y < lines.size(); y++) {
      pen.put(0, y, List.of(lines.get(top + y)));
    }
  }

  private static List<Span> story(Model model, Overlay.Outbox outbox) {
    LedgerRow row = outbox.rows().orElseThrow().get(outbox.index());
    int width = model.screen().columns() - 4;
    List<Span> lines = trouble(model);
    String to = "To " + Called.recipient(model, row.item());
    add(
        lines,
        to + ", conversation " + Sanitiser.line(row.item().conversationId()),
        Theme.TITLE,
        width);
    for (LedgerRow.Outcome outcome : row.outcomes()) {
      String at = SECONDS.format(zoned(model, outcome.at()));
      add(lines, at + " " + Sanitiser.line(outcome.words()), Theme.QUIET, width);
    }
    lines.add(Span.plain(""));
    add(lines, Sanitiser.text(row.item().text()), Theme.PLAIN, width);
    return lines;
  }

  private static void add(List<Span> lines, String text, Style style, int width) {
    for (Wrap.Line line : Wrap.lines(text, width)) {
      lines.add(new Span(text.substring(line.start(), line.end()), style));
    }
  }

  private static String when(Model model, Instant at) {
    ZonedDateTime then = zoned(model, at);
    LocalDate today = zoned(model, model.now()).toLocalDate();
    return (then.toLocalDate().equals(today) ? TIME : DAY).format(then);
  }

  private static ZonedDateTime zoned(Model model, Instant at) {
    return at.atZone(model.setting().zone());
  }
}
