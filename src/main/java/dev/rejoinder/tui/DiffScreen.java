package dev.rejoinder.tui;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.ScreenBuffer;
import com.googlecode.lanterna.screen.TerminalScreen;
import dev.rejoinder.ui.Cell;
import dev.rejoinder.ui.Frame;
import java.io.IOException;

/**
 * A Lanterna screen that writes only what changed, all of a frame with one call, and nothing when
 * nothing changed. Lanterna's own refresh writes each character and attribute by itself, and 13
 * bytes for a frame that changed nothing (terminal.md 3).
 *
 * <p>Writes but a handful of sequences that every terminal of the last forty years has, so the
 * terminal's type isn't looked up. One thread.
 */
final class DiffScreen extends TerminalScreen {
  /** From here on, erasing a line's end is shorter than writing blanks. */
  private static final int ERASE = 4;

  /** As many characters as the shortest cursor move. */
  private static final int BRIDGE = 3;

  private final TtyTerminal terminal;
  private final Glyphs glyphs;
  private final Pen pen = new Pen();
  private boolean whole = true;

  DiffScreen(TtyTerminal terminal, boolean color) throws IOException {
    super(terminal);
    this.terminal = terminal;
    this.glyphs = new Glyphs(color);
  }

  /** Puts a frame on the terminal. The screen takes the frame's size. */
  void show(Frame frame) throws IOException {
    TerminalSize size = new TerminalSize(frame.columns(), frame.rows());
    if (!size.equals(getTerminalSize())) {
      addResizeRequest(size);
      doResizeIfNecessary();
    }
    copy(frame);
    if (glyphs.crowded()) {
      glyphs.clear();
      whole = true;
      copy(frame);
    }
    setCursorPosition(
        frame.cursor().map(at -> new TerminalPosition(at.column(), at.row())).orElse(null));
    refresh(RefreshType.DELTA);
  }

  /** Makes the next frame be written whole. */
  void forget() {
    whole = true;
  }

  int refused() {
    return glyphs.refused();
  }

  @Override
  public synchronized TerminalSize doResizeIfNecessary() {
    TerminalSize resized = super.doResizeIfNecessary();
    whole |= resized != null;
    return resized;
  }

  @Override
  public synchronized void refresh(RefreshType type) throws IOException {
    ScreenBuffer back = getBackBuffer();
    ScreenBuffer front = getFrontBuffer();
    if (whole || type == RefreshType.COMPLETE) {
      pen.clear();
      front.setAll(TextCharacter.DEFAULT_CHARACTER);
      whole = false;
    } else {
      Scroll.find(back, front).ifPresent(scroll -> scroll(scroll, front));
    }
    for (int row = 0; row < back.getSize().getRows(); row++) {
      refreshRow(back, front, row);
    }
    back.copyTo(front);
    TerminalPosition cursor = getCursorPosition();
    if (cursor != null) {
      pen.move(cursor.getColumn(), cursor.getRow());
    }
    pen.showCursor(cursor != null);
    byte[] bytes = pen.take();
    if (bytes.length > 0) {
      terminal.write(bytes);
    }
  }

  /** The session enters and leaves; Lanterna's own would ask for the cursor. */
  @Override
  public synchronized void startScreen() {
    forget();
  }

  @Override
  public synchronized void stopScreen(boolean flushInput) {}

  private void scroll(Scroll scroll, ScreenBuffer front) {
    pen.scroll(scroll.top(), scroll.bottom(), scroll.by());
    scroll.apply(front);
  }

  private void refreshRow(ScreenBuffer back, ScreenBuffer front, int row) {
    int columns = back.getSize().getColumns();
    int blankFrom = blankFrom(back, row, columns);
    int spoiltTo = 0;
    int column = 0;
    while (column < columns) {
      int width = width(back, column, row, columns);
      boolean changed = column < spoiltTo || differs(back, front, column, row, width);
      if (changed
          && column >= blankFrom
          && (column < spoiltTo || changes(back, front, column, row) >= ERASE)) {
        pen.move(column, row);
        pen.eraseLine();
        return;
      }
      if (changed) {
        spoiltTo = Math.max(spoiltTo, write(back, column, row, width, columns));
      }
      column += width;
    }
  }

  /** Writes a cell; returns the column up to which a terminal may have written over others. */
  private int write(ScreenBuffer back, int column, int row, int width, int columns) {
    TextCharacter cell = back.getCharacterAt(column, row);
    String text = glyphs.text(cell);
    bridge(back, column, row);
    pen.move(column, row);
    pen.style(cell);
    int spoiltTo = 0;
    if (!Glyphs.placeholder(cell) || Widths.wide(text) && width == 2) {
      pen.write(text, width);
    } else {
      if (width == 2) {
        // Where it is taken for narrow, its right half is to be blank, not what was there.
        pen.write("  ", 2);
        pen.lose();
        pen.move(column, row);
      }
      pen.writeDisputed(text);
      spoiltTo = column + Widths.most(text);
    }
    if (column + width >= columns) {
      // The cursor now waits in the last column, or beyond it: terminals differ.
      pen.lose();
    }
    return spoiltTo;
  }

  /** Writes what is between again, where that is no longer than a cursor move. */
  private void bridge(ScreenBuffer back, int to, int row) {
    int ahead = pen.ahead(to, row);
    if (ahead <= 0 || ahead > BRIDGE) {
      return;
    }
    for (int column = to - ahead; column < to; column++) {
      TextCharacter between = back.getCharacterAt(column, row);
      if (Glyphs.placeholder(between) || between.is(Glyphs.HALF) || !pen.writes(between)) {
        return;
      }
      pen.write(glyphs.text(between), 1);
    }
  }

  private static int blankFrom(ScreenBuffer back, int row, int columns) {
    int from = columns;
    while (from > 0 && back.getCharacterAt(from - 1, row) == TextCharacter.DEFAULT_CHARACTER) {
      from--;
    }
    return from;
  }

  private static int width(ScreenBuffer back, int column, int row, int columns) {
    return column + 1 < columns && back.getCharacterAt(column + 1, row).is(Glyphs.HALF) ? 2 : 1;
  }

  private static boolean differs(
      ScreenBuffer back, ScreenBuffer front, int column, int row, int width) {
    for (int i = column; i < column + width; i++) {
      if (!back.getCharacterAt(i, row).equals(front.getCharacterAt(i, row))) {
        return true;
      }
    }
    return false;
  }

  private static int changes(ScreenBuffer back, ScreenBuffer front, int from, int row) {
    int changes = 0;
    for (int column = from; column < back.getSize().getColumns(); column++) {
      changes += differs(back, front, column, row, 1) ? 1 : 0;
    }
    return changes;
  }

  private void copy(Frame frame) {
    ScreenBuffer back = getBackBuffer();
    for (int row = 0; row < frame.rows(); row++) {
      boolean open = false;
      for (int column = 0; column < frame.columns(); column++) {
        Cell cell = frame.at(column, row);
        boolean half = cell.text().isEmpty() && open;
        TextCharacter character =
            half ? glyphs.of(Glyphs.HALF, cell.style()) : glyphs.of(cell.text(), cell.style());
        open = !half && Glyphs.placeholder(character);
        back.setCharacterAt(column, row, character);
      }
    }
  }
}
