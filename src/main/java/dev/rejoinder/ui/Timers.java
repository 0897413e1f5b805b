package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Link;
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
  static final Duration MINUTE = Duration.ofMinutes(1);

  private Timers() {}

  /** Begun minutes count. */
  static Duration wholeMinutes(Duration left) {
    return Duration.ofMinutes(left.plus(MINUTE).minusNanos(1).toMinutes());
  }

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
        model.inbox().listed().stream().flatMap(contact -> rowChange(contact, now).stream());
    Stream<Instant> title =
        model.openContact().stream()
            .filter(contact -> contact.conversation().stage() == Stage.CONNECTED)
            .map(contact -> ageChange(contact.conversation().since(), now));
    Stream<Instant> sends =
        model.chat().talks().values().stream()
            .flatMap(talk -> talk.pending().stream())
            .map(Pending::state)
            .filter(SendState.Waiting.class::isInstance)
            .map(state -> ((SendState.Waiting) state).until());
    Stream<Instant> waits =
        Stream.concat(sends, model.session().retry().map(Session.Retry::until).stream())
            .flatMap(until -> countdownChange(until, now).stream());
    Stream<Instant> link =
        model.session().link().stream().flatMap(it -> linkChange(it, now).stream());
    Stream<Instant> typing =
        model.inbox().contacts().stream()
            .flatMap(contact -> RowWords.writes(model, contact).stream());
    Stream<Instant> popup =
        model.attention().leader().stream()
            .map(since -> since.plus(LeaderView.PATIENCE))
            .filter(at -> at.isAfter(now));
    Stream<Instant> cache =
        model.library().read().stream()
            .filter(read -> model.attention().panel().isPresent())
            .map(read -> ageChange(read, now));
    return Stream.of(Stream.of(minute), rows, title, waits, link, typing, popup, cache)
        .flatMap(s -> s)
        .min(Instant::compareTo);
  }

  /** When {@link LinkWords} says something else: nothing for a line that gives signs of life. */
  private static Optional<Instant> linkChange(Link link, Instant now) {
    if (link instanceof Link.Reconnecting trying) {
      return countdownChange(trying.until(), now);
    }
    if (!(link instanceof Link.Live live)) {
      return Optional.empty();
    }
    Instant quiet = live.heard().plus(LinkWords.QUIET);
    long steps = quiet.isAfter(now) ? 0 : 1 + since(quiet, now).dividedBy(LinkWords.STEP);
    return Optional.of(quiet.plus(LinkWords.STEP.multipliedBy(steps)));
  }

  private static Optional<Instant> rowChange(Contact contact, Instant now) {
    if (contact.conversation().stage() == Stage.ALERTING) {
      return contact.conversation().until().flatMap(until -> countdownChange(until, now));
    }
    if (contact.conversation().stage() == Stage.WRAP_UP) {
      return contact.conversation().until().flatMap(until -> leftChange(until, now));
    }
    return start(contact).map(since -> ageChange(since, now));
  }

  /** As a countdown, but in whole minutes while there is more than one. */
  private static Optional<Instant> leftChange(Instant until, Instant now) {
    Duration left = until(until, now);
    return left.compareTo(MINUTE) > 0
        ? Optional.of(until.minus(wholeMinutes(left).minus(MINUTE)))
        : countdownChange(until, now);
  }

  /** When {@link dev.rejoinder.text.Ages#timer} says something else. */
  private static Instant ageChange(Instant since, Instant now) {
    Duration age = since(since, now);
    return age.toMinutes() == 0
        ? since.plusSeconds(age.toSeconds() + 1)
        : since.plus(Duration.ofMinutes(age.toMinutes() + 1));
  }

  /** When {@link dev.rejoinder.text.Ages#countdown} says something else; never once it is over. */
  private static Optional<Instant> countdownChange(Instant until, Instant now) {
    Duration left = until(until, now);
    if (left.isZero()) {
      return Optional.empty();
    }
    long shown = left.plusSeconds(1).minusNanos(1).toSeconds();
    return Optional.of(until.minusSeconds(shown - 1));
  }
}
