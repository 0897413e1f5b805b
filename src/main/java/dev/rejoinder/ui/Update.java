package dev.rejoinder.ui;

/** The one place where the model changes. It only routes: each subject has its own update. */
public final class Update {
  private Update() {}

  public static Step apply(Model model, Msg msg) {
    Step step = ShelfUpdate.settled(changed(model, msg));
    return KeptUpdate.kept(model, msg, SoughtUpdate.asking(model, step));
  }

  /** Without what follows from the change as a whole: drafts to keep, a search to order. */
  static Step changed(Model model, Msg msg) {
    boolean key = msg instanceof Msg.Pressed || msg instanceof Msg.Pasted;
    if (key && SoughtUpdate.holds(model, msg)) {
      return SoughtUpdate.hold(model, msg);
    }
    if (msg instanceof Msg.Found found) {
      return SoughtUpdate.found(model, found);
    }
    if (msg instanceof Msg.Pressed pressed) {
      return HoleUpdate.afterKey(model, KeyUpdate.press(model, pressed.key()));
    }
    if (msg instanceof Msg.Pasted pasted) {
      return HoleUpdate.afterKey(model, KeyUpdate.paste(model, pasted.text()));
    }
    if (msg instanceof Msg.Shown) {
      return Step.to(model, new Effect.Start());
    }
    if (msg instanceof Msg.SendMoved moved) {
      return OutboxUpdate.readAgain(SendUpdate.moved(model, moved));
    }
    if (msg instanceof Msg.Left left) {
      return Step.to(KeptUpdate.left(model, left));
    }
    Model next = told(model, msg);
    boolean reading = msg instanceof Msg.InboxRead || msg instanceof Msg.ContactRead;
    return reading ? ShiftUpdate.rings(model, next) : Step.to(next);
  }

  /** What the world tells; none of it moves the focus, the open conversation or a draft. */
  private static Model told(Model model, Msg msg) {
    if (msg instanceof Msg.Tick tick) {
      return model.with(new Screen(model.screen().columns(), model.screen().rows(), tick.now()));
    }
    if (msg instanceof Msg.Resized size) {
      return ChatUpdate.caughtUp(model.with(new Screen(size.columns(), size.rows(), model.now())));
    }
    if (msg instanceof Msg.SignedIn signedIn) {
      return model.with(model.session().signedIn(signedIn.identity()));
    }
    if (msg instanceof Msg.InboxRead read) {
      return InboxUpdate.read(model.with(model.session().well()), read.contacts());
    }
    if (msg instanceof Msg.ContactRead read) {
      return InboxUpdate.read(model, read.contact());
    }
    if (msg instanceof Msg.ReadFailed failed) {
      return model.with(model.session().failed(failed.failure(), model.now()));
    }
    if (msg instanceof Msg.RetryPlanned planned) {
      return model.with(
          model
              .session()
              .retrying(new Session.Retry(planned.failure(), planned.attempt(), planned.until())));
    }
    if (msg instanceof Msg.JoinFailed failed) {
      return ChatUpdate.joinFailed(model, failed.conversationId(), failed.failure());
    }
    return ShiftUpdate.told(model, msg)
        .or(() -> OrderUpdate.told(model, msg))
        .or(() -> WatchUpdate.told(model, msg))
        .or(() -> OutboxUpdate.told(model, msg))
        .or(() -> ShelfUpdate.told(model, msg))
        .orElseGet(() -> toldOfResponses(model, msg));
  }

  private static Model toldOfResponses(Model model, Msg msg) {
    if (msg instanceof Msg.ResponsesRead read) {
      return PanelUpdate.read(HoleUpdate.compared(model, read), read);
    }
    if (msg instanceof Msg.HostsRead read) {
      return model.with(model.library().linkingTo(read.hosts()));
    }
    if (msg instanceof Msg.ResponsesFailed failed) {
      return PanelUpdate.readFailed(model, failed.failure());
    }
    if (msg instanceof Msg.Broke broke) {
      String words = "A fault of ours: the log has it as " + broke.reference();
      return model.with(model.attention().ourFault(words));
    }
    return model;
  }
}
