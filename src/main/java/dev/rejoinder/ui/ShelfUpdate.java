package dev.rejoinder.ui;

import dev.rejoinder.model.Response;
import dev.rejoinder.model.Usage;
import java.util.Optional;

/** What the agent uses and pins, and her own responses. */
final class ShelfUpdate {
  private ShelfUpdate() {}

  static Optional<Model> told(Model model, Msg msg) {
    if (msg instanceof Msg.UsageRead read) {
      return Optional.of(PanelUpdate.refreshed(model.with(model.shelf().with(read.usage()))));
    }
    if (msg instanceof Msg.MineRead read) {
      return Optional.of(
          PanelUpdate.refreshed(model.with(model.shelf().withMine(read.responses()))));
    }
    if (msg instanceof Msg.MineBroken broken) {
      return Optional.of(model.warning("Your own responses: " + broken.why()));
    }
    if (msg instanceof Msg.LanguagesRead read) {
      return Optional.of(model.with(model.shelf().withLanguages(read.languages())));
    }
    return Optional.empty();
  }

  /** Pins the selected response behind the others, or takes it off. */
  static Step pin(Model model, PanelState panel) {
    if (panel.selection().isEmpty()) {
      return Step.to(model.saying("No response to pin"));
    }
    Response response = panel.selection().get().response();
    boolean on = !model.shelf().usage().isPinned(response.id());
    Usage usage = model.shelf().usage().pin(response.id(), on);
    int slot = usage.pinned().indexOf(response.id()) + 1;
    String key = slot <= PanelUpdate.SLOTS ? ": / " + slot + " inserts it" : "";
    Model pinned = PanelUpdate.refreshed(model.with(model.shelf().with(usage)));
    return Step.to(
        pinned.saying(on ? "Pinned" + key : "No longer pinned"), new Effect.KeepUsage(usage));
  }

  /** A response went into the draft of the open conversation. */
  static Model inserted(Model model, Response response) {
    String id = model.chat().open().orElseThrow();
    return model.with(model.shelf().with(id, model.shelf().drawn(id).inserting(response.id())));
  }

  /** Counts what went out with a message, and forgets what was in a draft that is no more. */
  static Step settled(Step step) {
    Model model = step.model();
    Optional<String> open = model.chat().open();
    Drawn drawn = open.map(model.shelf()::drawn).orElse(Drawn.NONE);
    if (drawn.drafted().isEmpty() || !ComposerUpdate.isEmpty(model)) {
      return step;
    }
    String id = open.get();
    boolean sent =
        step.effects().stream()
            .anyMatch(it -> it instanceof Effect.Send send && send.conversationId().equals(id));
    if (!sent) {
      return new Step(model.with(model.shelf().with(id, drawn.dropping())), step.effects());
    }
    Usage usage = model.shelf().usage();
    for (String response : drawn.drafted()) {
      usage = usage.after(response, model.now());
    }
    Shelf shelf = model.shelf().with(usage).with(id, drawn.sending(model.now()));
    return new Step(model.with(shelf), step.effects()).and(new Effect.KeepUsage(usage));
  }
}
