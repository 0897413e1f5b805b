package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Stage;
import dev.rejoinder.text.Ages;
import dev.rejoinder.text.Cells;
import java.util.List;
import java.util.Optional;

/** The open conversation: who it is with, and what was said. */
final class TranscriptView {
  private TranscriptView() {}

  static void draw(Model model, Contact contact, Pen title, Pen body) {
    TranscriptLines lines = new TranscriptLines(model, contact, body.width());
    int below = lines.below(body.height());
    drawTitle(model, contact, below, title);
    List<TranscriptLines.Line> shown = lines.shown(below, body.height());
    for (int y = 0; y < shown.size(); y++) {
      body.put(0, y, shown.get(y).spans());
      body.putRight(y, shown.get(y).mark().text(), shown.get(y).mark().style());
    }
    if (model.attention().place() == Binding.Context.TRANSCRIPT) {
      body.cursorAt(0, Math.max(0, shown.size() - 1));
    }
  }

  private static String below(Model model, Contact contact, int lines) {
    int unread = Unread.count(contact, model.chat().talk(contact.id()));
    String news = unread == 0 ? "" : ", " + unread + " new";
    return " " + model.setting().glyphs().down + " " + lines + " below" + news + " ";
  }

  private static void drawTitle(Model model, Contact contact, int below, Pen pen) {
    Glyphs glyphs = model.setting().glyphs();
    Conversation conversation = contact.conversation();
    boolean focused = model.attention().focus() == Focus.TRANSCRIPT;
    String pointer = focused ? glyphs.pointer : "";
    String state = below > 0 ? below(model, contact, below) : state(model, contact);
    int room = pen.width() - Cells.width(state) - 1 - Cells.width(pointer);
    pen.put(0, 0, pointer + Heading.of(model, conversation, room), Theme.TITLE);
    boolean trouble = model.chat().talk(contact.id()).trouble().isPresent();
    Style quiet = trouble ? Theme.TROUBLE : Theme.QUIET;
    pen.putRight(0, state, below > 0 ? Theme.SELECTED : quiet);
    if (pen.height() > 1) {
      pen.fill(1, glyphs.rule, Theme.QUIET);
    }
  }

  private static String state(Model model, Contact contact) {
    Talk talk = model.chat().talk(contact.id());
    if (talk.trouble().isPresent()) {
      return "not joined";
    }
    if (talk.joining()) {
      return contact.conversation().stage() == Stage.WAITING ? "taking it" : "answering";
    }
    Optional<Order> order = talk.traffic().order();
    if (order.isPresent()) {
      return OrderWords.running(order.get()) + model.setting().glyphs().more;
    }
    Conversation conversation = contact.conversation();
    String back = RowWords.resumes(model, contact);
    String age = Ages.timer(Timers.since(conversation.since(), model.now()));
    return switch (conversation.stage()) {
      case ALERTING -> "ringing";
      case CONNECTED -> "open " + age;
      case WAITING -> "waiting in the queue";
      case PARKED -> back.isEmpty() ? "parked" : "parked, resumes " + back;
      case WRAP_UP -> RowWords.wrapUp(conversation, model);
      case ELSEWHERE ->
          conversation.agent().isBlank() ? "someone else has it" : "with " + conversation.agent();
      case ENDED -> "ended";
    };
  }
}
