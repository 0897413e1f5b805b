package dev.rejoinder.app;

import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Leg;
import dev.rejoinder.service.Conversations;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.ui.Msg;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Carries out joins, each on its conversation's lane, and tells how they went. */
final class JoinRunner {
  private final Conversations conversations;
  private final Lanes lanes;
  private final Reports reports;
  private final Map<String, Leg> legs = new ConcurrentHashMap<>();

  JoinRunner(Conversations conversations, Lanes lanes, Reports reports) {
    this.conversations = conversations;
    this.lanes = lanes;
    this.reports = reports;
  }

  void join(String id) {
    lanes.run(
        id,
        () ->
            reports.moved(
                id, reports.of(() -> joined(id), failure -> new Msg.JoinFailed(id, failure))));
  }

  /** The leg that the last join has brought; empty where it failed. */
  Optional<Leg> leg(String id) {
    return Optional.ofNullable(legs.get(id));
  }

  private Msg joined(String id) throws GatewayException {
    legs.remove(id);
    Conversation joined = conversations.join(id, reports.me().id());
    joined.leg().ifPresent(leg -> legs.put(id, leg));
    // What was written meanwhile comes with the refresh: it must not fail the join.
    return new Msg.ContactRead(conversations.known(joined));
  }
}
