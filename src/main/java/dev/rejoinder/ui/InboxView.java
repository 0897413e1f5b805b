package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Stage;
import dev.rejoinder.text.Ages;
import dev.rejoinder.text.Cells;
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
    String count = inbox.loaded() ? "INBOX " + inbox.contacts().size() : "INBOX loading";
    pen.put(0, 0, (focused ? glyphs.pointer : "") + count, focused ? Theme.TITLE : Theme.QUIET);
    if (inbox.loaded() && inbox.contacts().isEmpty()) {
      pen.put(1, 2, "No conversations.", Theme.PLAIN);
      pen.put(1, 3, "New ones ring here.", Theme.QUIET);
    }
    int each = model.screen().rows() >= 28 ? 2 : 1;
    int page = Math.max(1, (pen.height() - 1) / each);
    int first = inbox.selectedIndex() / page * page;
    List<Contact> rows = inbox.contacts();
    for (int i = first; i < Math.min(rows.size(), first + page); i++) {
      row(model, rows.get(i), pen, 1 + (i - first) * each, each);
    }
    if (first + page < rows.size()) {
      pen.putRight(0, glyphs.down + " " + (rows.size() - first - page) + " more", Theme.QUIET);
    }
    if (model.attention().place() == Binding.Context.INBOX) {
      pen.cursorAt(0, 1 + (inbox.selectedIndex() - first) * each);
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
          .ringsUntil()
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
    return conversation.channel().tag() + " " + (said.isEmpty() ? conversation.queue() : said);
  }
}
