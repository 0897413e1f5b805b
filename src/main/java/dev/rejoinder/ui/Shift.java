package dev.rejoinder.ui;

import dev.rejoinder.model.Duty;
import dev.rejoinder.model.LibraryRule;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Queue;
import java.util.List;
import java.util.Set;

/**
 * The agent's shift, apart from single conversations.
 *
 * @param presences that she can choose from; empty until they are known
 * @param queues that she works; empty until they are known
 * @param rung what the bell has rung for, by conversation and leg, so that it never rings again
 * @param missed the customer who last rang in vain; empty for nobody
 * @param asked the number of the last search for targets
 */
public record Shift(
    Duty duty,
    List<Presence> presences,
    List<Membership> queues,
    Set<String> rung,
    String missed,
    long asked) {
  public static final Shift NEW = new Shift(Duty.UNKNOWN, List.of(), List.of(), Set.of(), "", 0);

  public Shift {
    presences = List.copyOf(presences);
    queues = List.copyOf(queues);
    rung = Set.copyOf(rung);
  }

  /** What the queue allows; all where it is not known. */
  LibraryRule libraries(Queue queue) {
    return queues.stream()
        .filter(membership -> !queue.id().isEmpty() && membership.queue().id().equals(queue.id()))
        .map(Membership::libraries)
        .findFirst()
        .orElse(LibraryRule.ALL);
  }

  /** Whether waiting ones may be taken by hand; true where it is not known. */
  boolean assignable(Queue queue) {
    return queues.stream()
        .filter(membership -> membership.queue().id().equals(queue.id()))
        .allMatch(Membership::assignable);
  }

  Shift with(Duty newer) {
    return new Shift(newer, presences, queues, rung, missed, asked);
  }

  Shift withPresences(List<Presence> known) {
    return new Shift(duty, known, queues, rung, missed, asked);
  }

  Shift withQueues(List<Membership> known) {
    return new Shift(duty, presences, known, rung, missed, asked);
  }

  Shift withRung(Set<String> known) {
    return new Shift(duty, presences, queues, known, missed, asked);
  }

  Shift withMissed(String customer) {
    return new Shift(duty, presences, queues, rung, customer, asked);
  }

  Shift asking(long number) {
    return new Shift(duty, presences, queues, rung, missed, number);
  }
}
