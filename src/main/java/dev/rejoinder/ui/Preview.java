package dev.rejoinder.ui;

import dev.rejoinder.search.Field;
import dev.rejoinder.search.Hit;
import dev.rejoinder.search.Range;
import dev.rejoinder.text.Sanitiser;
import dev.rejoinder.text.Template;
import dev.rejoinder.text.Template.Fill;
import dev.rejoinder.text.Wrap;
import dev.rejoinder.ui.Pen.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the selected response will say: filled places underlined, unfilled ones marked. */
final class Preview {
  private Preview() {}

  /** Draws it and returns how many lines are still below. */
  static int draw(Model model, PanelState panel, Pen pen) {
    Optional<Hit> hit = panel.selection();
    if (hit.isEmpty() || pen.height() == 0) {
      return 0;
    }
    List<List<Span>> lines = lines(model, hit.get(), pen.width());
    int top = Math.min(panel.scroll(), Math.max(0, lines.size() - pen.height()));
    for (int y = 0; y < pen.height() && top + y < lines.size(); y++) {
      pen.put(0, y, lines.get(top + y));
    }
    return Math.max(0, lines.size() - top - pen.height());
  }

  /** The filled text, wrapped. */
  static List<List<Span>> lines(Model model, Hit hit, int width) {
    List<Span> spans = spans(model, hit);
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    List<List<Span>> lines = new ArrayList<>();
    for (Wrap.Line line : Wrap.lines(text.toString(), Math.max(1, width))) {
      lines.add(cut(spans, line));
    }
    return lines;
  }

  private static List<Span> cut(List<Span> spans, Wrap.Line line) {
    List<Span> cut = new ArrayList<>();
    int at = 0;
    for (Span span : spans) {
      int start = Math.max(at, line.start());
      int end = Math.min(at + span.text().length(), line.end());
      if (start < end) {
        cut.add(new Span(span.text().substring(start - at, end - at), span.style()));
      }
      at += span.text().length();
    }
    return cut;
  }

  /** The pieces as they may be shown; what the query matched stands out where it is plain. */
  private static List<Span> spans(Model model, Hit hit) {
    List<Range> marks = hit.marks().getOrDefault(Field.BODY, List.of());
    List<Span> spans = new ArrayList<>();
    int inBody = 0;
    for (Template.Piece piece : PanelUpdate.filled(model, hit)) {
      boolean plain = piece.fill() == Fill.PLAIN;
      String shown = Sanitiser.part(piece.text());
      if (plain && shown.equals(piece.text())) {
        spans.addAll(Marked.of(shown, inBody, marks, Theme.PLAIN));
      } else {
        spans.add(new Span(shown, style(piece.fill())));
      }
      inBody += plain ? piece.text().length() : piece.token().length() + "{{}}".length();
    }
    return spans;
  }

  private static Style style(Fill fill) {
    return switch (fill) {
      case PLAIN -> Theme.PLAIN;
      case FILLED, DEFAULTED -> Theme.FILLED;
      case UNFILLED -> Theme.HOLE;
    };
  }
}
