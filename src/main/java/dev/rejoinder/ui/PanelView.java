package dev.rejoinder.ui;

import dev.rejoinder.model.Response;
import dev.rejoinder.search.Field;
import dev.rejoinder.search.Hit;
import dev.rejoinder.search.Range;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Explain;
import dev.rejoinder.text.Template;
import dev.rejoinder.text.Wrap;
import dev.rejoinder.ui.Pen.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The canned responses: query, list, and what the selected one will say to this customer. */
final class PanelView {
  private static final int BESIDE = 68;

  private PanelView() {}

  static void draw(Model model, PanelState panel, Pen pen) {
    Library library = model.library();
    Glyphs glyphs = model.setting().glyphs();
    String title = "Responses " + panel.hits().size() + " of " + library.total();
    pen.box(glyphs, Theme.PLAIN, List.of(new Span(title, Theme.TITLE)), state(library, glyphs), "");
    Pen inner = pen.inside(2, 1, pen.width() - 4, pen.height() - 2);
    int behind = inner.put(0, 0, "> ", Theme.KEY);
    inner.put(behind, 0, panel.query().text(), Theme.PLAIN);
    if (model.attention().context() == Binding.Context.PANEL) {
      String before = panel.query().text().substring(0, panel.query().cursor());
      inner.cursorAt(behind + Cells.width(before), 0);
    }
    boolean beside = pen.width() >= BESIDE;
    int listWidth = beside ? inner.width() / 2 - 1 : inner.width();
    int listRows = beside ? inner.height() - 1 : listRows(pen.height());
    drawList(model, panel, inner.inside(0, 1, listWidth, listRows));
    Pen preview =
        beside
            ? inner.inside(listWidth + 2, 0, inner.width() - listWidth - 2, inner.height())
            : inner.inside(0, listRows + 2, inner.width(), inner.height() - listRows - 2);
    if (beside) {
      for (int y = 0; y < inner.height(); y++) {
        inner.put(listWidth, y, glyphs.wall, Theme.QUIET);
      }
    } else {
      inner.fill(listRows + 1, glyphs.rule, Theme.QUIET);
    }
    drawPreview(model, panel, preview);
  }

  /** Rows of the preview as it is laid out now. */
  static int previewHeight(Model model) {
    int height = Regions.of(model).panel().map(Rect::height).orElse(0);
    return isBeside(model) ? height - 2 : height - 4 - listRows(height);
  }

  /** How far the preview can be scrolled. */
  static int furthest(Model model) {
    Rect area = Regions.of(model).panel().orElse(new Rect(0, 0, 0, 0));
    int inner = area.width() - 4;
    int width = isBeside(model) ? inner - (inner / 2 - 1) - 2 : inner;
    int lines =
        model
            .attention()
            .panel()
            .flatMap(PanelState::selection)
            .map(hit -> previewLines(model, hit, width).size())
            .orElse(0);
    return Math.max(0, lines - previewHeight(model));
  }

  private static boolean isBeside(Model model) {
    return Regions.of(model).panel().map(area -> area.width() >= BESIDE).orElse(false);
  }

  private static int listRows(int height) {
    return Math.max(1, (height - 4) / 2);
  }

  private static String state(Library library, Glyphs glyphs) {
    if (library.failure().isPresent()) {
      return "not all loaded: " + Explain.what(library.failure().get());
    }
    return library.complete() ? "" : "loading" + glyphs.more;
  }

  private static void drawList(Model model, PanelState panel, Pen pen) {
    if (panel.hits().isEmpty()) {
      pen.put(0, 0, nothing(model, panel), Theme.QUIET);
      return;
    }
    int first = panel.selected() / Math.max(1, pen.height()) * Math.max(1, pen.height());
    for (int y = 0; y < pen.height() && first + y < panel.hits().size(); y++) {
      drawHit(model, panel.hits().get(first + y), first + y == panel.selected(), pen, y);
    }
  }

  private static String nothing(Model model, PanelState panel) {
    if (model.library().total() == 0 && model.library().complete()) {
      return "This org has no responses that you may see";
    }
    return panel.query().isEmpty() ? "Loading" : "Nothing matches: Ctrl-U clears, Esc closes";
  }

  private static void drawHit(Model model, Hit hit, boolean selected, Pen pen, int y) {
    Response response = hit.response();
    Style base = selected ? Theme.SELECTED : Theme.PLAIN;
    if (selected) {
      pen.fill(y, " ", base);
    }
    int x = pen.put(0, y, (selected ? model.setting().glyphs().pointer : " ") + " ", base);
    if (!response.shortcut().isEmpty()) {
      x = pen.put(x, y, "/", base);
      x = pen.put(x, y, marked(response.shortcut(), hit, Field.SHORTCUT, base));
      x = pen.put(x, y, "  ", base);
    }
    pen.put(x, y, marked(response.title(), hit, Field.TITLE, base));
    int library = Math.min(14, Cells.width(response.library()));
    int right = pen.width() - library - 1;
    if (pen.width() >= 36) {
      pen.inside(right - 1, y, library + 2, 1).put(0, 0, " ".repeat(library + 2), base);
      pen.inside(right, y, library, 1)
          .put(0, 0, marked(response.library(), hit, Field.LIBRARY, base));
    }
  }

  /** A field with what the query matched in it made to stand out. */
  private static List<Span> marked(String text, Hit hit, Field field, Style base) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (Range range : hit.marks().getOrDefault(field, List.of())) {
      spans.add(new Span(text.substring(from, range.start()), base));
      spans.add(new Span(text.substring(range.start(), range.end()), base.bolded().underlined()));
      from = range.end();
    }
    spans.add(new Span(text.substring(from), base));
    return spans;
  }

  private static void drawPreview(Model model, PanelState panel, Pen pen) {
    Optional<Hit> hit = panel.selection();
    if (hit.isEmpty()) {
      return;
    }
    List<List<Span>> lines = previewLines(model, hit.get(), pen.width());
    int top = Math.min(panel.scroll(), Math.max(0, lines.size() - pen.height()));
    for (int y = 0; y < pen.height() && top + y < lines.size(); y++) {
      pen.put(0, y, lines.get(top + y));
    }
    int below = lines.size() - top - pen.height();
    if (below > 0) {
      pen.putRight(
          pen.height() - 1,
          " " + model.setting().glyphs().down + " " + below + " (Alt-Down) ",
          Theme.QUIET);
    }
  }

  /** The filled text, wrapped; filled places underlined, unfilled ones marked. */
  private static List<List<Span>> previewLines(Model model, Hit hit, int width) {
    List<Template.Piece> pieces = PanelUpdate.filled(model, hit);
    String text = Template.join(pieces);
    List<List<Span>> lines = new ArrayList<>();
    for (Wrap.Line line : Wrap.lines(text, Math.max(1, width))) {
      List<Span> spans = new ArrayList<>();
      int at = 0;
      for (Template.Piece piece : pieces) {
        int start = Math.max(at, line.start());
        int end = Math.min(at + piece.text().length(), line.end());
        if (start < end) {
          spans.add(new Span(text.substring(start, end), style(piece.fill())));
        }
        at += piece.text().length();
      }
      lines.add(spans);
    }
    return lines;
  }

  private static Style style(Template.Fill fill) {
    return switch (fill) {
      case PLAIN -> Theme.PLAIN;
      case FILLED, DEFAULTED -> Theme.FILLED;
      case UNFILLED -> Theme.HOLE;
    };
  }
}
