package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Response;
import dev.rejoinder.search.Hit;
import dev.rejoinder.text.Filling;
import dev.rejoinder.text.Sanitiser;
import dev.rejoinder.text.Template;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys of the canned-response panel, and responses that come in. */
final class PanelUpdate {
  private static final int LONGEST_QUERY = 200;

  /** Of the first so many each has a digit, while nothing is typed. */
  static final int SLOTS = 9;

  /** So far down a response is looked for that the pointer stood on. */
  private static final int NEAR = 200;

  /** What acts on a hit, or on which hit is meant. */
  private static final Set<Action> CHOOSING =
      EnumSet.of(
          Action.INSERT,
          Action.INSERT_AND_SEND,
          Action.SLOT,
          Action.PIN,
          Action.NEXT_LIBRARY,
          Action.UP,
          Action.DOWN,
          Action.PREVIEW_UP,
          Action.PREVIEW_DOWN);

  private PanelUpdate() {}

  static Model open(Model model) {
    if (model.openContact().isEmpty()) {
      return ChatUpdate.write(model);
    }
    return show(model, PanelState.opening(Allowed.of(model, Within.ALL)));
  }

  /** Asks for what the panel looks for by now, unless that was asked already. */
  static Step asking(Model before, Step step) {
    Optional<Sought> asked = before.attention().panel().map(PanelState::sought);
    Step looking = asked.isPresent() ? step : step.and(new Effect.LookAtMine());
    return step.model()
        .attention()
        .panel()
        .filter(PanelState::awaits)
        .map(PanelState::sought)
        .filter(sought -> !asked.equals(Optional.of(sought)))
        .map(sought -> looking.and(new Effect.Find(sought)))
        .orElse(step);
  }

  /**
   * Whether a key must wait for what the newest query finds: typed in one burst it has to do what
   * it does when typed slowly.
   */
  static boolean holds(Model model, Msg key) {
    Optional<PanelState> panel = model.attention().panel().filter(PanelState::awaits);
    if (panel.isEmpty()) {
      return false;
    }
    boolean chooses =
        key instanceof Msg.Pressed pressed
            && model.attention().context() == Binding.Context.PANEL
            && Keymap.action(Binding.Context.PANEL, pressed.key())
                .filter(CHOOSING::contains)
                .filter(action -> action != Action.SLOT || panel.get().query().isEmpty())
                .isPresent();
    return chooses || !panel.get().held().isEmpty() && !cancels(key);
  }

  private static boolean cancels(Msg key) {
    return key instanceof Msg.Pressed pressed
        && Keymap.action(Binding.Context.ANYWHERE, pressed.key())
            .equals(Optional.of(Action.CANCEL));
  }

  static Step hold(Model model, Msg key) {
    return Step.to(show(model, model.attention().panel().orElseThrow().holding(key)));
  }

  /** Shows an answer, if it is to what is asked by now, and does what waited for it. */
  static Step found(Model model, Msg.Found found) {
    Optional<PanelState> panel = model.attention().panel();
    if (panel.isEmpty() || !panel.get().sought().equals(found.sought())) {
      return Step.to(model);
    }
    Step step = Step.to(show(model, keeping(panel.get(), found)));
    for (Msg key : panel.get().held()) {
      step = step.and(Update.changed(step.model(), key));
    }
    return step;
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
    String theirs = model.openContact().flatMap(Spoken::by).orElse("");
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

  /** New hits for the old query leave the pointer on its response, where that is near. */
  private static PanelState keeping(PanelState panel, Msg.Found found) {
    PanelState next =
        panel.answered(
            new PanelState.Shown(
                Optional.of(found.sought()), found.hits(), found.total(), found.libraries()));
    boolean same =
        panel.shown().sought().map(Sought::query).equals(Optional.of(found.sought().query()));
    if (!same || panel.selected() == 0 || panel.selection().isEmpty()) {
      return next;
    }
    String id = panel.hits().response(panel.selected()).id();
    for (int i = 0; i < Math.min(found.hits().size(), NEAR); i++) {
      if (found.hits().response(i).id().equals(id)) {
        return next.select(i).scrolled(panel.scroll());
      }
    }
    return next;
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
