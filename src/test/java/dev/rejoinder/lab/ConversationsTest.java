package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationsTest {
  private final Client client = Client.quiet();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void theAgentHasSixInHandAndThenTwoRinging() {
    var states =
        client.conversations().stream()
            .map(conversation -> Client.Place.in(conversation))
            .map(places -> places.get(places.size() - 1).state())
            .toList();

    assertEquals(
        List.of(
            "connected",
            "connected",
            "connected",
            "connected",
            "connected",
            "connected",
            "alerting",
            "alerting"),
        states);
    assertEquals(3, client.waiting().size());
  }

  @Test
  void countsFollowTheOptions() {
    try (var one =
            new Client(
                TestLab.with(
                    lab -> {
                      lab.conversations = 1;
                      lab.waiting = 0;
                    }));
        var many =
            new Client(
                TestLab.with(
                    lab -> {
                      lab.conversations = 60;
                      lab.waiting = 20;
                    }))) {
      assertEquals("connected", one.place("connected").state());
      assertEquals(1, one.conversations().size());
      assertEquals(List.of(), one.waiting());
      assertEquals(60, many.conversations().size());
      assertEquals(20, many.waiting().size());
    }
  }

  @Test
  void theGenericViewHasLegsWithCommunications() {
    var conversation = client.conversations().get(0);
    var legs = Client.objects(conversation.get("participants"));
    var customer = legs.get(0);
    var agent = legs.get(legs.size() - 1);

    assertEquals("customer", customer.get("purpose").getAsString());
    assertEquals("agent", agent.get("purpose").getAsString());
    assertEquals("agent-1", agent.get("userId").getAsString());
    assertEquals("Orders", agent.get("queueName").getAsString());
    assertEquals(60_000, agent.get("alertingTimeoutMs").getAsInt());
    assertEquals(
        communication(customer).get("id").getAsString(),
        communication(agent).get("peerId").getAsString());
    assertTrue(customer.getAsJsonObject("attributes").has("ORDER_NUMBER"));
    var details = Client.objects(communication(customer).get("messages")).get(0);
    assertEquals("received", details.get("messageStatus").getAsString());
    assertTrue(details.has("messageId") && details.has("messageMetadata"));
    Instant.parse(details.get("messageTime").getAsString());
    assertTrue(conversation.get("startTime").getAsString().matches(".*\\.\\d{3}Z"));
    assertFalse(conversation.has("endTime"));
  }

  @Test
  void theMessagesViewIsFlat() {
    var conversation = client.get("/api/v2/conversations/messages").list("entities").get(0);
    var id = conversation.get("id").getAsString();
    var legs = Client.objects(conversation.get("participants"));
    var agent = legs.get(legs.size() - 1);

    assertEquals("connected", agent.get("state").getAsString());
    assertEquals("agent-1", agent.getAsJsonObject("user").get("id").getAsString());
    assertEquals("Orders", agent.getAsJsonObject("queue").get("name").getAsString());
    assertTrue(Client.objects(agent.get("messages")).get(0).has("messageId"));
    assertEquals(conversation, client.get("/api/v2/conversations/messages/" + id).json());
  }

  @Test
  void aConversationThatWentOnOverNightHasAnEarlierLegOfTheAgent() {
    var conversation = client.conversations().get(0);

    var states = Client.Place.in(conversation).stream().map(Client.Place::state).toList();

    assertEquals(List.of("disconnected", "connected"), states);
    assertTrue(conversation.get("startTime").getAsString().startsWith("2026-11-22"));
  }

  @Test
  void whatTheCustomerSaysAgreesWithTheAttributes() {
    var agreeing = 0;
    for (var conversation : client.conversations()) {
      var customer = Client.objects(conversation.get("participants")).get(0);
      var order = customer.getAsJsonObject("attributes").get("ORDER_NUMBER").getAsString();
      if (said(conversation).contains(order)) {
        agreeing++;
      }
    }

    assertTrue(agreeing >= 5, () -> "only some customers name their order");
  }

  @Test
  void theHostileCustomerIsNotAmongTheFirstEleven() {
    try (var all = new Client(TestLab.with(lab -> lab.conversations = 24))) {
      var names =
          all.conversations().stream()
              .map(c -> Client.objects(c.get("participants")).get(0).get("name").getAsString())
              .toList();

      assertTrue(names.stream().anyMatch(name -> name.contains("\u001b")));
    }
    assertFalse(client.get("/api/v2/conversations").text().contains("\\u001b"));
  }

  @Test
  void anEndedConversationIsNobodysButCanBeRead() {
    var place = client.place("connected");

    assertEquals(
        202,
        client.post("/api/v2/conversations/" + place.conversation() + "/disconnect", "").status());

    assertEquals(7, client.conversations().size());
    assertTrue(client.conversation(place.conversation()).has("endTime"));
    assertEquals(
        409, client.send("DELETE", "/api/v2/conversations/" + place.conversation(), "").status());
    assertEquals(
        204,
        client
            .send("DELETE", "/api/v2/conversations/" + client.place("connected").conversation(), "")
            .status());
  }

  @Test
  void listingsOfAnotherMediumAreEmpty() {
    assertEquals(
        List.of(), client.get("/api/v2/conversations?communicationType=call").list("entities"));
    assertEquals(
        8, client.get("/api/v2/conversations?communicationType=message").list("entities").size());
  }

  private String said(JsonObject conversation) {
    var ids =
        Client.objects(
                communication(Client.objects(conversation.get("participants")).get(0))
                    .get("messages"))
            .stream()
            .map(details -> details.get("messageId"))
            .toList();
    var path = "/api/v2/conversations/messages/" + conversation.get("id").getAsString();
    return client.post(path + "/messages/bulk", ids.toString()).text();
  }

  private static JsonObject communication(JsonObject leg) {
    return Client.objects(leg.get("messages")).get(0);
  }
}
