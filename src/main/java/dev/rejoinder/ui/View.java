package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.text.Wrap;
import dev.rejoinder.ui.Attention.Overlay;
import java.util.List;
import java.util.Optional;

/** The whole screen, drawn from the model alone. */
public final class View {
  private View() {}

  public static Frame draw(Model model) {
    Screen screen = model.screen();
    Canvas canvas = new Canvas(screen.columns(), screen.rows(), model.setting().glyphs());
    Rect whole = new Rect(0, 0, screen.columns(), screen.rows());
    if (screen.tooSmall()) {
      drawTooSmall(model, new Pen(canvas, whole));
      return canvas.frame();
    }
    drawRegions(model, canvas);
    Optional<Overlay> overlay = model.attention().overlay();
    if (overlay.isPresent() && overlay.get() instanceof Overlay.Help help) {
      HelpView.draw(model, help.scroll(), new Pen(canvas, whole));
    }
    if (overlay.isPresent() && overlay.get() instanceof Overlay.Choosing it) {
      PickerView.draw(model, it, new Pen(canvas, whole));
    }
    if (overlay.isPresent() && overlay.get() instanceof Overlay.Notes notes) {
      NotesView.draw(model, notes, new Pen(canvas, whole));
    }
    if (overlay.isPresent() && overlay.get() instanceof Overlay.Outbox outbox) {
      OutboxView.draw(model, outbox, new Pen(canvas, whole));
    }
    if (overlay.isPresent() && overlay.get() instanceof Overlay.Question question) {
      drawQuestion(model, question.text(), canvas);
    }
    LeaderView.draw(model, new Pen(canvas, whole));
    return canvas.frame();
  }

  private static void drawRegions(Model model, Canvas canvas) {
    Regions regions = Regions.of(model);
    HeaderView.draw(model, new Pen(canvas, regions.header()));
    InboxView.draw(model, new Pen(canvas, regions.inbox()));
    drawDivider(model, canvas, regions);
    Optional<Contact> open = model.openContact();
    if (open.isEmpty()) {
      Rect title = regions.title();
      int height = regions.hint().y() - title.y();
      WelcomeView.draw(
          model, new Pen(canvas, new Rect(title.x(), title.y(), title.width(), height)));
    } else {
      TranscriptView.draw(
          model,
          open.get(),
          new Pen(canvas, regions.title()),
          new Pen(canvas, regions.transcript()));
      ComposerView.draw(model, open.get(), new Pen(canvas, regions.composer()));
      regions
          .panel()
          .ifPresent(
              area ->
                  PanelView.draw(
                      model, model.attention().panel().orElseThrow(), new Pen(canvas, area)));
    }
    HintView.draw(model, new Pen(canvas, regions.hint()));
  }

  private static void drawDivider(Model model, Canvas canvas, Regions regions) {
    Glyphs glyphs = model.setting().glyphs();
    Rect inbox = regions.inbox();
    int top = inbox.y();
    Pen pen = new Pen(canvas, new Rect(inbox.width(), 0, 1, top + inbox.height()));
    if (top > 1) {
      pen.put(0, top - 1, glyphs.teeDown, Theme.QUIET);
    }
    for (int y = top; y < top + inbox.height(); y++) {
      pen.put(0, y, glyphs.wall, Theme.QUIET);
    }
  }

  private static void drawQuestion(Model model, String text, Canvas canvas) {
    int columns = model.screen().columns();
    int width = Math.min(columns - 4, 64);
    List<Wrap.Line> lines = Wrap.lines(text, width - 4);
    int height = lines.size() + 4;
    int y = Math.max(0, (model.screen().rows() - height) / 2);
    Pen pen = new Pen(canvas, new Rect((columns - width) / 2, y, width, height));
    pen.clear();
    pen.box(model.setting().glyphs(), Theme.DUE, List.of(), "");
    for (int i = 0; i < lines.size(); i++) {
      pen.put(2, 1 + i, text.substring(lines.get(i).start(), lines.get(i).end()), Theme.TITLE);
    }
    int end = pen.put(2, height - 2, "y yes   n no", Theme.PLAIN);
    pen.cursorAt(end + 1, height - 2);
  }

  /** What is needed, and below it what there is to know about leaving. */
  private static void drawTooSmall(Model model, Pen pen) {
    Screen screen = model.screen();
    String needs =
        "Rejoinder needs "
            + Screen.LEAST_COLUMNS
            + "x"
            + Screen.LEAST_ROWS
            + "; this is "
            + screen.columns()
            + "x"
            + screen.rows();
    String question =
        model.attention().overlay().orElse(null) instanceof Overlay.Question asked
            ? "\n" + asked.text() + " y or n"
            : model.attention().notice().map(notice -> "\n" + notice.text()).orElse("");
    String text = needs + question;
    List<Wrap.Line> lines = Wrap.lines(text, Math.max(1, screen.columns()));
    for (int y = 0; y < lines.size(); y++) {
      pen.put(0, y, text.substring(lines.get(y).start(), lines.get(y).end()), Theme.PLAIN);
    }
  }
}
