package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.GatewayException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JoinTest {

  private static final String READ = "GET /api/v2/conversations/c-1";
  private static final String PATCH =
      "PATCH /api/v2/conversations/messages/c-1/participants/p-agent";
  private static final String ASSIGN = "POST /api/v2/conversations/c-1/assign";

  private final Org org = new Org();
  private final Http http = org.http();

  @AfterEach
  void close() {
    http.close();
    org.close();
  }

  private Conversation join() throws GatewayException {
    return new PlatformGateway(http).join("c-1", "agent-1");
  }

  private Failure refusal() {
    return assertThrows(GatewayException.class, this::join).failure();
  }

  /** The agent's and the queue's leg in these states. */
  private JoinTest then(String agent, String queue) {
    JsonObject json = Json.object(Json.parse(Org.wire("conversation.json")));
    var participants = json.getAsJsonArray("participants");
    state(participants.get(1).getAsJsonObject(), queue);
    state(participants.get(2).getAsJsonObject(), agent);
    org.on(READ, 200, json.toString());
    return this;
  }

  private static void state(JsonObject participant, String state) {
    participant.getAsJsonArray("messages").get(0).getAsJsonObject().addProperty("state", state);
  }

  @Test
  void doesNothingWhereTheUserIsIn() throws GatewayException {
    then("connected", "disconnected");

    assertEquals(Optional.of(new Leg("p-agent", "comm-agent")), join().leg());
    assertEquals(List.of(READ), org.calls());
  }

  @Test
  void acceptsWhatRings() throws GatewayException {
    then("alerting", "connected").then("connected", "disconnected");
    org.on(PATCH, 202, "");

    assertEquals(Stage.CONNECTED, join().stage());
    assertEquals(List.of(READ, PATCH, READ), org.calls());
    assertEquals("{\"state\":\"connected\"}", org.body(1));
  }

  @Test
  void pullsWhatWaitsAndAcceptsIt() throws GatewayException {
    then("disconnected", "connected").then("alerting", "connected").then("connected", "connected");
    org.on(ASSIGN, 200, "\"c-1\"").on(PATCH, 202, "");

    assertEquals(Stage.CONNECTED, join().stage());
    assertEquals(List.of(READ, ASSIGN, READ, PATCH, READ), org.calls());
    assertEquals("{\"id\":\"agent-1\"}", org.body(1));
  }

  @Test
  void doesNotAcceptWhatAnsweredByItself() throws GatewayException {
    then("disconnected", "connected").then("connected", "disconnected");
    org.on(ASSIGN, 200, "");

    assertEquals(Stage.CONNECTED, join().stage());
    assertEquals(List.of(READ, ASSIGN, READ), org.calls());
  }

  @Test
  void takesA409ForSuccessWhereTheUserIsInAfterAll() throws GatewayException {
    then("alerting", "connected").then("connected", "disconnected");
    org.on(PATCH, 409, "{}");

    assertEquals(Stage.CONNECTED, join().stage());
  }

  @Test
  void takesA409OfTheAssignmentForSuccessToo() throws GatewayException {
    then("disconnected", "connected").then("connected", "disconnected");
    org.on(ASSIGN, 409, "{}");

    assertEquals(Stage.CONNECTED, join().stage());
  }

  @Test
  void passesThe409OnWhereTheUserIsNotIn() {
    then("disconnected", "connected").then("disconnected", "disconnected");
    org.on(ASSIGN, 409, "{\"code\":\"conflict\"}");

    assertEquals("conflict", assertInstanceOf(Failure.Conflict.class, refusal()).answer().code());
  }

  @Test
  void aLegThatIsKeptForItsWrapUpIsNotIn() {
    then("alerting", "connected");
    JsonObject json = Json.object(Json.parse(Org.wire("conversation.json")));
    JsonObject agent = json.getAsJsonArray("participants").get(2).getAsJsonObject();
    agent.addProperty("wrapupRequired", true);
    state(agent, "disconnected");
    org.on(READ, 200, json.toString()).on(PATCH, 409, "{}");

    assertInstanceOf(Failure.Conflict.class, refusal());
  }

  @Test
  void resumesWhatIsParked() throws GatewayException {
    then("parked", "disconnected").then("connected", "disconnected");
    org.on(PATCH + "/parkingstate", 202, "");

    assertEquals(Stage.CONNECTED, join().stage());
    assertEquals("{\"state\":\"connected\"}", org.body(1));
  }

  @Test
  void showsTheStageAsItIsWhereTheServerTakesItsTime() throws GatewayException {
    then("alerting", "connected").then("alerting", "connected");
    org.on(PATCH, 202, "");

    assertEquals(Stage.ALERTING, join().stage());
  }

  @Test
  void saysThatSomeoneElseHasIt() {
    then("disconnected", "disconnected");

    assertEquals("conversation.taken", ((Failure.Conflict) refusal()).answer().code());
    assertEquals(List.of(READ), org.calls());
  }

  @Test
  void saysThatItHasEnded() {
    JsonObject json = Json.object(Json.parse(Org.wire("conversation.json")));
    json.addProperty("endTime", "2026-11-22T10:00:00Z");
    json.getAsJsonArray("participants").remove(2);
    org.on(READ, 200, json.toString());

    assertEquals("conversation.ended", ((Failure.Conflict) refusal()).answer().code());
  }

  @Test
  void passesOtherRefusalsOn() {
    then("alerting", "connected");
    org.on(PATCH, 403, "{\"code\":\"not.authorized\"}");

    assertInstanceOf(Failure.Forbidden.class, refusal());
  }
}
