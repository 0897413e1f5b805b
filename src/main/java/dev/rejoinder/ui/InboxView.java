package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Stage;
import dev.rejoinder.text.Ages;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Wrap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The list of conversations: a row each, two where there is room. */
final class InboxView {
  private static final Duration LATE = Duration.ofMinutes(2);
  private static final Duration VERY_LATE = Duration.ofMinutes(5);
  private static final int STATE = 9;

  private InboxView() {}

  static void draw(Model model, Pen pen) {
    InboxState inbox = model.inbox();
    Glyphs glyphs = model.setting().glyphs();
    boolean focused = model.attention().focus() == Focus.INBOX;
    int used = drawHead(model, pen, focused);
    if (inbox.loaded() && inbox.contacts().isEmpty()) {
      pen.put(1, 2, "No conversations.", Theme.PLAIN);
      pen.put(1, 3, "New ones ring here.", Theme.QUIET);
    }
    if (inbox.rows().isEmpty() && !inbox.contacts().isEmpty()) {
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
    String all = inbox.loaded() ? "INBOX " + inbox.contacts().size() : "INBOX loading";
    String some = "INBOX " + inbox.rows().size() + " of " + inbox.contacts().size();
    String count = filtered && inbox.loaded() ? some : all;
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

  private static void drawNoMatch(InboxState inbox, Pen pen) {
    String words = "0 of " + inbox.contacts().size() + " match: Esc clears";
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
    String state = state(model, contact);
    String marks = marks(model, contact);
    pen.put(0, y, selected ? glyphs.pointer : " ", focused ? Theme.SELECTED : Theme.PLAIN);
    pen.inside(0, y, STATE + 1, 1)
        .put(1, 0, state, focused ? Theme.SELECTED : stateStyle(contact, state));
    int room = pen.width() - STATE - 2 - (marks.isEmpty() ? 0 : marks.length() + 1);
    pen.put(
        STATE + 2, y, Cells.ellipsis(contact.conversation().customer(), room, glyphs.more), name);
    pen.putRight(y, marks, focused ? Theme.SELECTED : Theme.DUE);
    if (rows > 1) {
      pen.put(
          2,
          y + 1,
          Cells.ellipsis(second(model, contact), pen.width() - 2, glyphs.more),
          Theme.QUIET);
    }
  }

  /** Unread customer messages, and whether something of the agent's is unsent there. */
  private static String marks(Model model, Contact contact) {
    Talk talk = model.chat().talk(contact.id());
    int unread = Unread.count(contact, talk);
    String count = unread == 0 ? "" : "*" + unread;
    Glyphs glyphs = model.setting().glyphs();
    if (talk.pending().stream().anyMatch(Pending::failed)) {
      return count + glyphs.failed;
    }
    return talk.unsent() ? count + glyphs.draft : count;
  }

  private static String state(Model model, Contact contact) {
    Conversation conversation = contact.conversation();
    if (conversation.stage() == Stage.ALERTING) {
      return conversation
          .until()
          .map(until -> "RING " + Ages.countdown(Timers.until(until, model.now())))
          .orElse("RING");
    }
    if (conversation.stage() == Stage.ENDED) {
      return "ended";
    }
    return Timers.start(contact)
        .map(since -> Timers.since(since, model.now()))
        .map(age -> conversation.stage() == Stage.WAITING ? "wait " + Ages.timer(age) : due(age))
        .orElse("");
  }

  private static String due(Duration age) {
    String urgency = age.compareTo(VERY_LATE) >= 0 ? "!!" : age.compareTo(LATE) >= 0 ? "!" : "";
    return Ages.timer(age) + urgency;
  }

  private static Style stateStyle(Contact contact, String state) {
    if (contact.conversation().stage() == Stage.ALERTING) {
      return Theme.RING;
    }
    return state.endsWith("!") ? Theme.DUE : Theme.QUIET;
  }

  private static String second(Model model, Contact contact) {
    Conversation conversation = contact.conversation();
    String said = contact.last().map(Message::text).orElse("").replace('\n', ' ');
    return conversation.channel().tag()
        + " "
        + (said.isEmpty() ? conversation.queue().name() : said);
  }
}
