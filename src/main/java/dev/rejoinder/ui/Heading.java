package dev.rejoinder.ui;

import dev.rejoinder.model.Conversation;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Names;

/** Whom a conversation is with, in words: {@code NAME · CHANNEL · QUEUE}. */
final class Heading {
  private Heading() {}

  /** In so many columns; where that is too few, the names are shortened and the channel stays. */
  static String of(Model model, Conversation conversation, int columns) {
    Glyphs glyphs = model.setting().glyphs();
    String customer = Called.customer(model, conversation);
    String dot = " " + glyphs.dot + " ";
    String channel = dot + conversation.channel().label() + dot;
    int room = columns - Cells.width(channel);
    String queue = conversation.queue().name().isEmpty() ? "no queue" : conversation.queue().name();
    int forQueue = Math.max(room / 3, room - Cells.width(customer));
    String to = Cells.ellipsis(queue, forQueue, glyphs.more);
    String name = Cells.ellipsis(customer, room - Cells.width(to), glyphs.more);
    return Cells.ellipsis(name + channel + to, columns, glyphs.more);
  }

  /**
   * What to call someone where there is little room: the first name, where it is not an initial.
   */
  static String shortName(String name, int columns, Glyphs glyphs) {
    String mark = name.startsWith(Names.NOT_YOU) ? Names.NOT_YOU : "";
    int blank = name.indexOf(' ', mark.length());
    boolean whole = blank < mark.length() + 3;
    return Cells.ellipsis(whole ? name : name.substring(0, blank), columns, glyphs.more);
  }
}
