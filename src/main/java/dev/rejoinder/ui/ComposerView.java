package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Stage;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Wrap;
import dev.rejoinder.ui.Pen.Span;
import java.util.List;

/** Where the agent writes. Its edge always names whom it goes to. */
final class ComposerView {
  private ComposerView() {}

  static void draw(Model model, Contact contact, Pen pen) {
    Glyphs glyphs = model.setting().glyphs();
    boolean focused = model.attention().context() == Binding.Context.COMPOSER;
    String state = state(model, contact);
    Conversation to = contact.conversation();
    String name =
        String.join(
            " " + glyphs.dot + " ",
            to.customer(),
            to.channel().label(),
            to.queue().isEmpty() ? "no queue" : to.queue());
    String label = (focused ? glyphs.pointer : "") + "To: ";
    int room = pen.width() - 6 - label.length() - (state.isEmpty() ? 0 : state.length() + 3);
    pen.box(
        glyphs,
        focused ? Theme.PLAIN : Theme.QUIET,
        List.of(
            new Span(
                label + Cells.ellipsis(name, room, glyphs.more),
                focused ? Theme.TITLE : Theme.PLAIN)),
        state,
        "");
    drawDraft(model, pen.inside(2, 1, pen.width() - 4, pen.height() - 2), focused);
  }

  private static String state(Model model, Contact contact) {
    if (model.setting().readOnly()) {
      return "read-only";
    }
    if (contact.conversation().stage() == Stage.ENDED) {
      return "ended: nothing more can be sent";
    }
    int written = ComposerUpdate.draft(model).text().length();
    return written == 0 ? "" : String.valueOf(written);
  }

  private static void drawDraft(Model model, Pen pen, boolean focused) {
    Editor draft = ComposerUpdate.draft(model);
    if (draft.isEmpty() && model.attention().panel().isEmpty()) {
      pen.put(0, 0, focused ? "Write, or / for the responses" : "i to write", Theme.QUIET);
    }
    DraftLines layout = DraftLines.of(draft, pen.width());
    int top = Math.max(0, Math.min(layout.row() - pen.height() + 1, layout.lines().size()));
    for (int y = 0; y < pen.height() && top + y < layout.lines().size(); y++) {
      drawLine(pen, y, draft.text(), layout.lines().get(top + y));
    }
    if (focused) {
      pen.cursorAt(layout.column(), layout.row() - top);
    }
  }

  /** A line of the draft, with what is unfilled marked. */
  private static void drawLine(Pen pen, int y, String text, Wrap.Line line) {
    int x = 0;
    int from = line.start();
    for (Holes.Hole hole : Holes.in(text)) {
      int start = Math.max(from, hole.start());
      int end = Math.min(line.end(), hole.end());
      if (start < end) {
        x = pen.put(x, y, text.substring(from, start), Theme.PLAIN);
        x = pen.put(x, y, text.substring(start, end), Theme.HOLE);
        from = end;
      }
    }
    pen.put(x, y, text.substring(from, Math.max(from, line.end())), Theme.PLAIN);
  }
}
