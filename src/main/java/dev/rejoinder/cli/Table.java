package dev.rejoinder.cli;

import dev.rejoinder.text.Cells;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns for people: as wide as what stands in them, each within its limit but the last. One in
 * which nothing stands takes no room.
 */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final int[] limits;

  /**
   * @param limits the columns that each may take at most; 0 for whatever it needs
   */
  Table(int... limits) {
    this.limits = limits.clone();
  }

  /** Adds a row of as many cells as there are limits; who calls has sanitised them. */
  void add(String... cells) {
    rows.add(List.of(cells));
  }

  List<String> lines() {
    int[] widths = new int[limits.length];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Cells.width(cut(row.get(i), i)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        line.append(line.isEmpty() ? "" : GAP).append(Cells.pad(cut(row.get(i), i), widths[i]));
      }
    }
    return line.toString().stripTrailing();
  }

  private String cut(String cell, int column) {
    return limits[column] == 0 ? cell : Cells.ellipsis(cell, limits[column], "…");
  }
}
