package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Right;
import dev.rejoinder.model.Target;
import dev.rejoinder.text.Explain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looking at a queue as its supervisor does, and going back to one's own inbox. */
final class WatchUpdate {
  private WatchUpdate() {}

  /** The same key goes there and back. */
  static Step toggle(Model model) {
    if (model.inbox().watched().isPresent()) {
      return end(model);
    }
    if (model.session().userless()) {
      return Step.to(model.saying("All queues are shown: this token has no user of its own"));
    }
    return Rights.missing(model, Right.SUPERVISE)
        .or(() -> Rights.missing(model, Right.FIND_QUEUES))
        .map(words -> Step.to(model.warning(words)))
        .orElseGet(() -> TransferUpdate.watch(model));
  }

  static Step begin(Model model, Target chosen) {
    Queue queue = new Queue(chosen.id(), chosen.name());
    Watched watched =
        new Watched(queue, false, List.of(), model.chat().open(), model.inbox().selected());
    Model closed = PickerUpdate.close(model);
    Model inInbox = closed.with(closed.attention().withPanel(Optional.empty()).on(Focus.INBOX));
    return Step.to(
        inInbox
            .with(inInbox.chat().closed())
            .with(inInbox.inbox().watching(Optional.of(watched), Optional.empty())),
        new Effect.Watch(Optional.of(queue)));
  }

  /** Everything is again as it was before. */
  static Step end(Model model) {
    Watched watched = model.inbox().watched().orElseThrow();
    Model own =
        model
            .with(model.attention().withPanel(Optional.empty()).on(Focus.INBOX))
            .with(model.inbox().watching(Optional.empty(), watched.selected()));
    Model opened = own.with(watched.open().map(own.chat()::opening).orElseGet(own.chat()::closed));
    return Step.to(ChatUpdate.caughtUp(opened), new Effect.Watch(Optional.empty()));
  }

  /** Empty for what is not told of a queue. A late answer changes nothing. */
  static Optional<Model> told(Model model, Msg msg) {
    if (msg instanceof Msg.WatchRead read) {
      return Optional.of(
          watched(model, read.queue()).map(it -> read(model, it, read.contacts())).orElse(model));
    }
    if (msg instanceof Msg.WatchFailed failed) {
      String why = Explain.what(failed.failure());
      return Optional.of(
          watched(model, failed.queue())
              .map(it -> model.warning(it.words() + " not read: " + why))
              .orElse(model));
    }
    return Optional.empty();
  }

  private static Optional<Watched> watched(Model model, Queue queue) {
    return model.inbox().watched().filter(it -> it.queue().equals(queue));
  }

  private static Model read(Model model, Watched watched, List<Contact> contacts) {
    List<Contact> rows = new ArrayList<>(contacts.stream().map(Display::clean).toList());
    // What has left the queue stays while it is read.
    watched.contacts().stream()
        .filter(it -> model.chat().open().equals(Optional.of(it.id())))
        .filter(it -> rows.stream().noneMatch(row -> row.id().equals(it.id())))
        .map(it -> new Contact(it.conversation().ended(), it.transcript()))
        .forEach(rows::add);
    rows.sort(InboxOrder.DUE);
    return ChatUpdate.caughtUp(model.with(model.inbox().withWatched(watched.read(rows))));
  }
}
