package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Right;
import dev.rejoinder.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the customer that the agent writes, at the platform's pace. */
final class TypingUpdate {
  /** The platform shows it for five seconds, and takes no more than one in that time. */
  private static final Duration PACE = Duration.ofSeconds(5);

  private TypingUpdate() {}

  /** After a key: told when it changed what is written, at once with the first one. */
  static Step told(Model before, Step step) {
    Model after = step.model();
    Optional<Contact> contact = after.openContact().filter(it -> changed(before, after, it.id()));
    Optional<Leg> leg = contact.flatMap(it -> it.conversation().leg());
    if (leg.isEmpty()
        || contact.get().conversation().stage() != Stage.CONNECTED
        || Rights.refusal(after, Right.SEND).isPresent()) {
      return step;
    }
    String id = contact.get().id();
    Talk talk = after.chat().talk(id);
    Instant now = after.now();
    if (talk.traffic().toldAt().filter(at -> at.plus(PACE).isAfter(now)).isPresent()) {
      return step;
    }
    List<Effect> effects = new ArrayList<>(step.effects());
    effects.add(new Effect.Typing(id, leg.get()));
    return new Step(after.with(id, talk.with(talk.traffic().told(now))), effects);
  }

  private static boolean changed(Model before, Model after, String id) {
    String was = before.chat().talk(id).draft().text();
    String is = after.chat().talk(id).draft().text();
    return !is.isBlank() && !is.equals(was);
  }
}
