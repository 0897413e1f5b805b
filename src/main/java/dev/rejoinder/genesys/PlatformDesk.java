package dev.rejoinder.genesys;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.WrapUpCode;
import dev.rejoinder.service.Desk;
import dev.rejoinder.service.GatewayException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The platform's calls for what an agent does beside answering. Any thread. */
public final class PlatformDesk implements Desk {

  private static final int TYPING_MILLIS = 5_000;

  /** What is told later than that says nothing of now, and would use up the rate. */
  private static final Duration TYPING_PATIENCE = Duration.ofSeconds(3);

  private final Http http;

  public PlatformDesk(Http http) {
    this.http = http;
  }

  @Override
  public void carryOut(Order order) throws GatewayException {
    new Orders(http).carryOut(order);
  }

  @Override
  public List<WrapUpCode> wrapUpCodes(String conversationId, Leg leg) throws GatewayException {
    JsonElement answer =
        http.ask(
            Ask.get(
                "conversations",
                "messages",
                conversationId,
                "participants",
                leg.participantId(),
                "wrapupcodes"));
    // A bare list is documented; the queue's own call for the same thing answers a listing.
    JsonObject listing =
        answer instanceof JsonArray ? Wire.object("entities", answer) : Json.object(answer);
    return Json.objects(listing, "entities").stream()
        .map(json -> new WrapUpCode(Json.text(json, "id"), Json.text(json, "name")))
        .filter(code -> !code.id().isEmpty())
        .toList();
  }

  @Override
  public List<Target> targets(String words) throws GatewayException {
    return new Targets(http).named(words.strip());
  }

  /** Without {@code dateSent}: the server's own clock is the better one. */
  @Override
  public void typing(String conversationId, Leg leg) throws GatewayException {
    JsonObject on = Wire.object("type", "On", "duration", TYPING_MILLIS);
    http.tell(
        Ask.post(
                Wire.object("typing", on),
                "conversations",
                "messages",
                conversationId,
                "communications",
                leg.communicationId(),
                "typing")
            .within(TYPING_PATIENCE));
  }

  @Override
  public List<Presence> presences() throws GatewayException {
    return Presences.usable(Listing.all(http, Ask.get("presence", "definitions")));
  }

  @Override
  public Duty duty(String userId) throws GatewayException {
    return Presences.duty(
        Json.object(http.ask(Ask.get("users", userId).with("expand", "presence,routingStatus"))));
  }

  @Override
  public void setPresence(String userId, Presence presence) throws GatewayException {
    JsonObject definition = Wire.object("id", presence.id());
    http.tell(
        Ask.patch(
            Wire.object("presenceDefinition", definition),
            "users",
            userId,
            "presences",
            "purecloud"));
  }

  @Override
  public void setIdle(String userId) throws GatewayException {
    JsonObject idle = Wire.object("status", "IDLE");
    List<String> path = List.of("users", userId, "routingstatus");
    http.tell(new Ask("PUT", path, List.of(), Optional.of(idle), false));
  }

  @Override
  public List<Membership> allQueues() throws GatewayException {
    return Memberships.read(Listing.all(http, Ask.get("routing", "queues")));
  }

  @Override
  public List<String> inQueues(List<Membership> memberships) throws GatewayException {
    List<Queue> queues = memberships.stream().map(Membership::queue).toList();
    return queues.isEmpty()
        ? List.of()
        : new Waiting(http).in(queues, "oWaiting", "oInteracting", "oAlerting");
  }
}
