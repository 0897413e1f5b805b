package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one session of a client has subscribed to, and its socket. Guarded by the org's lock. */
final class NotificationChannel {
  static final Duration LIFE = Duration.ofHours(24);

  final String id;
  final Caller owner;
  final String token;
  private final Set<String> topics = new LinkedHashSet<>();
  private Instant expires;
  private Line line;
  private boolean silenced;

  NotificationChannel(String id, Caller owner, String token, Instant now) {
    this.id = id;
    this.owner = owner;
    this.token = token;
    this.expires = now.plus(LIFE);
  }

  /** Of the same user through the same client, whichever the token. */
  boolean isOf(Caller caller) {
    return owner.userId().equals(caller.userId()) && owner.clientId().equals(caller.clientId());
  }

  /** Adds to what is subscribed, which also renews the channel and ends its silence. */
  void subscribe(List<String> more, Instant now) {
    topics.addAll(more);
    expires = now.plus(LIFE);
    silenced = false;
  }

  void unsubscribe() {
    topics.clear();
  }

  List<String> topics() {
    return List.copyOf(topics);
  }

  /** Whether an event of the topic is to be sent to its socket. */
  boolean hears(String topic) {
    return !silenced && topics.contains(topic) && line().filter(Line::isTalking).isPresent();
  }

  /** Gets no more events until it subscribes again. */
  void silence() {
    silenced = true;
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expires);
  }

  /** Takes the place of the socket it had, which is closed. */
  void connect(Line newLine) {
    line().ifPresent(old -> old.close("Another socket was opened for this channel."));
    line = newLine;
  }

  /** The latest socket, which may be over. */
  Optional<Line> line() {
    return Optional.ofNullable(line);
  }

  boolean isConnected() {
    return line().filter(Line::isOpen).isPresent();
  }

  /** Sends a frame that needs no subscription. */
  void tell(String frame) {
    line().ifPresent(held -> held.send(frame));
  }

  /** As on the wire; the socket is on the host that was asked. */
  JsonObject json(String authority) {
    return Wire.object(
        "connectUri", "ws://" + authority + "/channels/" + id,
        "id", id,
        "expires", expires);
  }
}
