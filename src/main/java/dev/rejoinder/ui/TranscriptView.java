package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Stage;
import dev.rejoinder.text.Ages;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Explain;
import java.util.List;

/** The open conversation: who it is with, and what was said. */
final class TranscriptView {
  private TranscriptView() {}

  static void draw(Model model, Contact contact, Pen title, Pen body) {
    drawTitle(model, contact, title);
    List<TranscriptLines.Line> lines = TranscriptLines.of(model, contact, body.width());
    Talk talk = model.chat().talk(contact.id());
    int bottom = TranscriptLines.bottom(lines, talk.anchor());
    bottom = Math.max(bottom, Math.min(body.height(), lines.size()));
    int top = Math.max(0, bottom - body.height());
    for (int i = top; i < bottom; i++) {
      TranscriptLines.Line line = lines.get(i);
      body.put(0, i - top, line.spans());
      body.putRight(i - top, line.mark().text(), line.mark().style());
    }
    if (bottom < lines.size()) {
      String below =
          " " + model.setting().glyphs().down + " " + (lines.size() - bottom) + " below ";
      body.putRight(body.height() - 1, below, Theme.SELECTED);
    }
    if (model.attention().context() == Binding.Context.TRANSCRIPT) {
      body.cursorAt(0, Math.max(0, bottom - top - 1));
    }
  }

  private static void drawTitle(Model model, Contact contact, Pen pen) {
    Glyphs glyphs = model.setting().glyphs();
    Conversation conversation = contact.conversation();
    boolean focused = model.attention().focus() == Focus.TRANSCRIPT;
    String dot = " " + glyphs.dot + " ";
    String name =
        (focused ? glyphs.pointer : "")
            + String.join(
                dot,
                conversation.customer(),
                conversation.channel().label(),
                conversation.queue().isEmpty() ? "no queue" : conversation.queue());
    String state = state(model, contact);
    int room = pen.width() - Cells.width(state) - 1;
    pen.put(0, 0, Cells.ellipsis(name, Math.max(8, room), glyphs.more), Theme.TITLE);
    boolean trouble = model.chat().talk(contact.id()).trouble().isPresent();
    pen.putRight(0, state, trouble ? Theme.TROUBLE : Theme.QUIET);
    if (pen.height() > 1) {
      pen.fill(1, glyphs.rule, Theme.QUIET);
    }
  }

  private static String state(Model model, Contact contact) {
    Talk talk = model.chat().talk(contact.id());
    if (talk.trouble().isPresent()) {
      return "not joined: " + Explain.what(talk.trouble().get());
    }
    if (talk.joining()) {
      return contact.conversation().stage() == Stage.WAITING ? "taking it" : "answering";
    }
    Conversation conversation = contact.conversation();
    String age = Ages.timer(Timers.since(conversation.since(), model.now()));
    return switch (conversation.stage()) {
      case ALERTING -> "ringing";
      case CONNECTED -> "open " + age;
      case WAITING -> "waiting in the queue";
      case ENDED -> "ended";
    };
  }
}
