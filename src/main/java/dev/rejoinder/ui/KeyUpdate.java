package dev.rejoinder.ui;

import dev.rejoinder.ui.Attention.Overlay;
import dev.rejoinder.ui.Binding.Context;
import java.util.Optional;

/** From a key to what it does: the innermost context is asked first. */
final class KeyUpdate {
  private KeyUpdate() {}

  static Step press(Model before, Key key) {
    Model model = before.with(before.attention().silent());
    Context context = model.attention().context();
    if (context == Context.LEADER) {
      return second(model.with(model.attention().withLeader(Optional.empty())), key);
    }
    Optional<Action> action = meaning(model, context, key);
    if (model.screen().tooSmall() && !leaves(context, action)) {
      return Step.to(model);
    }
    if (action.equals(Optional.of(Action.SLOT))) {
      return TypingUpdate.told(model, PanelUpdate.insertSlot(model, key));
    }
    if (action.isPresent()) {
      return TypingUpdate.told(model, act(model, context, action.get()));
    }
    boolean plain = key.code() == Key.Code.TEXT && !key.ctrl() && !key.alt();
    return plain ? TypingUpdate.told(model, typed(model, context, key.text())) : Step.to(model);
  }

  static Step paste(Model before, String text) {
    Model model = before.with(before.attention().silent().withLeader(Optional.empty()));
    if (model.screen().tooSmall()) {
      return Step.to(model.warning("Not pasted: the window is too small"));
    }
    if (PasteUpdate.large(text)) {
      return PasteUpdate.ask(model, text);
    }
    String line = text.replace('\n', ' ');
    return switch (model.attention().context()) {
      case PANEL, FILTER, PICKER, NOTES, SEARCH -> typed(model, model.attention().context(), line);
      case COMPOSER -> TypingUpdate.told(model, Step.to(ComposerUpdate.paste(model, text)));
      case QUESTION -> Step.to(model.warning("Not pasted: answer the question first, y or n"));
      case INBOX, TRANSCRIPT, HELP, OUTBOX, LEADER, ANYWHERE ->
          Step.to(model.warning("Not pasted: go to the composer first (i)"));
    };
  }

  /** The key after Ctrl-X. */
  private static Step second(Model model, Key key) {
    Optional<Action> action = Keymap.action(Context.LEADER, key);
    if (action.equals(Optional.of(Action.CANCEL))) {
      return Step.to(model);
    }
    if (action.isEmpty()) {
      return Step.to(model.saying("Ctrl-X ? shows what may follow Ctrl-X"));
    }
    return model.screen().tooSmall() && action.get() != Action.QUIT
        ? Step.to(model)
        : act(model, model.attention().context(), action.get());
  }

  /** In a window too small to show anything, nothing is done but leaving. */
  private static boolean leaves(Context context, Optional<Action> action) {
    return context == Context.QUESTION
        || action.filter(a -> a == Action.CANCEL || a == Action.LEADER).isPresent();
  }

  private static Optional<Action> meaning(Model model, Context context, Key key) {
    Optional<Action> inner = Keymap.action(context, key);
    if (inner.isPresent() && inner.get() == Action.RESPONSES && !ComposerUpdate.isEmpty(model)) {
      return Optional.empty();
    }
    if (inner.equals(Optional.of(Action.SLOT)) && !PanelUpdate.isSlot(model, key)) {
      return Optional.empty();
    }
    if (inner.isPresent()) {
      return inner;
    }
    Optional<Action> outer = Keymap.action(Context.ANYWHERE, key);
    boolean covered = model.attention().overlay().isPresent();
    return covered ? outer.filter(action -> action == Action.CANCEL) : outer;
  }

  private static Step typed(Model model, Context context, String text) {
    return switch (context) {
      case COMPOSER -> Step.to(ComposerUpdate.type(model, text));
      case PANEL -> Step.to(PanelUpdate.type(model, text));
      case FILTER -> Step.to(FilterUpdate.type(model, text));
      case SEARCH -> Step.to(SearchUpdate.type(model, text));
      case PICKER -> PickerUpdate.type(model, text);
      case NOTES -> Step.to(WrapUpUpdate.typeNotes(model, text));
      case INBOX, TRANSCRIPT -> Step.to(model.saying("Press i to write" + hintOfHelp(model)));
      case HELP, OUTBOX, QUESTION, LEADER, ANYWHERE -> Step.to(model);
    };
  }

  private static String hintOfHelp(Model model) {
    return model.chat().open().isPresent() ? ", ? for the keys" : ": Enter opens, ? shows the keys";
  }

  private static Step act(Model model, Context context, Action action) {
    Optional<Step> anywhere = anywhere(model, action);
    if (anywhere.isPresent()) {
      return anywhere.get();
    }
    return switch (context) {
      case INBOX -> InboxUpdate.act(model, action);
      case FILTER -> FilterUpdate.act(model, action);
      case TRANSCRIPT -> TranscriptUpdate.act(model, action);
      case SEARCH -> Step.to(SearchUpdate.act(model, action));
      case COMPOSER -> ComposerUpdate.act(model, action);
      case PANEL -> PanelUpdate.act(model, action);
      case PICKER -> PickerUpdate.act(model, action);
      case NOTES -> WrapUpUpdate.actOnNotes(model, action);
      case HELP -> Step.to(HelpUpdate.act(model, action));
      case OUTBOX -> Step.to(OutboxUpdate.act(model, action));
      case QUESTION -> answer(model, action);
      case LEADER, ANYWHERE -> Step.to(model);
    };
  }

  private static Optional<Step> anywhere(Model model, Action action) {
    return switch (action) {
      case FOCUS_NEXT ->
          Optional.of(
              HoleUpdate.toHole(model, true).orElseGet(() -> focus(model, focusOf(model).next())));
      case FOCUS_PREVIOUS ->
          Optional.of(
              HoleUpdate.toHole(model, false)
                  .orElseGet(() -> focus(model, focusOf(model).previous())));
      case GO -> Optional.of(Step.to(GoUpdate.begin(model)));
      case NEXT_OWED -> Optional.of(InboxUpdate.nextOwed(model));
      case REFRESH ->
          Optional.of(Step.to(model.saying("Reading everything again"), new Effect.Refresh()));
      case HELP ->
          Optional.of(
              Step.to(model.with(model.attention().withOverlay(Optional.of(new Overlay.Help(0))))));
      case LEADER ->
          Optional.of(Step.to(model.with(model.attention().withLeader(Optional.of(model.now())))));
      case DISCONNECT -> Optional.of(OrderUpdate.disconnect(model));
      case TRANSFER -> Optional.of(TransferUpdate.begin(model));
      case PARK -> Optional.of(OrderUpdate.park(model));
      case WRAP_UP -> Optional.of(WrapUpUpdate.begin(model));
      case STATUS -> Optional.of(StatusUpdate.begin(model));
      case WAITING -> Optional.of(WaitingUpdate.begin(model));
      case ASSIGN -> Optional.of(WaitingUpdate.assign(model));
      case WATCH -> Optional.of(WatchUpdate.toggle(model));
      case CHECK -> Optional.of(Step.to(HoleUpdate.toRemark(model)));
      case COPY -> Optional.of(ComposerUpdate.copy(model));
      case RETRY, EDIT_FAILED, DISCARD_FAILED -> Optional.of(SettleUpdate.act(model, action));
      case OUTBOX -> Optional.of(OutboxUpdate.open(model));
      case CANCEL -> Optional.of(cancel(model));
      case QUIT -> Optional.of(quit(model));
      default -> Optional.empty();
    };
  }

  private static Focus focusOf(Model model) {
    return model.attention().focus();
  }

  private static Step focus(Model model, Focus region) {
    if (model.openContact().isEmpty()) {
      return Step.to(ChatUpdate.write(model));
    }
    return Step.to(
        model.attention().panel().isPresent() ? model : model.with(model.attention().on(region)));
  }

  private static Step answer(Model model, Action action) {
    Model closed = model.with(model.attention().withOverlay(Optional.empty()));
    boolean yes = action == Action.YES;
    if (!yes || !(model.attention().overlay().orElse(null) instanceof Overlay.Question asked)) {
      return Step.to(closed);
    }
    if (asked.yes() instanceof Effect.Resend resend) {
      return SettleUpdate.resend(closed, resend);
    }
    if (asked.yes() instanceof Effect.Paste paste) {
      return TypingUpdate.told(closed, Step.to(ComposerUpdate.paste(closed, paste.text())));
    }
    return asked.yes() instanceof Effect.Carry carry
        ? OrderUpdate.give(closed, carry.order())
        : Step.to(closed, asked.yes());
  }

  private static Step cancel(Model model) {
    if (model.attention().overlay().isPresent()) {
      return Step.to(model.with(model.attention().withOverlay(Optional.empty())));
    }
    if (model.attention().panel().isPresent()) {
      return Step.to(model.with(model.attention().withPanel(Optional.empty())));
    }
    if (model.attention().typing()) {
      return Step.to(
          focusOf(model) == Focus.INBOX
              ? FilterUpdate.clear(model)
              : SearchUpdate.act(model, Action.END_SEARCH));
    }
    if (focusOf(model) == Focus.COMPOSER && !ComposerUpdate.isEmpty(model)) {
      return Step.to(model.saying("Your text stays. Ctrl-U clears it, Ctrl-X q quits"));
    }
    return ask(model, Unsent.summary(model).orElse("Quit?"));
  }

  private static Step quit(Model model) {
    return Unsent.summary(model)
        .map(summary -> ask(model, summary))
        .orElseGet(() -> Step.to(model, new Effect.Quit()));
  }

  private static Step ask(Model model, String question) {
    return Step.to(
        model.with(
            model
                .attention()
                .withOverlay(Optional.of(new Overlay.Question(question, new Effect.Quit())))));
  }
}
