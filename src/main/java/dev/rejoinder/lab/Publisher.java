package dev.rejoinder.lab;

import com.google.gson.JsonElement;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Turns what happens in the org into events. Runs holding the org's lock, so whoever reads over
 * REST after an event sees what it told of.
 */
final class Publisher implements Org.Watcher {
  /** Takes an event, whose body is asked for only if somebody hears it. */
  interface Outlet {
    void publish(String topic, Supplier<? extends JsonElement> body);
  }

  /** Writes what a user is up to, as {@code expand=presence,routingStatus} has it. */
  interface DutyView {
    JsonElement presence(User user);

    /** With {@code status} and {@code startTime}. */
    JsonElement routingStatus(User user);
  }

  private final Outlet outlet;
  private final DutyView duty;

  Publisher(Outlet outlet, DutyView duty) {
    this.outlet = outlet;
    this.duty = duty;
  }

  @Override
  public void moved(Conversation conversation) {
    Stream.concat(
            users(conversation).map(user -> "v2.users." + user.id()),
            queues(conversation).map(queue -> "v2.routing.queues." + queue.id()))
        .forEach(
            of -> {
              outlet.publish(of + ".conversations", () -> EventJson.full(conversation));
              outlet.publish(of + ".conversations.messages", () -> EventJson.flat(conversation));
            });
  }

  /** Everybody who is or was in it. */
  private static Stream<User> users(Conversation conversation) {
    return conversation.agentLegs().flatMap(leg -> leg.user.stream()).distinct();
  }

  /** The queues in which it waits or for which it is handled. */
  private static Stream<Queue> queues(Conversation conversation) {
    return conversation.legs.stream().map(leg -> leg.queue).distinct();
  }

  @Override
  public void customerTypes(Conversation conversation, Duration lasts) {
    conversation
        .agentLegs()
        .filter(Leg::isConnected)
        .flatMap(leg -> leg.user.stream())
        .distinct()
        .forEach(
            user ->
                outlet.publish(
                    "v2.users." + user.id() + ".conversations.inbound.typing.event",
                    () -> EventJson.typing(conversation, lasts)));
  }

  @Override
  public void dutyMoved(User user) {
    var of = "v2.users." + user.id();
    outlet.publish(of + ".presence", () -> duty.presence(user));
    outlet.publish(
        of + ".routingStatus",
        () -> Wire.object("id", user.id(), "routingStatus", duty.routingStatus(user)));
  }
}
