package dev.rejoinder.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock that stands still until it is told to go on, and the alarms that hang on it. */
final class FakeTime extends Clock implements Alarm {
  private record Due(Instant at, int order, Runnable what) {}

  private final List<Due> pending = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private int order;

  FakeTime() {}

  /** Begins so much later than the others. */
  FakeTime(Duration later) {
    now = now.plus(later);
  }

  @Override
  public synchronized void after(Duration wait, Runnable what) {
    pending.add(new Due(now.plus(wait), order++, what));
  }

  /** Goes on, running each alarm at its own time. */
  void advance(Duration by) {
    var end = instant().plus(by);
    for (var due = nextBy(end); due != null; due = nextBy(end)) {
      due.what.run();
    }
    synchronized (this) {
      now = end;
    }
  }

  private synchronized Due nextBy(Instant end) {
    var next =
        pending.stream()
            .filter(due -> !due.at.isAfter(end))
            .min(Comparator.comparing(Due::at).thenComparing(Due::order));
    next.ifPresent(
        due -> {
          pending.remove(due);
          now = due.at;
        });
    return next.orElse(null);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
