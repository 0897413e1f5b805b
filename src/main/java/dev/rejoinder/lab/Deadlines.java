package dev.rejoinder.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What the platform does when time is up: wrap-ups end, parked conversations are resumed. */
final class Deadlines implements Org.Watcher {
  private final Org org;
  private final Alarm alarm;
  private final Set<String> set = new HashSet<>();

  Deadlines(Org org, Alarm alarm) {
    this.org = org;
    this.alarm = alarm;
  }

  @Override
  public void moved(Conversation conversation) {
    for (var leg : conversation.legs) {
      due(leg).ifPresent(at -> set(conversation, leg, at));
    }
  }

  private static Optional<Instant> due(Leg leg) {
    return leg.afterWork.deadline().or(leg::resumesAt);
  }

  private void set(Conversation conversation, Leg leg, Instant at) {
    if (set.add(leg.communicationId + at)) {
      alarm.after(
          Duration.between(org.now(), at),
          () -> {
            synchronized (org) {
              set.remove(leg.communicationId + at);
              pass(conversation, leg, at);
            }
          });
    }
  }

  /** Time is up, unless it was given up or put off meanwhile. */
  private void pass(Conversation conversation, Leg leg, Instant at) {
    if (due(leg).filter(at::equals).isEmpty()) {
      return;
    }
    if (leg.isParked()) {
      leg.resume();
    } else {
      leg.afterWork.timeUp(at);
    }
    org.moved(conversation);
  }
}
