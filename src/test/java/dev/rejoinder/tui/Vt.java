package dev.rejoinder.tui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A terminal of few sequences, for what JLine's emulator can't: characters of two columns. How wide
 * a piece of text is, the test says: real terminals differ. Anything else than it knows fails.
 */
final class Vt {
  private static final Pattern TOKEN =
      Pattern.compile("\u001b\\[([0-9;?]*)([A-Za-z])|[\r\b]|\\X", Pattern.DOTALL);

  private final String[][] cells;
  private final ToIntFunction<String> widths;
  private final boolean byCodePoint;
  private String look = "";
  private int column;
  private int row;
  private int top;
  private int bottom;

  Vt(int columns, int rows, ToIntFunction<String> widths, boolean byCodePoint) {
    this.cells = new String[rows][columns];
    this.widths = widths;
    this.byCodePoint = byCodePoint;
    this.bottom = rows - 1;
    erase(0, rows);
  }

  void write(String bytes) {
    Matcher tokens = TOKEN.matcher(bytes);
    while (tokens.find()) {
      String token = tokens.group();
      if (tokens.group(2) != null) {
        sequence(tokens.group(1), tokens.group(2).charAt(0));
      } else if (token.equals("\r")) {
        column = 0;
      } else if (token.equals("\b")) {
        column--;
      } else if (byCodePoint) {
        token.codePoints().forEach(c -> put(Character.toString(c)));
      } else {
        put(token);
      }
    }
  }

  /** The text that begins in this cell, with its look; empty in the right half of another. */
  String at(int column, int row) {
    return cells[row][column];
  }

  private void put(String text) {
    int width = widths.applyAsInt(text);
    if (width == 0 || column + width > cells[row].length) {
      return;
    }
    for (int i = column; i < column + width; i++) {
      eraseCell(i);
    }
    cells[row][column] = text + look;
    if (width == 2) {
      cells[row][column + 1] = "";
    }
    // Without wrapping the cursor stays in the last column.
    column = Math.min(column + width, cells[row].length - 1);
  }

  /** Half a wide character is no character. */
  private void eraseCell(int at) {
    String[] line = cells[row];
    if (line[at].isEmpty() && at > 0) {
      line[at - 1] = " ";
    }
    if (at + 1 < line.length && line[at + 1].isEmpty()) {
      line[at + 1] = " ";
    }
    line[at] = " ";
  }

  private void sequence(String parameters, char end) {
    List<Integer> numbers = new ArrayList<>();
    if (!parameters.isEmpty() && !parameters.startsWith("?")) {
      Arrays.stream(parameters.split(";")).map(Integer::valueOf).forEach(numbers::add);
    }
    int first = numbers.isEmpty() ? 1 : numbers.get(0);
    switch (end) {
      case 'H' -> {
        row = first - 1;
        column = numbers.size() > 1 ? numbers.get(1) - 1 : 0;
      }
      case 'C' -> column += first;
      case 'D' -> column -= first;
      case 'K' -> {
        for (int i = column; i < cells[row].length; i++) {
          eraseCell(i);
        }
      }
      case 'J' -> erase(0, cells.length);
      case 'r' -> {
        top = numbers.isEmpty() ? 0 : first - 1;
        bottom = numbers.size() > 1 ? numbers.get(1) - 1 : cells.length - 1;
      }
      case 'M' -> shift(first);
      case 'L' -> shift(-first);
      case 'm' -> look(numbers);
      case 'h', 'l' -> {}
      default -> throw new IllegalArgumentException("unknown: " + parameters + end);
    }
  }

  /** Deletes or inserts lines at the cursor, within the region. */
  private void shift(int up) {
    if (row < top || row > bottom) {
      throw new IllegalStateException("outside the region");
    }
    String[][] old = cells.clone();
    for (int i = row; i <= bottom; i++) {
      boolean kept = i + up >= row && i + up <= bottom;
      cells[i] = kept ? old[i + up] : blank();
    }
  }

  private String[] blank() {
    String[] line = new String[cells[0].length];
    Arrays.fill(line, " ");
    return line;
  }

  private void look(List<Integer> codes) {
    List<String> kept = new ArrayList<>(Arrays.asList(look.split("'")));
    for (int code : codes.isEmpty() ? List.of(0) : codes) {
      if (code == 0) {
        kept.clear();
      } else if (code >= 30) {
        kept.removeIf(old -> old.length() > 1);
      }
      if (code != 0 && code != 39) {
        kept.add(String.valueOf(code));
      }
    }
    kept.removeIf(String::isEmpty);
    kept.sort(null);
    look = kept.isEmpty() ? "" : "'" + String.join("'", kept);
  }

  private void erase(int from, int to) {
    for (int i = from; i < to; i++) {
      Arrays.fill(cells[i], " ");
    }
  }
}
