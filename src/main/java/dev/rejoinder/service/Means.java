package dev.rejoinder.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the strands of an outbox share.
 *
 * @param claims whose each message of the server is: its id, and the outbox's
 */
record Means(
    Records records,
    Outbox.Post post,
    Outbox.Time time,
    Later later,
    Door door,
    Outbox.Listener listener,
    Map<String, String> claims) {

  Means(
      Records records,
      Outbox.Post post,
      Outbox.Time time,
      Later later,
      Door door,
      Outbox.Listener listener) {
    this(records, post, time, later, door, listener, new ConcurrentHashMap<>());
  }

  Instant now() {
    return time.clock().instant();
  }

  long nanos() {
    return time.nanos().getAsLong();
  }

  Duration since(long nanos) {
    return Duration.ofNanos(nanos() - nanos);
  }
}
