package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The times on the screen. Seconds show while something rings, while a retry is awaited and below
 * one minute, else whole minutes: so an idle screen is painted once a minute.
 */
final class Timers {
  private Timers() {}

  /** How long ago; a time ahead of ours, by a server's clock, counts as now. */
  static Duration since(Instant then, Instant now) {
    return then.isAfter(now) ? Duration.ZERO : Duration.between(then, now);
  }

  /** How long until; nothing once it has passed. */
  static Duration until(Instant then, Instant now) {
    return since(now, then);
  }

  /** Since when a row's timer runs; empty for a row without one. */
  static Optional<Instant> start(Contact contact) {
    Stage stage = contact.conversation().stage();
    if (stage == Stage.WAITING) {
      return Optional.of(contact.owedSince().orElse(contact.conversation().since()));
    }
    return InboxOrder.owes(contact) ? contact.owedSince() : Optional.empty();
  }

  static Optional<Instant> nextChange(Model model) {
    Instant now = model.now();
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    Stream<Instant> rows =
        model.inbox().contacts().stream().flatMap(contact -> rowChange(contact, now).stream());
    Stream<Instant> waits =
        Stream.concat(
                model.chat().talks().values().stream()
                    .flatMap(talk -> talk.pending().stream())
                    .map(Pending::state)
                    .filter(SendState.Waiting.class::isInstance)
                    .map(state -> ((SendState.Waiting) state).until()),
                model.session().retry().map(Session.Retry::until).stream())
            .flatMap(until -> countdownChange(until, now).stream());
    return Stream.of(Stream.of(minute), rows, waits).flatMap(s -> s).min(Instant::compareTo);
  }

  private static Optional<Instant> rowChange(Contact contact, Instant now) {
    if (contact.conversation().stage() == Stage.ALERTING) {
      return contact.conversation().ringsUntil().flatMap(until -> countdownChange(until, now));
    }
    return start(contact).map(since -> ageChange(since, now));
  }

  private static Instant ageChange(Instant since, Instant now) {
    long age = since(since, now).toMillis();
    long unit = age < 60_000 ? 1_000 : 60_000;
    return now.plusMillis(unit - age % unit);
  }

  private static Optional<Instant> countdownChange(Instant until, Instant now) {
    long left = until(until, now).toMillis();
    return left == 0
        ? Optional.empty()
        : Optional.of(now.plusMillis(left % 1_000 == 0 ? 1_000 : left % 1_000));
  }
}
