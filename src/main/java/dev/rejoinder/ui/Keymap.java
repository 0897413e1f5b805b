package dev.rejoinder.ui;

import static dev.rejoinder.ui.Binding.Context.ANYWHERE;
import static dev.rejoinder.ui.Binding.Context.COMPOSER;
import static dev.rejoinder.ui.Binding.Context.FILTER;
import static dev.rejoinder.ui.Binding.Context.HELP;
import static dev.rejoinder.ui.Binding.Context.INBOX;
import static dev.rejoinder.ui.Binding.Context.LEADER;
import static dev.rejoinder.ui.Binding.Context.NOTES;
import static dev.rejoinder.ui.Binding.Context.OUTBOX;
import static dev.rejoinder.ui.Binding.Context.PANEL;
import static dev.rejoinder.ui.Binding.Context.PICKER;
import static dev.rejoinder.ui.Binding.Context.QUESTION;
import static dev.rejoinder.ui.Binding.Context.SEARCH;
import static dev.rejoinder.ui.Binding.Context.TRANSCRIPT;

import dev.rejoinder.ui.Binding.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The one table of keys: dispatch, hint line, help and {@code --keys} all read it. A label is the
 * key: {@code Ctrl-N}, {@code Alt-Enter}, {@code PgUp}, {@code g}.
 */
public final class Keymap {
  private static final List<Binding> BINDINGS = new ArrayList<>();
  private static final Map<Context, Map<Key, Action>> ACTIONS = new HashMap<>();

  static {
    bind(INBOX, Action.OPEN, "Enter");
    bind(INBOX, Action.UP, "Up", "k");
    bind(INBOX, Action.DOWN, "Down", "j");
    bind(INBOX, Action.PAGE_UP, "PgUp");
    bind(INBOX, Action.PAGE_DOWN, "PgDn");
    bind(INBOX, Action.FIRST, "g", "Home");
    bind(INBOX, Action.LAST, "G", "End");
    bind(INBOX, Action.WRITE, "i");
    bind(INBOX, Action.FILTER, "/");
    bind(INBOX, Action.HELP, "?");

    bind(FILTER, Action.OPEN, "Enter");
    bind(FILTER, Action.CLEAR, "Esc");
    bind(FILTER, Action.UP, "Up");
    bind(FILTER, Action.DOWN, "Down");
    bind(FILTER, Action.PAGE_UP, "PgUp");
    bind(FILTER, Action.PAGE_DOWN, "PgDn");
    bindEditing(FILTER);

    bind(COMPOSER, Action.SEND, "Enter");
    bind(COMPOSER, Action.RESPONSES, "/");
    bind(COMPOSER, Action.RESPONSES_HERE, "Ctrl-T");
    bind(COMPOSER, Action.NEWLINE, "Ctrl-J", "Alt-Enter", "Shift-Enter");
    bind(COMPOSER, Action.ROW_UP, "Up");
    bind(COMPOSER, Action.ROW_DOWN, "Down");
    bind(COMPOSER, Action.PAGE_UP, "PgUp");
    bind(COMPOSER, Action.PAGE_DOWN, "PgDn");
    bindEditing(COMPOSER);
    bind(COMPOSER, Action.UNDO, "Ctrl-_");
    bind(COMPOSER, Action.REDO, "Alt-_");

    bind(PANEL, Action.INSERT, "Enter");
    bind(PANEL, Action.INSERT_AND_SEND, "Alt-Enter");
    bind(PANEL, Action.CLOSE, "Esc");
    bind(PANEL, Action.SLOT, "1", "2", "3", "4", "5", "6", "7", "8", "9");
    bind(PANEL, Action.PIN, "Ctrl-F");
    bind(PANEL, Action.NEXT_LIBRARY, "Ctrl-L");
    bind(PANEL, Action.NEXT_LANGUAGE, "Tab");
    bind(PANEL, Action.UP, "Up", "Ctrl-P");
    bind(PANEL, Action.DOWN, "Down", "Ctrl-N");
    bind(PANEL, Action.PREVIEW_UP, "Alt-Up", "PgUp");
    bind(PANEL, Action.PREVIEW_DOWN, "Alt-Down", "PgDn");
    bindTyping(PANEL);

    bind(TRANSCRIPT, Action.WRITE, "i", "Enter");
    bind(TRANSCRIPT, Action.UP, "Up", "k");
    bind(TRANSCRIPT, Action.DOWN, "Down", "j");
    bind(TRANSCRIPT, Action.PAGE_UP, "PgUp");
    bind(TRANSCRIPT, Action.PAGE_DOWN, "PgDn");
    bind(TRANSCRIPT, Action.FIRST, "g", "Home");
    bind(TRANSCRIPT, Action.LAST, "G", "End");
    bind(TRANSCRIPT, Action.SEARCH, "/");
    bind(TRANSCRIPT, Action.NEXT_MATCH, "n");
    bind(TRANSCRIPT, Action.PREVIOUS_MATCH, "N");
    bind(TRANSCRIPT, Action.RETRY, "r");
    bind(TRANSCRIPT, Action.EDIT_FAILED, "e");
    bind(TRANSCRIPT, Action.DISCARD_FAILED, "x");
    bind(TRANSCRIPT, Action.HELP, "?");

    bind(SEARCH, Action.KEEP_MATCHES, "Enter");
    bind(SEARCH, Action.END_SEARCH, "Esc");
    bind(SEARCH, Action.NEXT_MATCH, "Up");
    bind(SEARCH, Action.PREVIOUS_MATCH, "Down");
    bindEditing(SEARCH);

    bind(PICKER, Action.CHOOSE, "Enter");
    bind(PICKER, Action.ASSIGN, "Alt-Enter");
    bind(PICKER, Action.CLOSE, "Esc", "Ctrl-G");
    bind(PICKER, Action.UP, "Up", "Ctrl-P");
    bind(PICKER, Action.DOWN, "Down", "Ctrl-N");
    bindEditing(PICKER);

    bind(NOTES, Action.COMPLETE, "Enter");
    bind(NOTES, Action.CLOSE, "Esc");
    bindEditing(NOTES);

    bind(HELP, Action.CLOSE, "Esc", "q", "?", "F1");
    bind(HELP, Action.UP, "Up", "k");
    bind(HELP, Action.DOWN, "Down", "j");
    bind(HELP, Action.PAGE_UP, "PgUp");
    bind(HELP, Action.PAGE_DOWN, "PgDn", "Space");

    bind(OUTBOX, Action.CLOSE, "Esc", "q");
    bind(OUTBOX, Action.UP, "Up", "k");
    bind(OUTBOX, Action.DOWN, "Down", "j");
    bind(OUTBOX, Action.FIRST, "g", "Home");
    bind(OUTBOX, Action.LAST, "G", "End");
    bind(OUTBOX, Action.PREVIEW_UP, "PgUp");
    bind(OUTBOX, Action.PREVIEW_DOWN, "PgDn", "Space");

    bind(QUESTION, Action.YES, "y", "Y");
    bind(QUESTION, Action.NO, "n", "N", "Esc");

    // The conversation, the message, the shift, the program: the help and the popup keep the order.
    bind(LEADER, Action.DISCONNECT, "d");
    bind(LEADER, Action.TRANSFER, "t");
    bind(LEADER, Action.PARK, "p");
    bind(LEADER, Action.WRAP_UP, "w");
    bind(LEADER, Action.INSERT_AND_SEND, "Enter");
    bind(LEADER, Action.RETRY, "r");
    bind(LEADER, Action.EDIT_FAILED, "e");
    bind(LEADER, Action.DISCARD_FAILED, "x");
    bind(LEADER, Action.OUTBOX, "o");
    bind(LEADER, Action.COPY, "y");
    bind(LEADER, Action.CHECK, "g");
    bind(LEADER, Action.STATUS, "s");
    bind(LEADER, Action.WAITING, "v");
    bind(LEADER, Action.ASSIGN, "a");
    bind(LEADER, Action.WATCH, "u");
    bind(LEADER, Action.HELP, "?", "F1");
    bind(LEADER, Action.QUIT, "q");
    bind(LEADER, Action.CANCEL, "Esc", "Ctrl-C");

    bind(ANYWHERE, Action.FOCUS_NEXT, "Tab");
    bind(ANYWHERE, Action.FOCUS_PREVIOUS, "Shift-Tab");
    bind(ANYWHERE, Action.NEXT_OWED, "Ctrl-N");
    bind(ANYWHERE, Action.GO, "Ctrl-G");
    bind(ANYWHERE, Action.CLOSE, "Esc");
    bind(ANYWHERE, Action.CANCEL, "Ctrl-C");
    bind(ANYWHERE, Action.REFRESH, "Ctrl-R");
    bind(ANYWHERE, Action.REPAINT, "Ctrl-L");
    bind(ANYWHERE, Action.SUSPEND, "Ctrl-Z");
    bind(ANYWHERE, Action.LEADER, "Ctrl-X");
    bind(ANYWHERE, Action.HELP, "F1");
  }

  private Keymap() {}

  /** All bindings, in the order that the help shows them. */
  public static List<Binding> bindings() {
    return List.copyOf(BINDINGS);
  }

  /** What a key means in exactly this context. */
  public static Optional<Action> action(Context context, Key key) {
    return Optional.ofNullable(ACTIONS.getOrDefault(context, Map.of()).get(key));
  }

  /** The key to name for an action: the first one bound. */
  public static Optional<String> label(Context context, Action action) {
    return BINDINGS.stream()
        .filter(binding -> binding.context() == context && binding.action() == action)
        .map(Binding::label)
        .findFirst();
  }

  private static void bindEditing(Context context) {
    bindTyping(context);
    bind(context, Action.RIGHT, "Ctrl-F");
  }

  private static void bindTyping(Context context) {
    bind(context, Action.LEFT, "Left", "Ctrl-B");
    bind(context, Action.RIGHT, "Right");
    bind(context, Action.WORD_LEFT, "Alt-b", "Ctrl-Left", "Alt-Left");
    bind(context, Action.WORD_RIGHT, "Alt-f", "Ctrl-Right", "Alt-Right");
    bind(context, Action.LINE_START, "Ctrl-A", "Home");
    bind(context, Action.LINE_END, "Ctrl-E", "End");
    bind(context, Action.BACKSPACE, "Backspace");
    bind(context, Action.DELETE, "Ctrl-D", "Del");
    bind(context, Action.KILL_TO_START, "Ctrl-U");
    bind(context, Action.KILL_TO_END, "Ctrl-K");
    bind(context, Action.KILL_WORD_LEFT, "Ctrl-W", "Alt-Backspace");
    bind(context, Action.KILL_WORD_RIGHT, "Alt-d");
    bind(context, Action.YANK, "Ctrl-Y");
  }

  private static void bind(Context context, Action action, String... labels) {
    for (String label : labels) {
      Key key = key(label);
      BINDINGS.add(new Binding(context, key, label, action));
      Action other = ACTIONS.computeIfAbsent(context, c -> new HashMap<>()).put(key, action);
      if (other != null) {
        throw new IllegalStateException(label + " is bound twice " + context.label());
      }
    }
  }

  /** The key that a label names. */
  static Key key(String label) {
    if (label.startsWith("Ctrl-")) {
      Key key = key(label.substring(5));
      return new Key(key.code(), key.text().toLowerCase(Locale.ROOT), true, key.alt(), key.shift());
    }
    if (label.startsWith("Alt-")) {
      return key(label.substring(4)).withAlt();
    }
    if (label.startsWith("Shift-")) {
      return key(label.substring(6)).withShift();
    }
    return switch (label) {
      case "Esc" -> Key.of(Key.Code.ESCAPE);
      case "Del" -> Key.of(Key.Code.DELETE);
      case "PgUp" -> Key.of(Key.Code.PAGE_UP);
      case "PgDn" -> Key.of(Key.Code.PAGE_DOWN);
      case "Space" -> Key.text(" ");
      default ->
          label.length() == 1
              ? Key.text(label)
              : Key.of(Key.Code.valueOf(label.toUpperCase(Locale.ROOT)));
    };
  }
}
