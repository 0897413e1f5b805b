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

  /** Of the first so many each has a digit, while nothing is typed. */
  static final int SLOTS = 9;

  private PanelUpdate() {}

  static Model open(Model model) {
    if (model.openContact().isEmpty()) {
      return ChatUpdate.write(model);
    }
    return show(model, PanelState.opening(Allowed.of(model, Within.ALL)));
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
      case PIN -> ShelfUpdate.pin(model, panel);
      case NEXT_LIBRARY ->
          Step.to(narrowed(model, panel.within().nextLibrary(panel.shown().libraries())));
      case NEXT_LANGUAGE -> Step.to(nextLanguage(model, panel));
      case BACKSPACE ->
          Step.to(
              panel.query().isEmpty()
                  ? close(model)
                  : edited(model, panel, panel.query().backspace()));
      default -> Step.to(edited(model, panel, Editing.apply(panel.query(), action)));
    };
  }

  /** Whether a digit means a response, and not a letter of the query. */
  static boolean isSlot(Model model, Key key) {
    PanelState panel = model.attention().panel().orElseThrow();
    return panel.query().isEmpty() && slot(key) < panel.hits().size();
  }

  /** Inserts the response of a digit. */
  static Step insertSlot(Model model, Key key) {
    PanelState panel = model.attention().panel().orElseThrow();
    return insert(model, panel.select(slot(key)), false);
  }

  private static int slot(Key key) {
    return key.text().charAt(0) - '1';
  }

  private static Model nextLanguage(Model model, PanelState panel) {
    String theirs = model.openContact().flatMap(CustomerLanguage::of).orElse("");
    Within next = panel.within().nextLanguage(theirs, model.shelf().languages());
    return next.equals(panel.within())
        ? model.saying("No language is known yet, of the customer or the responses")
        : narrowed(model, next);
  }

  private static Model narrowed(Model model, Within within) {
    PanelState panel = model.attention().panel().orElseThrow();
    return show(model, panel.among(panel.allowed().within(within)));
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
                read.finder(),
                read.total(),
                read.complete(),
                Optional.empty(),
                read.read(),
                model.library().hosts())));
  }

  /** After more has come, or other rules: the panel looks through what there is now. */
  static Model refreshed(Model next) {
    return next.attention()
        .panel()
        .map(panel -> show(next, panel.among(Allowed.of(next, panel.within()))))
        .orElse(next);
  }

  static Model readFailed(Model model, Failure failure) {
    Library library = model.library();
    return model.with(
        new Library(
            library.finder(),
            library.total(),
            library.complete(),
            Optional.of(failure),
            library.read(),
            library.hosts()));
  }

  private static Model edited(Model model, PanelState panel, Editor query) {
    return show(model, panel.with(query));
  }

  static Model show(Model model, PanelState panel) {
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
            HoleUpdate.inserted(
                ComposerUpdate.withDraft(
                    close(model), hole.map(h -> with.at(h.start())).orElse(with)),
                hit.get().response(),
                text),
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

  /** Remembers what was inserted; a template with what fills it, to go out by reference. */
  private static Model approved(
      Model before, Response response, String text, List<Template.Piece> pieces) {
    Model model = ShelfUpdate.inserted(before, response);
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
    return new Holes.Hole(hole.start() + by, hole.end() + by, hole.name());
  }
}
