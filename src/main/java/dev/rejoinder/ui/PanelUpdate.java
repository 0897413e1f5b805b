package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Response;
import dev.rejoinder.search.Hit;
import dev.rejoinder.text.Filling;
import dev.rejoinder.text.Sanitiser;
import dev.rejoinder.text.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of the canned-response panel, and responses that come in. */
final class PanelUpdate {
  private static final int LONGEST_QUERY = 200;

  private PanelUpdate() {}

  static Model open(Model model) {
    if (model.openContact().isEmpty()) {
      return ChatUpdate.write(model);
    }
    return show(model, find(model, Editor.EMPTY));
  }

  static Step act(Model model, Action action) {
    PanelState panel = model.attention().panel().orElseThrow();
    int page = Math.max(1, PanelView.previewHeight(model) - 1);
    return switch (action) {
      case UP -> Step.to(show(model, panel.select(panel.selected() - 1)));
      case DOWN -> Step.to(show(model, panel.select(panel.selected() + 1)));
      case PREVIEW_UP ->
          Step.to(
              show(
                  model,
                  panel.scrolled(Math.min(panel.scroll(), PanelView.furthest(model)) - page)));
      case PREVIEW_DOWN ->
          Step.to(
              show(
                  model,
                  panel.scrolled(Math.min(panel.scroll() + page, PanelView.furthest(model)))));
      case CLOSE -> Step.to(close(model));
      case INSERT -> insert(model, panel, false);
      case INSERT_AND_SEND -> insert(model, panel, true);
      case BACKSPACE ->
          Step.to(
              panel.query().isEmpty()
                  ? close(model)
                  : show(model, find(model, panel.query().backspace())));
      default -> Step.to(edited(model, panel, Editing.apply(panel.query(), action)));
    };
  }

  /** Types or pastes into the query; a slash as its first character is meant for the message. */
  static Model type(Model model, String text) {
    PanelState panel = model.attention().panel().orElseThrow();
    if (panel.query().isEmpty() && text.equals("/")) {
      return ComposerUpdate.type(close(model), "/");
    }
    Editor query = panel.query().insert(text);
    return query.text().length() > LONGEST_QUERY
        ? model.saying("Too long to search for")
        : edited(model, panel, query);
  }

  static Model read(Model model, Msg.ResponsesRead read) {
    return refreshed(
        model.with(
            new Library(
                read.finder(), read.total(), read.complete(), Optional.empty(), read.read())));
  }

  /** After more has come, or other rules: the panel shows what there is now. */
  static Model refreshed(Model next) {
    Optional<PanelState> panel = next.attention().panel();
    return panel.isEmpty() ? next : show(next, keeping(next, panel.get()));
  }

  static Model readFailed(Model model, Failure failure) {
    Library library = model.library();
    return model.with(
        new Library(
            library.finder(),
            library.total(),
            library.complete(),
            Optional.of(failure),
            library.read()));
  }

  private static Model edited(Model model, PanelState panel, Editor query) {
    boolean same = query.text().equals(panel.query().text());
    return show(model, same ? panel.with(query) : find(model, query));
  }

  private static PanelState find(Model model, Editor query) {
    return PanelState.of(Allowed.of(model), model.attention().panel(), query);
  }

  /** New hits for the old query; the pointer stays on its response. */
  private static PanelState keeping(Model model, PanelState panel) {
    PanelState found = find(model, panel.query());
    if (panel.selected() == 0 || panel.selected() >= panel.hits().size()) {
      return found;
    }
    String id = panel.hits().response(panel.selected()).id();
    for (int i = 0; i < found.hits().size(); i++) {
      if (found.hits().response(i).id().equals(id)) {
        return found.select(i).scrolled(panel.scroll());
      }
    }
    return found;
  }

  private static Model show(Model model, PanelState panel) {
    return model.with(model.attention().withPanel(Optional.of(panel)));
  }

  private static Model close(Model model) {
    return model.with(model.attention().withPanel(Optional.empty()).on(Focus.COMPOSER));
  }

  /** The selected response as this customer would read it. */
  static List<Template.Piece> filled(Model model, Hit hit) {
    return Filling.of(
        hit.response(),
        model.session().user(),
        model.openContact().map(Contact::conversation),
        Map.of());
  }

  private static Step insert(Model model, PanelState panel, boolean send) {
    Optional<Hit> hit = panel.selection();
    if (hit.isEmpty()) {
      return Step.to(model.saying("No response to insert: Esc closes, Ctrl-U clears the query"));
    }
    Optional<String> closed = Closed.refusal(model);
    if (closed.isPresent()) {
      return Step.to(close(model).warning(closed.get()));
    }
    Editor draft = ComposerUpdate.draft(model);
    List<Template.Piece> pieces = filled(model, hit.get());
    String text = Sanitiser.lineFeeds(Template.join(pieces)).strip();
    if (text.isEmpty()) {
      return Step.to(model.saying("This response has no text to insert"));
    }
    Editor with = draft.insert(text);
    Optional<Holes.Hole> hole =
        Holes.in(text).stream().findFirst().map(h -> shifted(h, draft.cursor()));
    Model inserted =
        approved(
            ComposerUpdate.withDraft(close(model), hole.map(h -> with.at(h.start())).orElse(with)),
            hit.get().response(),
            text,
            pieces);
    if (!send) {
      return Step.to(
          hole.isEmpty()
              ? inserted
              : inserted.saying("Type over the marked place; Tab goes to the next"));
    }
    return draft.text().isBlank()
        ? ComposerUpdate.send(inserted)
        : Step.to(inserted.warning("Not sent, as there was other text: Enter sends it all"));
  }

  /** Remembers a template with what fills it, so that it can go out by reference. */
  private static Model approved(
      Model model, Response response, String text, List<Template.Piece> pieces) {
    if (!response.template()) {
      return model;
    }
    Map<String, String> values = new HashMap<>();
    pieces.stream()
        .filter(piece -> !piece.token().isEmpty())
        .forEach(piece -> values.put(piece.token(), piece.text()));
    String id = model.chat().open().orElseThrow();
    Approved template = new Approved(response.id(), text, values);
    return model.with(id, model.chat().talk(id).withApproved(template));
  }

  private static Holes.Hole shifted(Holes.Hole hole, int by) {
    return new Holes.Hole(hole.start() + by, hole.end() + by);
  }
}
