package dev.rejoinder.tui;

import dev.rejoinder.ui.Msg;
import java.util.function.Consumer;

/**
 * Recognises a paste from a terminal that doesn't bracket it, so that its lines aren't sent one by
 * one. Nobody types text, a line end and more text within one read; but scripts type ahead, and
 * their keys must stay keys: {@code "\r/r\r\r"} is Enter and commands. So a burst is a read of
 * printable text, TAB and line ends alone, of eight printable characters or more, that starts with
 * neither a line end nor the command key {@code /}, and has two or more characters on some line
 * after its first. A long read without a line end is the first piece of a long paste as well: no
 * one types a kilobyte at once, and the piece that holds the line end must not be taken for keys.
 *
 * <p>Open until a pause, as a long paste comes in several reads; then it is one message. Once the
 * terminal has bracketed a paste this is not needed, but harmless.
 */
final class PasteBurst {
  private static final int FEWEST = 8;
  private static final int PIECE = 1024;

  private final Consumer<Msg> out;
  private PasteText text;

  PasteBurst(Consumer<Msg> out) {
    this.out = out;
  }

  boolean open() {
    return text != null;
  }

  /** Takes one read's text if it is (more of) a burst. */
  boolean takes(String read) {
    if (read.isEmpty() || !plain(read) || !open() && !starts(read)) {
      return false;
    }
    if (!open()) {
      text = new PasteText();
    }
    read.codePoints().forEach(text::add);
    return true;
  }

  /** Hands over what was collected, if anything. */
  void end() {
    if (open()) {
      String whole = text.text();
      text = null;
      out.accept(new Msg.Pasted(whole));
    }
  }

  private static boolean plain(String read) {
    return read.chars().allMatch(c -> c == '\r' || c == '\n' || c == '\t' || printable(c));
  }

  private static boolean starts(String read) {
    if (!printable(read.charAt(0)) || read.charAt(0) == '/') {
      return false;
    }
    String[] lines = read.split("[\r\n]+");
    long longest = 0;
    for (int i = 1; i < lines.length; i++) {
      longest = Math.max(longest, printables(lines[i]));
    }
    boolean piece = lines.length == 1 && printables(read) >= PIECE && lines[0].equals(read);
    return piece || longest >= 2 && printables(read) >= FEWEST;
  }

  private static long printables(String line) {
    return line.chars().filter(PasteBurst::printable).count();
  }

  private static boolean printable(int c) {
    return c >= 0x20 && c != 0x7f && (c < 0x80 || c > 0x9f);
  }
}
