package dev.rejoinder.ui;

import dev.rejoinder.search.Field;
import dev.rejoinder.search.Hit;
import dev.rejoinder.search.Range;
import dev.rejoinder.text.Sanitiser;
import dev.rejoinder.ui.Pen.Span;
import java.util.ArrayList;
import java.util.List;

/** A part of a response with what the query matched in it made to stand out. */
final class Marked {
  private Marked() {}

  /** A name of one line. One that the sanitiser has to change is shown without marks. */
  static List<Span> of(String name, Hit hit, Field field, Style base) {
    String clean = Sanitiser.name(name);
    return clean.equals(name)
        ? of(name, 0, hit.marks().getOrDefault(field, List.of()), base)
        : List.of(new Span(clean, base));
  }

  /** A stretch of a longer text. */
  static List<Span> of(String text, int offset, List<Range> marks, Style base) {
    return of(text, offset, marks, base, base.bolded().underlined());
  }

  static List<Span> of(String text, int offset, List<Range> marks, Style base, Style marked) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (Range mark : marks) {
      int start = Math.max(from, mark.start() - offset);
      int end = Math.min(text.length(), mark.end() - offset);
      if (start < end) {
        spans.add(new Span(text.substring(from, start), base));
        spans.add(new Span(text.substring(start, end), marked));
        from = end;
      }
    }
    spans.add(new Span(text.substring(from), base));
    return spans;
  }
}
