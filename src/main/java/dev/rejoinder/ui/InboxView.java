package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.SendState;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Wrap;
import java.util.List;
import java.util.Optional;

/** The list of conversations: a row each, two where there is room. */
final class InboxView {
  private static final int STATE = 9;

  private InboxView() {}

  static void draw(Model model, Pen pen) {
    InboxState inbox = model.inbox();
    Glyphs glyphs = model.setting().glyphs();
    boolean focused = model.attention().focus() == Focus.INBOX;
    int used = drawHead(model, pen, focused);
    if (loaded(inbox) && inbox.listed().isEmpty()) {
      drawEmpty(model, pen);
    }
    if (inbox.rows().isEmpty() && !inbox.listed().isEmpty()) {
      drawNoMatch(inbox, pen);
    }
    int each = model.screen().rows() >= 28 ? 2 : 1;
    int page = Math.max(1, (pen.height() - 1) / each);
    int first = inbox.selectedIndex() / page * page;
    List<Contact> rows = inbox.rows();
    for (int i = first; i < Math.min(rows.size(), first + page); i++) {
      row(model, rows.get(i), pen, 1 + (i - first) * each, each);
    }
    String more = glyphs.down + " " + (rows.size() - first - page) + " more";
    if (first + page < rows.size() && used + 1 + Cells.width(more) <= pen.width()) {
      pen.putRight(0, more, Theme.QUIET);
    }
    if (model.attention().place() == Binding.Context.INBOX) {
      pen.cursorAt(0, 1 + (inbox.selectedIndex() - first) * each);
    }
  }

  /** How many rows there are, and what they are filtered by; returns the column behind. */
  private static int drawHead(Model model, Pen pen, boolean focused) {
    InboxState inbox = model.inbox();
    boolean typing = model.attention().place() == Binding.Context.FILTER;
    boolean filtered = typing || !inbox.filter().isEmpty();
    String what = inbox.watched().isPresent() ? "QUEUE " : "INBOX ";
    String all = what + (loaded(inbox) ? inbox.listed().size() : "loading");
    String some = what + inbox.rows().size() + " of " + inbox.listed().size();
    String count = filtered && loaded(inbox) ? some : all;
    Style style = focused ? Theme.TITLE : Theme.QUIET;
    String pointer = focused ? model.setting().glyphs().pointer : "";
    int x = pen.put(0, 0, pointer + count, style);
    if (!filtered) {
      return x;
    }
    Pen line = pen.inside(x + 1, 0, pen.width() - x - 1, 1);
    int end = LineView.draw("/", inbox.filter(), line, model.setting().glyphs(), typing);
    return x + 1 + end;
  }

  private static boolean loaded(InboxState inbox) {
    return inbox.watched().map(Watched::loaded).orElse(inbox.loaded());
  }

  private static void drawEmpty(Model model, Pen pen) {
    if (model.inbox().watched().isPresent()) {
      pen.put(1, 2, "Nothing in this queue.", Theme.PLAIN);
      pen.put(1, 3, "Esc goes back.", Theme.QUIET);
      return;
    }
    Duty duty = model.shift().duty();
    boolean away =
        duty.routing() == Duty.Routing.OFF_QUEUE || duty.routing() == Duty.Routing.NOT_RESPONDING;
    pen.put(1, 2, "No conversations.", Theme.PLAIN);
    pen.put(1, 3, away ? "Nothing rings: Ctrl-X s" : "New ones ring here.", Theme.QUIET);
  }

  private static void drawNoMatch(InboxState inbox, Pen pen) {
    String words = "0 of " + inbox.listed().size() + " match: Esc clears";
    List<Wrap.Line> lines = Wrap.lines(words, pen.width());
    for (int y = 0; y < lines.size(); y++) {
      pen.put(0, 2 + y, words.substring(lines.get(y).start(), lines.get(y).end()), Theme.PLAIN);
    }
  }

  private static void row(Model model, Contact contact, Pen pen, int y, int rows) {
    Glyphs glyphs = model.setting().glyphs();
    boolean selected = model.inbox().selected().equals(Optional.of(contact.id()));
    boolean focused = selected && model.attention().focus() == Focus.INBOX;
    Style name = focused ? Theme.SELECTED.bolded() : selected ? Theme.TITLE : Theme.PLAIN;
    if (focused) {
      pen.fill(y, " ", Theme.SELECTED);
    }
    String state = RowWords.state(model, contact);
    String back = rows > 1 ? "" : RowWords.resumesShort(model, contact);
    String marks = (back + " " + marks(model, contact)).strip();
    pen.put(0, y, selected ? glyphs.pointer : " ", focused ? Theme.SELECTED : Theme.PLAIN);
    pen.inside(0, y, STATE + 1, 1)
        .put(1, 0, state, focused ? Theme.SELECTED : RowWords.style(contact, state));
    int room = pen.width() - STATE - 2 - (marks.isEmpty() ? 0 : marks.length() + 1);
    pen.put(STATE + 2, y, Cells.ellipsis(Called.customer(model, contact), room, glyphs.more), name);
    pen.putRight(y, marks, focused ? Theme.SELECTED : Theme.DUE);
    if (rows > 1) {
      pen.put(
          2,
          y + 1,
          Cells.ellipsis(RowWords.second(model, contact), pen.width() - 2, glyphs.more),
          Theme.QUIET);
    }
  }

  /** Unread customer messages, and whether something of the agent's is unsent there. */
  private static String marks(Model model, Contact contact) {
    Talk talk = model.chat().talk(contact.id());
    int unread = Unread.count(contact, talk);
    String count = unread == 0 ? "" : "*" + unread;
    Glyphs glyphs = model.setting().glyphs();
    Optional<Pending> failed = talk.failed();
    if (failed.isPresent()) {
      boolean doubtful = failed.get().state() instanceof SendState.Unknown;
      return count + (doubtful ? "?" : glyphs.failed);
    }
    if (talk.pending().stream().anyMatch(Pending::unsent)) {
      return count + glyphs.more;
    }
    return talk.hasDraft() ? count + glyphs.draft : count;
  }
}
