package dev.rejoinder.ui;

import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Sanitiser;
import java.util.List;

/** The marks on the screen, in two sets that mean the same. Each is one column, but ticks. */
public enum Glyphs {
  UNICODE("▸", "»", "✓", "✓✓", "✗", "…", "↓", "·", "─", "│", "┌", "┐", "└", "┘", "┬"),
  ASCII(">", "~", "v", "vv", "x", ".", "v", "-", "-", "|", "+", "+", "+", "+", "+");

  final String pointer;
  final String draft;
  final String sent;
  final String delivered;
  final String failed;
  final String more;
  final String down;
  final String dot;
  final String rule;
  final String wall;
  final String topLeft;
  final String topRight;
  final String bottomLeft;
  final String bottomRight;
  final String teeDown;

  /**
   * What of a cluster goes to the terminal; {@link #unknown} where nothing may. The sanitiser has
   * been before, but not for what the agent writes and pastes, which stays as it is.
   */
  String shown(String cluster) {
    if (isAscii(cluster)) {
      return cluster;
    }
    String clean = this == UNICODE ? Sanitiser.part(cluster) : "";
    if (clean.equals(cluster)) {
      return cluster;
    }
    List<Cells.Cluster> left = Cells.clusters(clean);
    boolean same = left.size() == 1 && Cells.width(cluster) == left.get(0).width();
    return same ? left.get(0).text() : unknown();
  }

  private static boolean isAscii(String cluster) {
    for (int i = 0; i < cluster.length(); i++) {
      if (cluster.charAt(i) < ' ' || cluster.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** Stands for a column of what is not shown. */
  String unknown() {
    return this == ASCII ? "?" : "\uFFFD";
  }

  Glyphs(String... marks) {
    pointer = marks[0];
    draft = marks[1];
    sent = marks[2];
    delivered = marks[3];
    failed = marks[4];
    more = marks[5];
    down = marks[6];
    dot = marks[7];
    rule = marks[8];
    wall = marks[9];
    topLeft = marks[10];
    topRight = marks[11];
    bottomLeft = marks[12];
    bottomRight = marks[13];
    teeDown = marks[14];
  }
}
