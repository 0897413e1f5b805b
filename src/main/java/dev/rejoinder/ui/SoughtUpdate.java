package dev.rejoinder.ui;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the panel asks of the search, what it answers, and the keys that wait for the answer. */
final class SoughtUpdate {
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

  private SoughtUpdate() {}

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
    return Step.to(PanelUpdate.show(model, model.attention().panel().orElseThrow().holding(key)));
  }

  /** Shows an answer, if it is to what is asked by now, and does what waited for it. */
  static Step found(Model model, Msg.Found found) {
    Optional<PanelState> panel = model.attention().panel();
    if (panel.isEmpty() || !panel.get().sought().equals(found.sought())) {
      return Step.to(model);
    }
    Step step = Step.to(PanelUpdate.show(model, keeping(panel.get(), found)));
    for (Msg key : panel.get().held()) {
      step = step.and(Update.changed(step.model(), key));
    }
    return step;
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
}
