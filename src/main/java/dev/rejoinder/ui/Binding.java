package dev.rejoinder.ui;

/**
 * A row of the keymap.
 *
 * @param label how the key is written for people: {@code Ctrl-N}, {@code Enter}
 */
public record Binding(Context context, Key key, String label, Action action) {

  /** Where a binding holds. An inner one is asked before {@link #ANYWHERE}. */
  public enum Context {
    INBOX("in the inbox"),
    FILTER("in the inbox's filter"),
    TRANSCRIPT("in the transcript"),
    SEARCH("in the transcript's search"),
    COMPOSER("in the composer"),
    PANEL("in the responses"),
    PICKER("in a list to choose from"),
    NOTES("in the notes of a wrap-up"),
    HELP("in the help"),
    OUTBOX("in the outbox"),
    QUESTION("at a question"),
    LEADER("after Ctrl-X"),
    ANYWHERE("anywhere");

    private final String label;

    Context(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
