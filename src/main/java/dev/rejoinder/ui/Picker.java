package dev.rejoinder.ui;

import java.util.List;
import java.util.Optional;

/**
 * A list to choose from, narrowed by what is typed. The rows are made anew from the model for each
 * frame and key; the pointer stands on an id, so that no reading puts another under Enter.
 */
public record Picker(Editor query, Optional<String> selected) {
  static final int LONGEST = 200;

  /**
   * @param note stands at the right edge; may be empty
   */
  public record Row(String id, String name, String note) {}

  /** With the pointer on the first. */
  static Picker over(Editor query, List<Row> rows) {
    return new Picker(query, rows.stream().map(Row::id).findFirst());
  }

  /**
   * Over other rows: a pointer whose row is gone stands nowhere, and one without takes the first.
   */
  Picker among(List<Row> rows) {
    return selected.isPresent() ? this : over(query, rows);
  }

  Optional<Row> row(List<Row> rows) {
    return rows.stream().filter(row -> selected.equals(Optional.of(row.id()))).findFirst();
  }

  int index(List<Row> rows) {
    return rows.stream().map(Row::id).toList().indexOf(selected.orElse(""));
  }

  Picker moved(int by, List<Row> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    int next = Math.max(0, Math.min(index(rows) + by, rows.size() - 1));
    return new Picker(query, Optional.of(rows.get(next).id()));
  }
}
