package dev.rejoinder.tui;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.ScreenBuffer;
import java.util.Optional;

/**
 * Whole rows that have only moved up or down: the terminal can move them itself, for a dozen bytes
 * instead of all their text.
 *
 * @param top the first row of the region that scrolls
 * @param bottom its last row
 * @param by how many rows up; down when negative
 */
record Scroll(int top, int bottom, int by) {
  /** Rows to be saved for it to be worth the move. */
  private static final int FEWEST = 3;

  /** Finds the move that saves the most rows. */
  static Optional<Scroll> find(ScreenBuffer back, ScreenBuffer front) {
    int rows = back.getSize().getRows();
    int[] now = hashes(back);
    int[] before = hashes(front);
    int changed = 0;
    for (int row = 0; row < rows; row++) {
      changed += now[row] == before[row] ? 0 : 1;
    }
    Scroll best = null;
    int most = FEWEST - 1;
    for (int by = 1 - rows; changed >= FEWEST && by < rows; by++) {
      int row = by == 0 ? rows : 0;
      while (row < rows) {
        int first = row;
        while (row < rows && row + by >= 0 && row + by < rows && now[row] == before[row + by]) {
          row++;
        }
        if (row - first > most) {
          Scroll found = new Scroll(Math.min(first, first + by), Math.max(row, row + by) - 1, by);
          int saved = found.saved(now, before, first, row);
          if (saved > most) {
            best = found;
            most = saved;
          }
        }
        row++;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Changes a buffer as the terminal changes its screen. */
  void apply(ScreenBuffer buffer) {
    int step = by > 0 ? 1 : -1;
    for (int row = by > 0 ? top : bottom; row >= top && row <= bottom; row += step) {
      boolean exposed = row + by < top || row + by > bottom;
      for (int column = 0; column < buffer.getSize().getColumns(); column++) {
        buffer.setCharacterAt(
            column,
            row,
            exposed ? TextCharacter.DEFAULT_CHARACTER : buffer.getCharacterAt(column, row + by));
      }
    }
  }

  /** The rows that needn't be written, less those that would have been right without the move. */
  private int saved(int[] now, int[] before, int first, int end) {
    int saved = 0;
    for (int row = top; row <= bottom; row++) {
      boolean moved = row >= first && row < end;
      boolean right = now[row] == before[row];
      saved += moved == right ? 0 : moved ? 1 : -1;
    }
    return saved;
  }

  /**
   * Equal rows have equal ones, as {@link Glyphs} makes each character once. Others may by bad
   * luck; they are then painted over.
   */
  private static int[] hashes(ScreenBuffer buffer) {
    int[] hashes = new int[buffer.getSize().getRows()];
    for (int row = 0; row < hashes.length; row++) {
      for (int column = 0; column < buffer.getSize().getColumns(); column++) {
        hashes[row] =
            31 * hashes[row] + System.identityHashCode(buffer.getCharacterAt(column, row));
      }
    }
    return hashes;
  }
}
