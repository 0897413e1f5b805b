package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final Client client = Client.quiet();
  private Client.Place place;

  @BeforeEach
  void place() {
    place = client.place("connected");
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aSentMessageIsQueuedThenSentThenDelivered() {
    var sent = send("Grüße, ¿qué tal? 👋");
    var path = base() + "/messages/" + sent.string("id");

    assertEquals(200, sent.status());
    assertEquals("queued", sent.string("status"));
    assertEquals("outbound", sent.string("direction"));
    assertEquals(
        "Grüße, ¿qué tal? 👋",
        sent.json().getAsJsonObject("normalizedMessage").get("text").getAsString());
    assertFalse(sent.json().has("textBody"));

    client.time.advance(Duration.ofMillis(400));
    assertEquals("sent", client.get(path).string("status"));
    client.time.advance(Duration.ofMillis(800));
    assertEquals("delivery-success", client.get(path).string("status"));
    assertTrue(client.conversation(place.conversation()).toString().contains("delivery-success"));
  }

  @Test
  void theLedgerHasWhatWasAcceptedInOrder() {
    var one = send("one");
    send("two");

    assertEquals(List.of("one", "two"), client.ledger());
    var entry = Client.objects(client.get("/lab/ledger").element()).get(0);
    assertEquals(place.conversation(), entry.get("conversationId").getAsString());
    assertEquals(place.communication(), entry.get("communicationId").getAsString());
    assertEquals(one.string("id"), entry.get("messageId").getAsString());
  }

  @Test
  void theMessageIsOnTheLegsOfAgentAndCustomer() {
    var id = send("both").string("id");

    var holding =
        Client.objects(client.conversation(place.conversation()).get("participants")).stream()
            .filter(leg -> leg.toString().contains(id))
            .map(leg -> leg.get("purpose").getAsString())
            .toList();

    assertEquals(List.of("customer", "agent"), holding);
  }

  @Test
  void emptyAndUnknownFieldsAreIgnored() {
    var reply =
        client.post(
            place.messagesPath(),
            "{\"textBody\":\"hi\",\"mediaIds\":[],\"stickerIds\":[],\"else\":null}");

    assertEquals(200, reply.status());
  }

  @Test
  void whatCannotBeSentIsRefusedAndNotInTheLedger() {
    assertEquals(400, send("  ").status());
    assertEquals(400, send("x".repeat(2_001)).status());
    assertEquals(400, client.post(place.messagesPath(), "{\"textBody\":[]}").status());
    assertEquals(
        404,
        client
            .post(place.messagesPath().replace(place.communication(), "x"), "{\"textBody\":\"a\"}")
            .status());
    assertEquals(
        404,
        client
            .post(place.messagesPath().replace(place.conversation(), "x"), "{\"textBody\":\"a\"}")
            .status());
    assertEquals(200, send("x".repeat(2_000)).status());
    assertEquals(1, client.ledger().size());
  }

  @Test
  void anAlertingOrEndedLegCannotSend() {
    var ringing = client.place("alerting");
    assertEquals(409, client.post(ringing.messagesPath(), "{\"textBody\":\"a\"}").status());

    client.post("/api/v2/conversations/" + place.conversation() + "/disconnect", "");
    assertEquals(409, send("too late").status());
    assertEquals(List.of(), client.ledger());
  }

  @Test
  void textMessagesAreShorter() {
    var sms =
        client.conversations().stream()
            .filter(conversation -> conversation.toString().contains("\"type\":\"sms\""))
            .map(conversation -> client.placeIn(conversation.get("id").getAsString()))
            .findFirst()
            .orElseThrow();

    var body = "{\"textBody\":\"" + "x".repeat(766) + "\"}";
    assertEquals(400, client.post(sms.messagesPath(), body).status());
  }

  @Test
  void bulkGivesTheMessagesOfThisConversationAlone() {
    var id = send("find me").string("id");
    var elsewhere = client.conversations().get(1).get("id").getAsString();

    var here = client.post(base() + "/messages/bulk", "[\"" + id + "\",\"unknown\"]");
    var there =
        client.post(
            "/api/v2/conversations/messages/" + elsewhere + "/messages/bulk", "[\"" + id + "\"]");

    assertEquals(1, here.list("entities").size());
    assertEquals(0, there.list("entities").size());
  }

  @Test
  void bulkTakesAThousandIdsAndAnArrayOnly() {
    var many = Collections.nCopies(1_001, "\"x\"").toString();

    assertEquals(400, client.post(base() + "/messages/bulk", many).status());
    assertEquals(400, client.post(base() + "/messages/bulk", "{}").status());
    assertEquals(404, client.get(base() + "/messages/none").status());
  }

  @Test
  void typingIsTakenFromAConnectedLegAndKept() {
    var path = place.messagesPath().replaceAll("/messages$", "/typing");

    assertEquals(
        202, client.post(path, "{\"typing\":{\"type\":\"On\",\"duration\":5000}}").status());
    assertEquals(400, client.post(path, "{\"typing\":{\"type\":\"Off\"}}").status());
    client.post("/api/v2/conversations/" + place.conversation() + "/disconnect", "");
    assertEquals(409, client.post(path, "{\"typing\":{\"type\":\"On\"}}").status());

    var heard = Client.objects(client.get("/lab/typing").element());
    assertEquals(1, heard.size());
    assertEquals(place.conversation(), heard.get(0).get("conversationId").getAsString());
  }

  @Test
  void aTemplateIsFilledHereAndNothingElseGoesWithIt() {
    var full =
        """
        {"textBody":"","messagingTemplate":{"responseId":"wa-order-on-its-way","bodyParameters":[
         {"id":"1","value":"Ann {{2}}"},{"id":"2","value":"LB-1"},{"id":"3","value":"RX9"}]}}
        """;
    assertEquals(200, client.post(place.messagesPath(), full).status());
    assertEquals(
        List.of(
            "Hello Ann {{2}}, your order LB-1 has left our warehouse. You can follow it with RX9."),
        client.ledger());

    for (var bad :
        List.of(
            full.replace("RX9", " "),
            full.replace("wa-order-on-its-way", "en-greeting"),
            full.replace("\"textBody\":\"\"", "\"textBody\":\"hi\""),
            "{\"messagingTemplate\":{}}")) {
      assertEquals(400, client.post(place.messagesPath(), bad).status(), bad);
    }
    assertEquals(1, client.ledger().size());
  }

  private String base() {
    return "/api/v2/conversations/messages/" + place.conversation();
  }

  private Client.Reply send(String text) {
    return client.post(place.messagesPath(), "{\"textBody\":\"" + text + "\"}");
  }
}
