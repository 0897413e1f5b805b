package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.GatewayException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tutorial's calls, letter by letter. */
class TutorialGatewayTest {

  private static final String SEARCH = "POST /api/v2/knowledge/search";
  private static final String PARTICIPANTS = "POST /api/v2/conversations/c-1/participants";
  private static final String MESSAGES = "POST /api/v2/conversations/c-1/messages";

  private final Org org = new Org();
  private final Http http = org.http();
  private final TutorialGateway gateway = new TutorialGateway(http);

  @AfterEach
  void close() {
    http.close();
    org.close();
  }

  private String send(Map<String, String> variables) throws GatewayException {
    return gateway.send(
        new Outgoing("c-1", "", "agent-1", new Content.ByReference("r-1", variables)));
  }

  @Test
  void searches() throws GatewayException {
    org.on(SEARCH, 200, "{\"snippets\":[{\"id\":\"r-1\"},{\"id\":\"r-2\"}]}");

    assertEquals("r-1", gateway.responseNamed("Hello World").orElseThrow().id());
    assertEquals(
        "{\"search\":{\"text\":\"Hello World\",\"types\":[\"CannedResponse\"]},\"size\":1}",
        org.body(0));
    assertEquals(List.of(SEARCH), org.calls());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"snippets\":[]}", "{\"snippets\":null}", "{\"snippets\":[{}]}"})
  void findsNothing(String answer) throws GatewayException {
    org.on(SEARCH, 200, answer);

    assertEquals(Optional.empty(), gateway.responseNamed("Hello World"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204, 409})
  void joins(int status) throws GatewayException {
    org.on(PARTICIPANTS, status, "");

    Conversation conversation = gateway.join("c-1", "agent-1");

    assertEquals(Stage.CONNECTED, conversation.stage());
    assertEquals("", conversation.leg().orElseThrow().communicationId());
    assertEquals("{\"userId\":\"agent-1\",\"type\":\"user\",\"state\":\"active\"}", org.body(0));
    assertEquals(List.of(PARTICIPANTS), org.calls());
  }

  @Test
  void sendsWithVariables() throws GatewayException {
    org.on(MESSAGES, 201, "{\"id\":\"m-1\"}");

    assertEquals("m-1", send(Map.of("b", "2", "a", "1")));
    assertEquals(
        "{\"cannedResponseId\":\"r-1\",\"userId\":\"agent-1\",\"type\":\"cannedResponse\","
            + "\"variables\":{\"a\":\"1\",\"b\":\"2\"}}",
        org.body(0));
    assertEquals(List.of(MESSAGES), org.calls());
  }

  @Test
  void sendsWithoutVariablesWhereThereAreNone() throws GatewayException {
    org.on(MESSAGES, 200, "");

    assertEquals("", send(Map.of()));
    assertEquals(
        "{\"cannedResponseId\":\"r-1\",\"userId\":\"agent-1\",\"type\":\"cannedResponse\"}",
        org.body(0));
  }

  @Test
  void postsAMessageOnce() {
    org.on(MESSAGES, Org.json(503, "{}").newBuilder().addHeader("Retry-After", "0").build())
        .on(MESSAGES, 200, "{}");

    var trouble = assertThrows(GatewayException.class, () -> send(Map.of()));

    assertInstanceOf(Failure.Unavailable.class, trouble.failure());
    assertEquals(1, org.seen().size());
  }

  @Test
  void hasNoOtherCalls() {
    assertTrue(gateway.fillsSubstitutions());
    assertTrue(gateway.identity().user().isEmpty());
    assertUnsupported(() -> gateway.conversations("agent-1"));
    assertUnsupported(gateway::queues);
    assertUnsupported(() -> gateway.waiting(List.of()));
    assertUnsupported(() -> gateway.messages("c-1", List.of()));
    assertUnsupported(() -> gateway.responses(Optional.empty()));
    assertUnsupported(
        () -> gateway.send(new Outgoing("c-1", "", "agent-1", new Content.Text("x"))));
    assertEquals(List.of(), org.calls());
  }

  private static void assertUnsupported(org.junit.jupiter.api.function.Executable call) {
    var trouble = assertThrows(GatewayException.class, call);
    assertInstanceOf(Failure.Unsupported.class, trouble.failure());
  }
}
