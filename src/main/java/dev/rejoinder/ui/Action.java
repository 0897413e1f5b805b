package dev.rejoinder.ui;

/** What a key can mean, in the words of the help. */
public enum Action {
  OPEN("answer or take it, open it, and write", "open"),
  UP("up", ""),
  DOWN("down", ""),
  PAGE_UP("a page up", ""),
  PAGE_DOWN("a page down", ""),
  FIRST("to the first", ""),
  LAST("to the last", ""),
  WRITE("write", "write"),
  FILTER("show only the rows with all the words typed; Esc clears it", "filter"),
  CLEAR("clear it, and show all rows again", "clear"),
  FOCUS_NEXT("next region", "next region"),
  FOCUS_PREVIOUS("previous region", ""),
  NEXT_OWED("next conversation that owes a reply, then back to where you were", "next due"),
  GO("go to a conversation by its customer's name", ""),
  REFRESH("read everything again now", ""),
  CHOOSE("choose", "choose"),

  DISCONNECT("end the conversation; asks first", "end"),
  TRANSFER("hand it to a queue or a person; asks first", "transfer"),
  PARK("set the conversation aside, or resume it", "park"),
  WRAP_UP("wrap-up: a code, then notes", "wrap-up"),
  COMPLETE("complete the wrap-up", "complete"),
  STATUS("your status: on queue, away, back from not responding", "status"),
  WAITING("what waits in your queues, to take it", "waiting"),
  ASSIGN("assign what waits to somebody else; asks first", "assign"),
  WATCH("look at a queue, read-only, or go back to your own inbox", "queue"),
  OUTBOX("the outbox: what was sent from here, and how each ended", "outbox"),
  CHECK("to the next place that the line below the message is about", "check"),
  COPY("copy the text in the composer to the clipboard", "copy"),

  SEND("send", "send"),
  NEWLINE("new line", "newline"),
  RESPONSES("canned responses, in an empty composer", "responses"),
  RESPONSES_HERE("canned responses at the cursor", "responses"),
  ROW_UP("a row up; from the first row to what was sent before", ""),
  ROW_DOWN("a row down; from the last row back to the draft", ""),
  LEFT("a character left", ""),
  RIGHT("a character right", ""),
  WORD_LEFT("a word left", ""),
  WORD_RIGHT("a word right", ""),
  LINE_START("start of the line", ""),
  LINE_END("end of the line", ""),
  BACKSPACE("delete backwards", ""),
  DELETE("delete forwards", ""),
  KILL_TO_START("cut to the start of the line", ""),
  KILL_TO_END("cut to the end of the line", ""),
  KILL_WORD_LEFT("cut the word before", ""),
  KILL_WORD_RIGHT("cut the word after", ""),
  YANK("paste what was cut", ""),
  UNDO("undo", ""),
  REDO("redo", ""),

  INSERT("insert at the cursor", "insert"),
  INSERT_AND_SEND("insert and send, when nothing is unfilled", "insert and send"),
  SLOT("insert that one, while nothing is typed", ""),
  PIN("pin it before the others, or take it off", "pin"),
  NEXT_LIBRARY("only the next library's; all again after the last", "library"),
  NEXT_LANGUAGE("only one language's, the customer's first; all again after the last", "language"),
  PREVIEW_UP("scroll the preview up", ""),
  PREVIEW_DOWN("scroll the preview down", ""),
  CLOSE("close", "close"),

  SEARCH("search what was said", "search"),
  NEXT_MATCH("next match, further up", "next"),
  PREVIOUS_MATCH("match before, further down", "previous"),
  KEEP_MATCHES("leave the line and keep the matches for n and N", "keep"),
  END_SEARCH("end the search", "end"),

  RETRY("send a message again that failed or is in doubt", "send again"),
  EDIT_FAILED("take such a message back into the composer", "take back"),
  DISCARD_FAILED("put such a message away: it has arrived, or is not wanted", "put away"),

  YES("yes", "yes"),
  NO("no", "no"),

  LEADER("the next key is a command", "more"),
  HELP("this help", "help"),
  CANCEL("close what is on top; with nothing written, quit", ""),
  QUIT("quit", "quit"),
  REPAINT("paint the screen anew", ""),
  SUSPEND("suspend; fg brings it back", "");

  private final String description;
  private final String hint;

  Action(String description, String hint) {
    this.description = description;
    this.hint = hint;
  }

  public String description() {
    return description;
  }

  /** A word for the line at the bottom; empty where it is not worth the room. */
  public String hint() {
    return hint;
  }
}
