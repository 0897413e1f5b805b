package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TutorialTest {
  private static final String JOIN =
      "{\"userId\":\"agent-1\",\"type\":\"user\",\"state\":\"active\"}";

  private final Client client = Client.quiet();

  @BeforeEach
  void useClientCredentials() {
    client.asClient();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void itsWholeJobIsDone() {
    var conversation = client.waiting().get(0);
    var response = search("Hello World").list("snippets").get(0).get("id").getAsString();

    var joined = client.post(path(conversation, "participants"), JOIN);
    var sent = client.post(path(conversation, "messages"), message(response, ""));

    assertEquals(200, joined.status());
    assertEquals(200, sent.status());
    assertEquals(
        List.of(
            "Hello Torsten Behrens, welcome! My name is Robin Vale and I am happy to help you"
                + " today."),
        client.ledger());
  }

  @Test
  void joiningAgainIsAConflict() {
    var conversation = client.as(Tokens.AGENT_TOKEN).place("connected").conversation();
    client.asClient();

    var again = client.post(path(conversation, "participants"), JOIN);

    assertEquals(409, again.status());
    assertEquals("conflict", again.string("code"));
  }

  @Test
  void joiningAcceptsAnAlertingLeg() {
    var place = client.as(Tokens.AGENT_TOKEN).place("alerting");

    assertEquals(200, client.post(path(place.conversation(), "participants"), JOIN).status());

    var now = client.placeIn(place.conversation());
    assertEquals("connected", now.state());
    assertEquals(place.participant(), now.participant());
  }

  @Test
  void variablesWinOverAttributesAndThoseOverDefaults() {
    var conversation = client.as(Tokens.AGENT_TOKEN).conversations().get(0).get("id").getAsString();

    client.post(path(conversation, "messages"), message("en-refund-in-progress", ""));
    client.post(
        path(conversation, "messages"),
        message(
            "en-refund-in-progress",
            ",\"variables\":{\"AMOUNT\":\"{{CUSTOMER_NAME}} $1\",\"REFUND_DAYS\":7}"));

    var ledger = client.ledger();
    assertTrue(ledger.get(0).contains("£189.00 is on its way, Hannah Whitlock"), ledger.get(0));
    assertTrue(ledger.get(0).contains("3 to 5 working days"), ledger.get(0));
    assertTrue(ledger.get(1).contains("refund of {{CUSTOMER_NAME}} $1 is"), ledger.get(1));
    assertTrue(ledger.get(1).contains("7 working days"), ledger.get(1));
  }

  @Test
  void whoHasNotJoinedCannotSend() {
    var reply = client.post(path(client.waiting().get(0), "messages"), message("en-goodbye", ""));

    assertEquals(403, reply.status());
    assertEquals(List.of(), client.ledger());
  }

  @Test
  void unknownThingsAreNotFound() {
    var conversation = client.waiting().get(0);
    client.post(path(conversation, "participants"), JOIN);

    assertEquals(404, client.post(path("none", "participants"), JOIN).status());
    assertEquals(
        404,
        client.post(path(conversation, "participants"), JOIN.replace("agent-1", "x")).status());
    assertEquals(404, client.post(path(conversation, "messages"), message("none", "")).status());
    assertEquals(400, client.post(path(conversation, "messages"), "{}").status());
  }

  @Test
  void searchFindsTheExactTitleFirstAndCannedResponsesOnly() {
    assertEquals(
        "en-refund-in-progress",
        search("refund in PROGRESS").list("snippets").get(0).get("id").getAsString());
    assertEquals(List.of(), search("xyzzy").list("snippets"));
    assertEquals(
        List.of(),
        client
            .post(
                "/api/v2/knowledge/search",
                "{\"search\":{\"text\":\"refund\",\"types\":[\"Article\"]}}")
            .list("snippets"));
    assertEquals(400, client.post("/api/v2/knowledge/search", "{}").status());
  }

  private Client.Reply search(String text) {
    return client.post(
        "/api/v2/knowledge/search",
        "{\"search\":{\"text\":\"" + text + "\",\"types\":[\"CannedResponse\"]},\"size\":1}");
  }

  private static String path(String conversation, String what) {
    return "/api/v2/conversations/" + conversation + "/" + what;
  }

  private static String message(String response, String more) {
    return "{\"cannedResponseId\":\"%s\",\"userId\":\"agent-1\",\"type\":\"cannedResponse\"%s}"
        .formatted(response, more);
  }
}
