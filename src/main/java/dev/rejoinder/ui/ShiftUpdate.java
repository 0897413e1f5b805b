package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Stage;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Explain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is told of the line, of the agent's duty and of her queues, and what rings. */
final class ShiftUpdate {
  private ShiftUpdate() {}

  /** Empty for what is not told of these. */
  static Optional<Model> told(Model model, Msg msg) {
    if (msg instanceof Msg.LinkMoved moved) {
      return Optional.of(model.with(model.session().linked(moved.link())));
    }
    if (msg instanceof Msg.DutyRead read) {
      return Optional.of(duty(model, Display.clean(read.duty())));
    }
    if (msg instanceof Msg.DutyFailed failed) {
      return Optional.of(model.warning("Status not changed: " + Explain.what(failed.failure())));
    }
    if (msg instanceof Msg.PresencesRead read) {
      var known = read.presences().stream().map(Display::clean).toList();
      return Optional.of(model.with(model.shift().withPresences(known)));
    }
    if (msg instanceof Msg.QueuesRead read) {
      Model known = model.with(model.shift().withQueues(read.queues()));
      return Optional.of(PanelUpdate.refreshed(known));
    }
    return Optional.empty();
  }

  private static Model duty(Model model, Duty duty) {
    Duty before = model.shift().duty();
    Model next = model.with(model.shift().with(duty));
    boolean began =
        duty.routing() == Duty.Routing.NOT_RESPONDING && before.routing() != duty.routing();
    return began ? next.warning(unanswered(model)) : next;
  }

  /** In few words where there is little room: what to do must be seen. */
  private static String unanswered(Model model) {
    String customer =
        model.inbox().contacts().stream()
            .map(Contact::conversation)
            .filter(it -> it.stage() == Stage.ALERTING)
            .map(Conversation::customer)
            .findFirst()
            .orElse(model.shift().missed());
    String whom = customer.isEmpty() ? "" : customer + " ";
    String words =
        "You did not answer " + whom + "in time: nothing rings until you are back. Ctrl-X s";
    boolean fits = HintView.room(model) >= Cells.width(words);
    return fits ? words : "Nothing rings until Ctrl-X s: you did not answer " + whom + "in time";
  }

  /** After a reading: rings for what rings for the first time, and keeps what rang in vain. */
  static Step rings(Model before, Model after) {
    Set<String> rung = new HashSet<>(after.shift().rung());
    List<Effect> bells = new ArrayList<>();
    for (Contact contact : after.inbox().contacts()) {
      if (contact.conversation().stage() == Stage.ALERTING && rung.add(key(contact))) {
        bells.add(new Effect.Bell());
      }
    }
    Shift shift = after.shift().withRung(rung);
    Optional<String> missed =
        before.inbox().contacts().stream()
            .map(Contact::conversation)
            .filter(was -> was.stage() == Stage.ALERTING && isOver(after, was))
            .map(Conversation::customer)
            .findFirst();
    return new Step(after.with(missed.map(shift::withMissed).orElse(shift)), bells);
  }

  private static boolean isOver(Model after, Conversation was) {
    Optional<Stage> now = after.inbox().contact(was.id()).map(it -> it.conversation().stage());
    return now.filter(it -> it == Stage.ALERTING || it == Stage.CONNECTED).isEmpty();
  }

  private static String key(Contact contact) {
    String leg = contact.conversation().leg().map(Leg::communicationId).orElse("");
    return contact.id() + " " + leg;
  }
}
