package dev.rejoinder.ui;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text being written, with the keys of readline. Each call returns a new value.
 *
 * @param cursor index into the text, always between two grapheme clusters
 * @param killed what Ctrl-Y brings back
 * @param past what undo returns to, newest first
 * @param future what redo returns to, newest first
 */
public record Editor(
    String text, int cursor, String killed, List<Snapshot> past, List<Snapshot> future) {

  /** A state to return to. */
  public record Snapshot(String text, int cursor) {}

  public static final Editor EMPTY = new Editor("", 0, "", List.of(), List.of());

  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final int UNDO_LIMIT = 200;

  public boolean isEmpty() {
    return text.isEmpty();
  }

  public Editor insert(String added) {
    String next = text.substring(0, cursor) + added + text.substring(cursor);
    return changed(next, cursor + added.length());
  }

  /** Removes a stretch of the text and leaves the cursor there. */
  public Editor delete(int start, int end) {
    return start >= end ? this : changed(text.substring(0, start) + text.substring(end), start);
  }

  public Editor backspace() {
    return delete(before(cursor), cursor);
  }

  public Editor deleteForward() {
    return delete(cursor, after(cursor));
  }

  public Editor left() {
    return at(before(cursor));
  }

  public Editor right() {
    return at(after(cursor));
  }

  public Editor wordLeft() {
    return at(wordStart());
  }

  public Editor wordRight() {
    return at(wordEnd());
  }

  public Editor lineStart() {
    return at(text.lastIndexOf('\n', cursor - 1) + 1);
  }

  public Editor lineEnd() {
    int end = text.indexOf('\n', cursor);
    return at(end < 0 ? text.length() : end);
  }

  public Editor killToLineEnd() {
    int end = lineEnd().cursor;
    return kill(cursor, end == cursor ? after(cursor) : end);
  }

  public Editor killToLineStart() {
    return kill(lineStart().cursor, cursor);
  }

  public Editor killWordLeft() {
    return kill(wordStart(), cursor);
  }

  public Editor killWordRight() {
    return kill(cursor, wordEnd());
  }

  public Editor yank() {
    return insert(killed);
  }

  public Editor at(int index) {
    return new Editor(text, Math.max(0, Math.min(index, text.length())), killed, past, future);
  }

  /** Starts afresh; undo still brings the old text back. */
  public Editor cleared() {
    return isEmpty() ? this : changed("", 0);
  }

  public Editor undo() {
    if (past.isEmpty()) {
      return this;
    }
    Snapshot back = past.get(0);
    return new Editor(
        back.text, back.cursor, killed, past.subList(1, past.size()), push(future, snapshot()));
  }

  public Editor redo() {
    if (future.isEmpty()) {
      return this;
    }
    Snapshot again = future.get(0);
    return new Editor(
        again.text, again.cursor, killed, push(past, snapshot()), future.subList(1, future.size()));
  }

  private Editor kill(int start, int end) {
    return start >= end ? this : delete(start, end).holding(text.substring(start, end));
  }

  private Editor holding(String cut) {
    return new Editor(text, cursor, cut, past, future);
  }

  private Editor changed(String next, int position) {
    return new Editor(next, position, killed, push(past, snapshot()), List.of());
  }

  private Snapshot snapshot() {
    return new Snapshot(text, cursor);
  }

  private static List<Snapshot> push(List<Snapshot> stack, Snapshot top) {
    List<Snapshot> kept = stack.size() < UNDO_LIMIT ? stack : stack.subList(0, UNDO_LIMIT - 1);
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(top), kept.stream()).toList();
  }

  private int before(int index) {
    int from = Math.max(0, index - 64);
    int last = from;
    Matcher clusters = CLUSTER.matcher(text).region(from, index);
    while (clusters.find()) {
      last = clusters.start();
    }
    return index == 0 ? 0 : last;
  }

  private int after(int index) {
    Matcher cluster = CLUSTER.matcher(text).region(index, text.length());
    return cluster.lookingAt() ? cluster.end() : text.length();
  }

  private int wordStart() {
    int i = cursor;
    while (i > 0 && !isWord(text.codePointBefore(i))) {
      i -= Character.charCount(text.codePointBefore(i));
    }
    while (i > 0 && isWord(text.codePointBefore(i))) {
      i -= Character.charCount(text.codePointBefore(i));
    }
    return i;
  }

  private int wordEnd() {
    int i = cursor;
    while (i < text.length() && !isWord(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    while (i < text.length() && isWord(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }
}
