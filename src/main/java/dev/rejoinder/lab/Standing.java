package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.time.Instant;

/** Whether a user is there for work. Guarded by the org's lock. */
final class Standing {
  /** The platform's routing status. */
  enum Routing {
    OFF_QUEUE,
    IDLE,
    INTERACTING,
    NOT_RESPONDING
  }

  private final User user;
  private SystemPresence presence;
  private Instant present;
  private Routing routing;
  private Instant routed;

  Standing(User user, SystemPresence presence, Instant at) {
    this.user = user;
    this.presence = presence;
    this.present = at;
    this.routing = presence.onQueue() ? Routing.IDLE : Routing.OFF_QUEUE;
    this.routed = at;
  }

  /** Going on queue makes idle, leaving it takes off the queue. */
  void be(SystemPresence value, Instant at) {
    if (!presence.equals(value)) {
      presence = value;
      present = at;
      route(value.onQueue() ? Routing.IDLE : Routing.OFF_QUEUE, at);
    }
  }

  void route(Routing value, Instant at) {
    if (routing != value) {
      routing = value;
      routed = at;
    }
  }

  /** Makes idle and interacting agree with whether the user talks; says whether that was new. */
  boolean settle(boolean talks, Instant at) {
    var before = routing;
    if (mayRing()) {
      route(talks ? Routing.INTERACTING : Routing.IDLE, at);
    }
    return routing != before;
  }

  /** Whether work is routed to the user. */
  boolean mayRing() {
    return routing == Routing.IDLE || routing == Routing.INTERACTING;
  }

  SystemPresence presence() {
    return presence;
  }

  Routing routing() {
    return routing;
  }

  JsonObject presenceJson() {
    return presence.ofUser(present);
  }

  JsonObject routingJson() {
    return Wire.object("userId", user.id(), "status", routing, "startTime", routed);
  }
}
