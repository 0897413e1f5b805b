package dev.rejoinder.ui;

import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Contact;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.SmsParts;
import dev.rejoinder.text.Wrap;
import dev.rejoinder.ui.Pen.Span;
import java.util.ArrayList;
import java.util.List;

/** Where the agent writes. Its edge always names whom it goes to. */
final class ComposerView {
  private ComposerView() {}

  static void draw(Model model, Contact contact, Pen pen) {
    Glyphs glyphs = model.setting().glyphs();
    boolean focused = model.attention().place() == Binding.Context.COMPOSER;
    String state = state(model, contact);
    String label = (focused ? glyphs.pointer : "") + "To: ";
    int room = pen.width() - 6 - label.length() - (state.isEmpty() ? 0 : state.length() + 3);
    pen.box(
        glyphs,
        focused ? Theme.PLAIN : Theme.QUIET,
        List.of(
            new Span(
                label + Heading.of(model, contact.conversation(), room),
                focused ? Theme.TITLE : Theme.PLAIN)),
        state);
    drawDraft(model, contact, pen, focused);
    drawNote(model, contact, pen);
  }

  private static String state(Model model, Contact contact) {
    if (model.setting().readOnly()) {
      return "read-only";
    }
    if (Closed.words(model, contact).isPresent()) {
      return "read-only";
    }
    String text = ComposerUpdate.draft(model).text();
    return text.isEmpty() ? "" : length(text, contact.conversation().channel());
  }

  /** How long it is, of how much where it comes near to that, and how many short messages. */
  private static String length(String text, Channel channel) {
    int length = text.codePointCount(0, text.length());
    String limit = length * 4 > channel.limit() * 3 ? "/" + channel.limit() : "";
    int parts = channel == Channel.SMS ? SmsParts.of(text) : 0;
    return length + limit + (parts > 1 ? ", " + parts + " SMS" : "");
  }

  /** In the lower edge: what becomes of the text. */
  private static void drawNote(Model model, Contact contact, Pen box) {
    int room = box.width() - 6;
    List<String> notes = ComposerNotes.of(model, contact);
    notes.stream()
        .filter(note -> Cells.width(note) <= room)
        .findFirst()
        .or(() -> notes.stream().findFirst())
        .map(note -> " " + Cells.ellipsis(note, room, model.setting().glyphs().more) + " ")
        .ifPresent(note -> box.put(2, box.height() - 1, note, Theme.DUE));
  }

  private static void drawDraft(Model model, Contact contact, Pen box, boolean focused) {
    Pen pen = box.inside(2, 1, box.width() - 4, box.height() - 2);
    Editor draft = ComposerUpdate.draft(model);
    boolean open = Closed.words(model, contact).isEmpty();
    if (draft.isEmpty() && open && model.attention().panel().isEmpty()) {
      pen.put(0, 0, focused ? "Write, or / for the responses" : "i to write", Theme.QUIET);
    }
    DraftLines layout = DraftLines.of(draft, pen.width());
    List<Holes.Hole> holes = Holes.in(draft.text());
    int top = Math.max(0, layout.row() - pen.height() + 1);
    for (int y = 0; y < pen.height() && top + y < layout.lines().size(); y++) {
      drawLine(pen, y, draft.text(), holes, layout.lines().get(top + y));
    }
    if (focused) {
      // Of the box: behind a full line the cursor stands in the blank before its edge.
      box.cursorAt(2 + layout.column(), 1 + layout.row() - top);
    }
  }

  /** A line of the draft, with what is unfilled marked. */
  private static void drawLine(
      Pen pen, int y, String text, List<Holes.Hole> holes, Wrap.Line line) {
    List<Span> spans = new ArrayList<>();
    int from = line.start();
    for (Holes.Hole hole : holes) {
      int start = Math.max(from, hole.start());
      int end = Math.min(line.end(), hole.end());
      if (start < end) {
        spans.add(Span.plain(text.substring(from, start)));
        spans.add(new Span(text.substring(start, end), Theme.HOLE));
        from = end;
      }
    }
    spans.add(Span.plain(text.substring(from, Math.max(from, line.end()))));
    pen.put(0, y, spans);
  }
}
