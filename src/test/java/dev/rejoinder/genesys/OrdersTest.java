package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Target;
import dev.rejoinder.service.GatewayException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrdersTest {

  private static final Leg LEG = new Leg("p-agent", "comm-agent");
  private static final String READ = "GET /api/v2/conversations/c-1";
  private static final String MINE = "/api/v2/conversations/messages/c-1/participants/p-agent";
  private static final String ASSIGN = "POST /api/v2/conversations/c-1/assign";

  private static final Order END = new Order.Disconnect("c-1", LEG);
  private static final Order TRANSFER =
      new Order.Transfer("c-1", LEG, new Target(Target.Kind.QUEUE, "q-2", "Sales", ""));
  private static final Order PARK = new Order.Park("c-1", LEG, Optional.empty());
  private static final Order RESUME = new Order.Resume("c-1", LEG);
  private static final Order COMPLETE = new Order.Complete("c-1", LEG, "w-1", "");
  private static final Order SKIP = new Order.Skip("c-1", LEG);
  private static final Order GIVE = new Order.Assign("c-1", "agent-1");

  private final Org org = new Org();
  private final Http http = org.http();
  private final PlatformDesk desk = new PlatformDesk(http);

  @AfterEach
  void close() {
    http.close();
    org.close();
  }

  static Stream<Arguments> wire() {
    Order toAPerson =
        new Order.Transfer("c-1", LEG, new Target(Target.Kind.PERSON, "u-2", "Kim", ""));
    Order until =
        new Order.Park("c-1", LEG, Optional.of(Instant.parse("2026-11-22T11:00:00.500Z")));
    Order noted = new Order.Complete("c-1", LEG, "w-1", "Called back");
    String wrapUp = "POST " + MINE + "/communications/comm-agent/wrapup";
    return Stream.of(
        Arguments.of(END, "PATCH " + MINE, "{'state':'disconnected'}"),
        Arguments.of(
            TRANSFER, "POST " + MINE + "/replace", "{'transferType':'Unattended','queueId':'q-2'}"),
        Arguments.of(
            toAPerson, "POST " + MINE + "/replace", "{'transferType':'Unattended','userId':'u-2'}"),
        Arguments.of(PARK, "PATCH " + MINE + "/parkingstate", "{'state':'parked'}"),
        Arguments.of(
            until,
            "PATCH " + MINE + "/parkingstate",
            "{'state':'parked','resumeTime':'2026-11-22T11:00:00.500Z'}"),
        Arguments.of(RESUME, "PATCH " + MINE + "/parkingstate", "{'state':'connected'}"),
        Arguments.of(COMPLETE, wrapUp, "{'code':'w-1'}"),
        Arguments.of(noted, wrapUp, "{'code':'w-1','notes':'Called back'}"),
        Arguments.of(SKIP, "PATCH " + MINE, "{'wrapupSkipped':true}"),
        Arguments.of(GIVE, ASSIGN, "{'id':'agent-1'}"));
  }

  @ParameterizedTest
  @MethodSource("wire")
  void anOrderIsOneCall(Order order, String call, String body) throws GatewayException {
    org.on(call, 202, "");

    desk.carryOut(order);

    assertEquals(List.of(call), org.calls());
    assertEquals(body.replace('\'', '"'), org.body(0));
  }

  /** What the conversation says of the agent's leg; "over" stands for a leg that has ended. */
  static Stream<Arguments> soAlready() {
    return Stream.of(
        Arguments.of(END, "'state':'disconnected'", "'x':1", "'state':'connected'"),
        Arguments.of(
            TRANSFER,
            "'state':'disconnected','disconnectType':'transfer'",
            "'x':1",
            "'state':'disconnected','disconnectType':'peer'"),
        Arguments.of(PARK, "'state':'parked'", "'x':1", "'state':'connected'"),
        Arguments.of(RESUME, "'state':'connected'", "'x':1", "'state':'disconnected'"),
        Arguments.of(
            COMPLETE,
            "'state':'disconnected'",
            "'wrapup':{'code':'w-1'}",
            "'wrapup':{'code':'w-2'}"),
        Arguments.of(
            SKIP,
            "'state':'disconnected','afterCallWork':{'state':'skipped'}",
            "'wrapupRequired':true",
            "'state':'disconnected','afterCallWork':{'state':'pending'}"),
        Arguments.of(GIVE, "'state':'alerting'", "'x':1", "'state':'disconnected'"));
  }

  @ParameterizedTest
  @MethodSource("soAlready")
  void whatIsSoAlreadyIsSuccess(Order order, String leg, String participant, String otherwise) {
    for (int status : new int[] {400, 404, 409}) {
      assertDoesNotThrow(() -> refused(order, status, leg, participant));
      GatewayException e =
          assertThrows(GatewayException.class, () -> refused(order, status, otherwise, "'x':1"));
      assertEquals(status, status(e.failure()));
    }
  }

  private static int status(Failure failure) {
    if (failure instanceof Failure.Conflict conflict) {
      return conflict.answer().status();
    }
    return failure instanceof Failure.NotFound missing
        ? missing.answer().status()
        : ((Failure.Refused) failure).answer().status();
  }

  /** Carried out against an org that answers so, and then shows the leg so. */
  private static void refused(Order order, int status, String leg, String participant)
      throws GatewayException {
    JsonObject json = Json.object(Json.parse(Org.wire("conversation.json")));
    JsonObject agent = json.getAsJsonArray("participants").get(2).getAsJsonObject();
    merge(agent, participant);
    merge(agent.getAsJsonArray("messages").get(0).getAsJsonObject(), leg);
    try (Org org = new Org();
        Http http = org.http()) {
      for (Arguments one : wire().toList()) {
        org.on((String) one.get()[1], status, "{}");
      }
      org.on(READ, 200, json.toString());
      new PlatformDesk(http).carryOut(order);
    }
  }

  private static void merge(JsonObject into, String fields) {
    Json.object(Json.parse("{" + fields.replace('\'', '"') + "}"))
        .entrySet()
        .forEach(field -> into.add(field.getKey(), field.getValue()));
  }

  @Test
  void aMissingPermissionIsNotLookedInto() {
    org.on("PATCH " + MINE, 403, "{}");

    var trouble = assertThrows(GatewayException.class, () -> desk.carryOut(END));

    assertInstanceOf(Failure.Forbidden.class, trouble.failure());
    assertEquals(1, org.seen().size());
  }

  @Test
  void theRefusalIsToldWhereTheConversationCantBeRead() {
    org.on("PATCH " + MINE, 409, "{\"code\":\"first\"}").on(READ, 500, "{}");

    var trouble = assertThrows(GatewayException.class, () -> desk.carryOut(END));

    assertEquals("first", ((Failure.Conflict) trouble.failure()).answer().code());
  }

  @Test
  void anotherLegOfMineProvesNothing() {
    Order old = new Order.Disconnect("c-1", new Leg("p-old", "comm-old"));
    org.on(READ, 200, Org.wire("conversation.json"));

    var trouble = assertThrows(GatewayException.class, () -> desk.carryOut(old));

    assertInstanceOf(Failure.NotFound.class, trouble.failure());
  }
}
