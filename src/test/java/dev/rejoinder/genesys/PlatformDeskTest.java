package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.LibraryRule;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.WrapUpCode;
import dev.rejoinder.service.GatewayException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformDeskTest {

  private static final Leg LEG = new Leg("p-1", "comm-1");
  private static final String QUEUES = "GET /api/v2/routing/queues";
  private static final String PEOPLE = "POST /api/v2/users/search";

  private final Org org = new Org();
  private final Http http = org.http();
  private final PlatformDesk desk = new PlatformDesk(http);

  @AfterEach
  void close() {
    http.close();
    org.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'id':'w-2','name':'Solved'},{'id':'w-1','name':'Open'},{}]",
        "{'entities':[{'id':'w-2','name':'Solved'},{'id':'w-1','name':'Open'}]}"
      })
  void readsTheCodesInTheQueuesOrder(String answer) throws GatewayException {
    org.on(
        "GET /api/v2/conversations/messages/c-1/participants/p-1/wrapupcodes",
        200,
        answer.replace('\'', '"'));

    assertEquals(
        List.of(new WrapUpCode("w-2", "Solved"), new WrapUpCode("w-1", "Open")),
        desk.wrapUpCodes("c-1", LEG));
  }

  private Org queues() {
    return org.on(QUEUES, 200, "{\"entities\":[{\"id\":\"q-2\",\"name\":\"Key Accounts\"}]}");
  }

  private Org people() {
    return org.on(
        PEOPLE,
        200,
        "{\"results\":[{\"id\":\"u-1\",\"name\":\"Kim Key\",\"state\":\"active\",\"title\":\"Agent\","
            + "\"presence\":{\"presenceDefinition\":{\"id\":\"d\",\"systemPresence\":\"MEAL\"}}},"
            + "{\"id\":\"u-2\",\"name\":\"Lou Key\",\"title\":\"Lead\"},"
            + "{\"id\":\"u-3\",\"name\":\"Gone Key\",\"state\":\"inactive\"}]}");
  }

  @Test
  void findsQueuesAndPeopleWhoAreStillThere() throws GatewayException {
    queues();
    people();

    assertEquals(
        List.of(
            new Target(Target.Kind.QUEUE, "q-2", "Key Accounts", ""),
            new Target(Target.Kind.PERSON, "u-1", "Kim Key", "Meal"),
            new Target(Target.Kind.PERSON, "u-2", "Lou Key", "Lead")),
        desk.targets(" key "));
    assertEquals(QUEUES + "?pageSize=25&name=*key*", org.calls().get(0));
    assertEquals(
        "{\"pageSize\":25,\"pageNumber\":1,\"expand\":[\"presence\"],\"query\":["
            + "{\"type\":\"EXACT\",\"fields\":[\"state\"],\"value\":\"active\"},"
            + "{\"type\":\"CONTAINS\",\"fields\":[\"name\"],\"value\":\"key\"}]}",
        org.body(1));
  }

  @Test
  void oneMissingPermissionLeavesTheOtherKind() throws GatewayException {
    org.on(QUEUES, 403, "{}");
    people();

    assertEquals(2, desk.targets("key").size());
  }

  @Test
  void theOtherMissingPermissionDoesToo() throws GatewayException {
    queues();
    org.on(PEOPLE, 403, "{}");

    assertEquals(1, desk.targets("key").size());
  }

  @Test
  void bothMissingPermissionsAreTold() {
    org.on(QUEUES, 403, "{\"message\":\"missing: routing:queue:view\"}").on(PEOPLE, 403, "{}");

    var trouble = assertThrows(GatewayException.class, () -> desk.targets("key"));

    assertEquals(List.of("routing:queue:view"), ((Failure.Forbidden) trouble.failure()).missing());
  }

  @Test
  void tellsThatTheAgentWrites() throws GatewayException {
    org.on("POST /api/v2/conversations/messages/c-1/communications/comm-1/typing", 204, "");

    desk.typing("c-1", LEG);

    assertEquals("{\"typing\":{\"type\":\"On\",\"duration\":5000}}", org.body(0));
  }

  @Test
  void doesNotTellLateThatTheAgentWrites() {
    String typing = "POST /api/v2/conversations/messages/c-1/communications/comm-1/typing";
    org.on(
        typing,
        new MockResponse.Builder()
            .code(429)
            .addHeader("inin-ratelimit-allowed", 300)
            .addHeader("inin-ratelimit-count", 10)
            .addHeader("Retry-After", 5)
            .build());
    assertThrows(GatewayException.class, () -> desk.typing("c-1", LEG));

    assertThrows(GatewayException.class, () -> desk.typing("c-1", LEG));

    assertEquals(1, org.count(typing));
  }

  @Test
  void thePresenceToWorkWithComesFirstAndTheOneToGoWithLast() throws GatewayException {
    org.on(
        "GET /api/v2/presence/definitions",
        200,
        """
        {"entities": [
          {"id": "1", "systemPresence": "Offline"},
          {"id": "2", "systemPresence": "AWAY", "languageLabels": {"de": "Weg", "en_US": "Out"}},
          {"id": "3", "systemPresence": "Available", "languageLabels": {}},
          {"id": "4", "systemPresence": "ON_QUEUE", "languageLabels": {"en": "Working"}},
          {"id": "5", "systemPresence": "Busy", "deactivated": true},
          {"id": "6", "systemPresence": "Idle"}]}
        """);

    assertEquals(
        List.of(
            new Presence("4", "On Queue", "Working"),
            new Presence("3", "Available", "Available"),
            new Presence("2", "Away", "Out"),
            new Presence("1", "Offline", "Offline")),
        desk.presences());
  }

  @Test
  void readsADutyInOneCall() throws GatewayException {
    org.on(
        "GET /api/v2/users/agent-1",
        200,
        """
        {"presence": {"presenceDefinition": {"id": "p", "systemPresence": "On Queue"}},
         "routingStatus": {"status": "NOT_RESPONDING", "startTime": "2026-11-22T09:00:00.000Z"}}
        """);

    assertEquals(
        new Duty(
            Optional.of(new Presence("p", "On Queue", "On Queue")),
            Duty.Routing.NOT_RESPONDING,
            Optional.of(Instant.parse("2026-11-22T09:00:00Z"))),
        desk.duty("agent-1"));
    assertEquals(1, org.seen().size());
  }

  @Test
  void aDutyThatIsNotToldIsUnknown() throws GatewayException {
    org.on("GET /api/v2/users/agent-1", 200, "{\"routingStatus\":{\"status\":\"NEW\"}}");

    assertEquals(Duty.UNKNOWN, desk.duty("agent-1"));
  }

  @Test
  void changesPresenceAndRoutingStatus() throws GatewayException {
    String presence = "PATCH /api/v2/users/agent-1/presences/purecloud";
    String status = "PUT /api/v2/users/agent-1/routingstatus";
    org.on(presence, 200, "{}").on(status, 200, "{}");

    desk.setPresence("agent-1", new Presence("p-2", "Meal", "Lunch"));
    desk.setIdle("agent-1");

    assertEquals(List.of(presence, status), org.calls());
    assertEquals("{\"presenceDefinition\":{\"id\":\"p-2\"}}", org.body(0));
    assertEquals("{\"status\":\"IDLE\"}", org.body(1));
  }

  @Test
  void aSupervisorSeesWhatWaitsRingsAndIsBeingHandled() throws GatewayException {
    org.on(
        "POST /api/v2/analytics/conversations/activity/query",
        200,
        """
        {"results": [{"entities": [
          {"conversationId": "c-2", "metric": "oInteracting", "activityDate": "2026-11-22T09:02:00Z"},
          {"conversationId": "c-1", "metric": "oAlerting", "activityDate": "2026-11-22T09:01:00Z"},
          {"conversationId": "c-3", "metric": "oWaiting", "activityDate": "2026-11-22T09:03:00Z"}]}]}
        """);
    Membership billing = new Membership(new Queue("q-1", "Billing"), LibraryRule.ALL, true);

    assertEquals(List.of("c-1", "c-2", "c-3"), desk.inQueues(List.of(billing)));
    assertEquals(List.of(), desk.inQueues(List.of()));
    assertEquals(1, org.seen().size());
  }
}
