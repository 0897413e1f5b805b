package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.LibraryRule;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.ResponsePage;
import dev.rejoinder.model.Right;
import dev.rejoinder.model.Stage;
import dev.rejoinder.model.Substitution;
import dev.rejoinder.model.User;
import dev.rejoinder.service.GatewayException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformGatewayTest {

  private static final String ME = "GET /api/v2/users/me";
  private static final String TOKEN = "GET /api/v2/tokens/me";
  private static final String PROFILE = "GET /api/v2/users/agent-1/profile";
  private static final String QUERY = "POST /api/v2/responsemanagement/responses/query";
  private static final String LIBRARIES = "GET /api/v2/responsemanagement/libraries";
  private static final String ROBIN =
      "{\"id\":\"agent-1\",\"name\":\"Robin Vale\",\"preferredName\":\"Rob\"}";

  private final Org org = new Org();
  private final Http http = org.http();
  private final PlatformGateway gateway = new PlatformGateway(http);

  @AfterEach
  void close() {
    http.close();
    org.close();
  }

  @Test
  void anotherConversationThanTheOneAskedForIsNotTakenForIt() {
    org.on("GET /api/v2/conversations/c-1", 200, "{\"id\":\"c-2\",\"participants\":[]}");

    for (Executable call :
        List.<Executable>of(
            () -> gateway.conversation("c-1", "agent-1"), () -> gateway.join("c-1", "agent-1"))) {
      GatewayException e = assertThrows(GatewayException.class, call);
      assertInstanceOf(Failure.Unreadable.class, e.failure());
    }
  }

  @Test
  void pagesThatNeverEndAreGivenUp() throws GatewayException {
    org.on(
        QUERY,
        200,
        "{\"results\":{\"nextUri\":\"/more\",\"entities\":[{\"id\":\"r-1\",\"name\":\"Hello\","
            + "\"texts\":[{\"content\":\"Hi\"}]}]}}");

    assertFalse(gateway.responses(Optional.of(at(99))).last());
    assertTrue(gateway.responses(Optional.of(at(100))).last());
  }

  private static String at(int page) {
    return new ResponseCursor(500, page, "", 0).text();
  }

  @Test
  void responsesComeWithoutTheirLibrariesWhereThoseMayNotBeSeen() throws GatewayException {
    org.on(LIBRARIES, 403, "{}")
        .on(
            QUERY,
            200,
            "{\"results\":{\"total\":1,\"entities\":[{\"id\":\"r-1\",\"name\":\"Hello\","
                + "\"libraries\":[{\"id\":\"l-1\"}],\"texts\":[{\"content\":\"Hi\"}]}]}}");

    Response found = gateway.responses(Optional.empty()).responses().get(0);

    assertEquals("", found.library());
    assertEquals("Hi", found.body());
  }

  @Test
  void knowsWhoItIs() throws GatewayException {
    org.on(ME, 200, ROBIN)
        .on(PROFILE, 200, "{\"agent\":{\"name\":[{\"value\":\"Robin from Billing\"}]}}")
        .on(
            TOKEN,
            200,
            "{\"organization\":{\"name\":\"Acme\"},\"OAuthClient\":{\"name\":\"Console\"},"
                + "\"authorizedScope\":[\"conversations\"]}");

    assertEquals(
        new Identity(
            Optional.of(new User("agent-1", "Robin Vale", "Robin from Billing")),
            "Acme",
            "Console",
            List.of("conversations")),
        gateway.identity());
    assertTrue(org.calls().contains(PROFILE + "?fl=*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"conversation:message:view\",\"a:b:*\"]",
        "[{\"name\":\"conversation:message:view\"},{\"id\":\"a:b:*\"},7,null]"
      })
  void knowsWhatTheUserMayDo(String permissions) throws GatewayException {
    org.on(ME, 200, "{\"id\":\"a\",\"authorization\":{\"permissions\":" + permissions + "}}");

    Identity identity = gateway.identity();

    assertEquals(List.of(), identity.missing(Right.READ_MESSAGES));
    assertEquals(Right.PULL.permissions(), identity.missing(Right.PULL));
    assertEquals(ME + "?expand=authorization", org.calls().get(0));
  }

  @Test
  void goesByThePreferredNameWhereTheProfileIsHidden() throws GatewayException {
    org.on(ME, 200, ROBIN).on(PROFILE, 403, "{}").on(TOKEN, 500, "");

    Identity identity = gateway.identity();

    assertEquals(Optional.of(new User("agent-1", "Robin Vale", "Rob")), identity.user());
    assertEquals("", identity.org());
  }

  @Test
  void hasNoUserWithClientCredentials() throws GatewayException {
    org.on(ME, 400, "{\"message\":\"This request requires a user context. Client ...\"}")
        .on(TOKEN, 200, "{}");

    assertEquals(Optional.empty(), gateway.identity().user());
  }

  @Test
  void saysThatItIsSignedOut() {
    org.on(ME, 200, ROBIN).on(PROFILE, 404, "{}").on(TOKEN, 401, "{}");

    var trouble = assertThrows(GatewayException.class, gateway::identity);

    assertInstanceOf(Failure.SignedOut.class, trouble.failure());
  }

  @Test
  void listsLivingMessageConversations() throws GatewayException {
    String ended =
        Org.wire("conversation.json")
            .replace("\"c-1\"", "\"c-2\"")
            .replace("\"connected\"", "\"disconnected\"");
    org.on(
        "GET /api/v2/conversations",
        200,
        "{\"entities\":[" + Org.wire("conversation.json") + "," + ended + ",{\"id\":\"call\"}]}");

    List<Conversation> conversations = gateway.conversations("agent-1");

    assertEquals(List.of("c-1"), conversations.stream().map(Conversation::id).toList());
  }

  @Test
  void listsWhatIsParkedOrInWrapUpAndNotWhatOthersHave() throws GatewayException {
    String wrapUp =
        Org.wire("conversation.json")
            .replace("\"c-1\"", "\"c-wrap-up\"")
            .replace("\"alertingTimeoutMs\"", "\"wrapupRequired\": true, \"alertingTimeoutMs\"")
            .replace("\"connected\"", "\"disconnected\"");
    String parked =
        Org.wire("conversation.json")
            .replace("\"c-1\"", "\"c-parked\"")
            .replace("\"connected\"", "\"parked\"");
    String elsewhere = Org.wire("conversation.json").replace("\"agent-1\"", "\"agent-2\"");
    org.on(
        "GET /api/v2/conversations",
        200,
        "{\"entities\":[" + wrapUp + "," + parked + "," + elsewhere + "]}");

    assertEquals(
        List.of(Stage.WRAP_UP, Stage.PARKED),
        gateway.conversations("agent-1").stream().map(Conversation::stage).toList());
  }

  @Test
  void pagesThroughTheQueues() throws GatewayException {
    String queues = "GET /api/v2/routing/queues/me";
    org.on(queues, 200, "{\"entities\":[{\"id\":\"q-1\",\"name\":\"Billing\"}],\"pageCount\":2}")
        .on(queues, 200, "{\"entities\":[{\"id\":\"q-2\",\"name\":\"Sales\"}],\"pageCount\":2}");

    assertEquals(
        List.of(new Queue("q-1", "Billing"), new Queue("q-2", "Sales")),
        gateway.queues().stream().map(Membership::queue).toList());
    assertEquals(
        List.of(
            queues + "?joined=true&pageSize=100&pageNumber=1",
            queues + "?joined=true&pageSize=100&pageNumber=2"),
        org.calls());
  }

  @Test
  void readsWhichLibrariesAQueueAllows() throws GatewayException {
    org.on(
        "GET /api/v2/routing/queues/me",
        200,
        "{\"entities\":[{\"id\":\"q-1\",\"cannedResponseLibraries\":{\"mode\":\"SelectedOnly\","
            + "\"libraryIds\":[\"l-1\"]},\"enableManualAssignment\":false},"
            + "{\"id\":\"q-2\",\"cannedResponseLibraries\":{\"mode\":\"None\","
            + "\"libraryIds\":[\"l-1\"]}},"
            + "{\"id\":\"q-3\",\"cannedResponseLibraries\":{\"mode\":\"All\"}}]}");

    assertEquals(
        List.of(
            new Membership(new Queue("q-1", ""), new LibraryRule(false, List.of("l-1")), false),
            new Membership(new Queue("q-2", ""), new LibraryRule(false, List.of()), true),
            new Membership(new Queue("q-3", ""), LibraryRule.ALL, true)),
        gateway.queues());
  }

  @Test
  void listsWhatWaitsLongestFirst() throws GatewayException {
    org.on("POST /api/v2/analytics/conversations/activity/query", 200, Org.wire("activity.json"));

    List<String> waiting =
        gateway.waiting(List.of(new Queue("q-1", "Billing"), new Queue("q-2", "Sales")));

    assertEquals(List.of("c-early", "c-middle", "c-late"), waiting);
    assertEquals(
        "{\"metrics\":[{\"metric\":\"oWaiting\",\"details\":true}],\"groupBy\":[\"queueId\"],"
            + "\"order\":\"asc\",\"filter\":{\"type\":\"and\",\"clauses\":[{\"type\":\"or\","
            + "\"predicates\":[{\"dimension\":\"queueId\",\"value\":\"q-1\"},"
            + "{\"dimension\":\"queueId\",\"value\":\"q-2\"}]}],"
            + "\"predicates\":[{\"dimension\":\"mediaType\",\"value\":\"message\"}]}}",
        org.body(0));
  }

  @Test
  void asksForNothingWhereThereIsNothingToAsk() throws GatewayException {
    assertEquals(List.of(), gateway.waiting(List.of()));
    assertEquals(List.of(), gateway.messages("c-1", List.of()));
    assertEquals(List.of(), org.calls());
  }

  @Test
  void readsMessagesInBulk() throws GatewayException {
    String bulk = "POST /api/v2/conversations/messages/c-1/messages/bulk";
    org.on(bulk, 200, Org.wire("messages.json"));

    assertEquals(4, gateway.messages("c-1", List.of("m-1", "m-2")).size());
    assertEquals("[\"m-1\",\"m-2\"]", org.body(0));
  }

  @Test
  void loadsOrdinaryResponses() throws GatewayException {
    org.on(QUERY, 200, Org.wire("responses.json"))
        .on(LIBRARIES, 200, "{\"entities\":[{\"id\":\"lib-2\",\"name\":\"Sales\"}]}");

    ResponsePage page = gateway.responses(Optional.empty());

    assertEquals("{\"queryPhrase\":\"\",\"pageSize\":500,\"pageNumber\":1}", org.body(0));
    assertEquals(
        new ResponsePage(
            List.of(
                new Response(
                    "r-1",
                    "/refund Refund in progress",
                    "Dear {{CUSTOMER_NAME}}, order {{orderId}}",
                    "Billing",
                    List.of(
                        new Substitution("orderId", "Order", Optional.of("n/a")),
                        new Substitution("name", "No default", Optional.empty())),
                    List.of("lib-1"),
                    false),
                new Response(
                    "r-2",
                    "Refund in progress (long)",
                    "Hi",
                    "Sales",
                    List.of(),
                    List.of("lib-2"),
                    false)),
            4,
            Optional.empty()),
        page);
  }

  @Test
  void asksForTheLibrariesOnce() throws GatewayException {
    org.on(QUERY, 200, Org.wire("responses.json")).on(LIBRARIES, 200, "{\"entities\":[]}");

    gateway.responses(Optional.empty());
    gateway.responses(Optional.empty());

    assertEquals(1, org.count(LIBRARIES));
  }

  @Test
  void findsAResponseByItsFullName() throws GatewayException {
    org.on(QUERY, 200, Org.wire("responses.json"));

    assertEquals("r-1", gateway.responseNamed("/refund Refund in progress").orElseThrow().id());
    assertEquals(
        "{\"queryPhrase\":\"/refund Refund in progress\",\"pageSize\":500,\"pageNumber\":1,"
            + "\"filters\":[{\"name\":\"name\",\"operator\":\"EQUALS\","
            + "\"values\":[\"/refund Refund in progress\"]}]}",
        org.body(0));
    assertEquals(1, org.seen().size());
  }

  @Test
  void findsAResponseByItsTitleAtTheSecondAsking() throws GatewayException {
    org.on(QUERY, 200, "{\"results\":{\"entities\":[]}}")
        .on(QUERY, 200, Org.wire("responses.json"));

    assertEquals("r-1", gateway.responseNamed("Refund in progress").orElseThrow().id());
  }

  @Test
  void findsNoResponseByHalfAName() throws GatewayException {
    org.on(QUERY, 200, Org.wire("responses.json"));

    assertEquals(Optional.empty(), gateway.responseNamed("Refund"));
    assertEquals(Optional.empty(), gateway.responseNamed("refund in progress"));
  }

  @Test
  void sendsATemplateByReference() throws GatewayException {
    String send = "POST /api/v2/conversations/messages/c-1/communications/comm/messages";
    org.on(send, 200, "{\"id\":\"m-9\"}");
    var content = new Content.ByReference("r-1", Map.of("2", "noon", "1", "Ada"));

    assertEquals("m-9", gateway.send(new Outgoing("c-1", "comm", "agent-1", content)));
    assertEquals(
        "{\"messagingTemplate\":{\"responseId\":\"r-1\",\"bodyParameters\":["
            + "{\"id\":\"1\",\"value\":\"Ada\"},{\"id\":\"2\",\"value\":\"noon\"}]}}",
        org.body(0));
  }
}
