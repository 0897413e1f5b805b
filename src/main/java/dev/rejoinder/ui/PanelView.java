package dev.rejoinder.ui;

import dev.rejoinder.model.Response;
import dev.rejoinder.model.Right;
import dev.rejoinder.search.Field;
import dev.rejoinder.search.Hit;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Explain;
import dev.rejoinder.ui.Pen.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The canned responses: query, list, and what the selected one will say to this customer. */
final class PanelView {
  /** Columns of the panel from which on the preview stands at the right of the list. */
  private static final int BESIDE = 68;

  /** Columns of the list that leave room for the library in every row. */
  private static final int LIBRARY_FITS = 36;

  private static final int LIBRARY = 14;

  private PanelView() {}

  static void draw(Model model, PanelState panel, Pen pen) {
    Library library = model.library();
    Glyphs glyphs = model.setting().glyphs();
    String title =
        "Responses " + panel.hits().size() + " of " + panel.allowed().total(panel.shown().total());
    pen.box(glyphs, Theme.PLAIN, List.of(new Span(title, Theme.TITLE)), state(model, panel));
    Pen inner = pen.inside(2, 1, pen.width() - 4, pen.height() - 2);
    if (pen.width() >= BESIDE) {
      int list = listWidth(pen.width());
      drawQuery(model, panel.query(), inner.inside(0, 0, list, 1));
      drawList(model, panel, inner.inside(0, 1, list, inner.height() - 1));
      for (int y = 0; y < inner.height(); y++) {
        inner.put(list, y, glyphs.wall, Theme.QUIET);
      }
      Pen right = inner.inside(list + 2, 0, inner.width() - list - 2, inner.height());
      panel.selection().ifPresent(hit -> right.put(0, 0, library(hit)));
      panel
          .selection()
          .ifPresent(hit -> right.put(0, right.height() - 1, Facts.of(model, hit), Theme.QUIET));
      drawPreview(model, panel, right.inside(0, 0, right.width(), right.height() - 1));
    } else {
      int list = listRows(pen.height());
      drawQuery(model, panel.query(), inner.inside(0, 0, inner.width(), 1));
      drawList(model, panel, inner.inside(0, 1, inner.width(), list));
      Pen below = inner.inside(0, list + 1, inner.width(), inner.height() - list - 1);
      below.fill(0, glyphs.rule, Theme.QUIET);
      panel.selection().ifPresent(hit -> below.put(0, 0, Facts.of(model, hit) + " ", Theme.QUIET));
      drawPreview(model, panel, below);
    }
  }

  /** The preview, below a row that says how much of it is not to be seen. */
  private static void drawPreview(Model model, PanelState panel, Pen pen) {
    int below = Preview.draw(model, panel, pen.inside(0, 1, pen.width(), pen.height() - 1));
    if (below > 0) {
      String down = model.setting().glyphs().down;
      pen.putRight(0, " " + down + " " + below + " below: Alt-Down", Theme.QUIET);
    }
  }

  /** Rows of the preview as it is laid out now. */
  static int previewHeight(Model model) {
    Rect area = area(model);
    return area.width() >= BESIDE ? area.height() - 4 : area.height() - 4 - listRows(area.height());
  }

  /** How far the preview can be scrolled. */
  static int furthest(Model model) {
    int width = area(model).width();
    int columns = width >= BESIDE ? width - 4 - listWidth(width) - 2 : width - 4;
    int lines =
        model
            .attention()
            .panel()
            .flatMap(PanelState::selection)
            .map(hit -> Preview.lines(model, hit, columns).size())
            .orElse(0);
    return Math.max(0, lines - previewHeight(model));
  }

  private static Rect area(Model model) {
    return Regions.of(model).panel().orElse(new Rect(0, 0, 0, 0));
  }

  private static int listWidth(int panelWidth) {
    return (panelWidth - 4) / 2 - 1;
  }

  private static int listRows(int height) {
    return Math.max(1, (height - 4) / 2);
  }

  /**
   * How far the responses can be trusted: their age first, where they are those of another time.
   */
  private static String state(Model model, PanelState panel) {
    Library library = model.library();
    String age = library.read().map(read -> age(Timers.since(read, model.now()))).orElse("");
    if (library.failure().isPresent()) {
      String what = Explain.what(library.failure().get());
      return age.isEmpty() ? "not all loaded: " + what : age + ": " + what;
    }
    String loading = library.complete() ? "" : "loading" + model.setting().glyphs().more;
    String rule = library.complete() ? panel.allowed().words() : "";
    return Stream.of(panel.within().words(), rule, age, loading)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String age(Duration age) {
    if (age.toHours() == 0) {
      return "cache " + age.toMinutes() + " min";
    }
    return age.toDays() == 0 ? "cache " + age.toHours() + " h" : "cache " + age.toDays() + " d";
  }

  private static void drawQuery(Model model, Editor query, Pen pen) {
    boolean here = model.attention().place() == Binding.Context.PANEL;
    LineView.draw("> ", query, pen, model.setting().glyphs(), here);
  }

  private static void drawList(Model model, PanelState panel, Pen pen) {
    if (panel.hits().size() == 0) {
      Paragraph.draw(pen, 0, nothing(model, panel), Theme.QUIET);
      return;
    }
    int page = Math.max(1, pen.height());
    int first = panel.selected() / page * page;
    for (int y = 0; y < pen.height() && first + y < panel.hits().size(); y++) {
      drawHit(panel, first + y, pen, y, model);
    }
  }

  private static String nothing(Model model, PanelState panel) {
    Optional<String> needs = Rights.missing(model, Right.READ_RESPONSES);
    if (needs.isPresent()) {
      return needs.get();
    }
    if (panel.allowed().nothing(panel.shown().total())) {
      return "The queue allows no responses";
    }
    if (!panel.awaits() && !panel.within().all()) {
      return "Nothing here in " + panel.within().words() + ": Ctrl-L and Tab change that";
    }
    if (model.library().total() == 0 && model.library().failure().isPresent()) {
      return Explain.remedy(model.library().failure().get());
    }
    if (model.library().total() == 0 && model.library().complete()) {
      return "This org has no responses that you may see";
    }
    if (panel.awaits()) {
      return "Searching";
    }
    return panel.query().isEmpty() ? "Loading" : "Nothing matches: Ctrl-U clears, Esc closes";
  }

  private static void drawHit(PanelState panel, int at, Pen pen, int y, Model model) {
    Hit hit = panel.hits().hit(at);
    boolean selected = at == panel.selected();
    Response response = hit.response();
    Glyphs glyphs = model.setting().glyphs();
    Style base = selected ? Theme.SELECTED : Theme.PLAIN;
    if (selected) {
      pen.fill(y, " ", base);
    }
    String mark = mark(model, panel, hit, at);
    int x = pen.put(0, y, (selected ? glyphs.pointer : " ") + mark, base);
    String shortcut = response.shortcut();
    int most = Math.max(LIBRARY, pen.width() / 4);
    // What goes out as it is matters more than where it stands.
    String tag = response.template() ? "template" : response.library();
    int library = Math.min(most, Cells.width(tag));
    boolean both = pen.width() >= LIBRARY_FITS || response.template();
    int room = both ? pen.width() - library - 1 : pen.width();
    Pen left = pen.inside(0, y, room, 1);
    if (!shortcut.isEmpty()) {
      x = left.put(x, 0, "/", base);
      x = left.put(x, 0, Marked.of(shortcut, hit, Field.SHORTCUT, base));
      x = left.put(x, 0, "  ", base);
    }
    left.put(x, 0, Marked.of(response.title(), hit, Field.TITLE, base));
    if (x + Cells.width(response.title()) > room) {
      left.putRight(0, glyphs.more, base);
    }
    if (both) {
      Pen right = pen.inside(pen.width() - library, y, library, 1);
      right.put(
          0,
          0,
          response.template()
              ? List.of(new Span(tag, base))
              : Marked.of(tag, hit, Field.LIBRARY, base));
      if (Cells.width(tag) > library) {
        right.putRight(0, glyphs.more, base);
      }
    }
  }

  /** The digit that inserts it; else whether it is pinned, or spelled otherwise than the query. */
  private static String mark(Model model, PanelState panel, Hit hit, int at) {
    boolean pinned = model.shelf().usage().isPinned(hit.response().id());
    if (panel.query().isEmpty()) {
      return (at < PanelUpdate.SLOTS ? String.valueOf(at + 1) : " ") + (pinned ? "*" : " ");
    }
    return hit.slip() ? "~" : pinned ? "*" : " ";
  }

  private static List<Span> library(Hit hit) {
    return Marked.of(hit.response().library(), hit, Field.LIBRARY, Theme.QUIET);
  }
}
