package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LabCallsTest {
  private final Client client = Client.quiet();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aCustomerCanBeMadeToWrite() {
    var first = client.place("connected");
    var second = client.conversations().get(1).get("id").getAsString();

    var unnamed = client.as("").post("/lab/customer", "{\"text\":\"psst\"}");
    var named =
        client.post("/lab/customer", "{\"conversationId\":\"" + second + "\",\"text\":\"hey\"}");

    assertEquals(first.conversation(), unnamed.string("conversationId"));
    assertEquals(second, named.string("conversationId"));
    var path = "/api/v2/conversations/messages/" + second + "/messages/";
    var message = client.as(Tokens.AGENT_TOKEN).get(path + named.string("messageId"));
    assertEquals("inbound", message.string("direction"));
    assertTrue(client.placeIn(second).state().equals("connected"));
  }

  @Test
  void somebodyCanBeMadeToRing() {
    var rung =
        client.post("/lab/ring", "{\"name\":\"Zoë 李\",\"queue\":\"returns\",\"text\":\"hi\"}");

    var conversation = client.conversation(rung.string("conversationId"));
    var legs = Client.objects(conversation.get("participants"));
    assertEquals("Zoë 李", legs.get(0).get("name").getAsString());
    assertEquals("Returns", legs.get(1).get("queueName").getAsString());
    assertEquals("alerting", client.placeIn(rung.string("conversationId")).state());
    assertEquals(9, client.conversations().size());
  }

  @Test
  void bodiesThatMakeNoSenseAreRefusedWithAWord() {
    for (var body :
        new String[] {"", "nonsense", "[]", "{}", "{\"text\":\" \"}", "{\"text\":{}}"}) {
      var reply = client.post("/lab/customer", body);
      assertEquals(400, reply.status(), body);
      assertFalse(reply.string("message").isEmpty());
    }
    assertEquals(
        400, client.post("/lab/ring", "{\"name\":\"A\",\"queue\":\"x\",\"text\":\"b\"}").status());
    assertEquals(
        404, client.post("/lab/customer", "{\"conversationId\":\"x\",\"text\":\"b\"}").status());
  }

  @Test
  void requestsAreListedWithQueryStatusAndTheHashOfTheToken() {
    client.get("/api/v2/users/me?expand=presence");
    client.as("").get("/api/v2/users/me");
    client.get("/lab/ledger");

    var requests = Client.objects(client.get("/lab/requests").element());

    assertEquals(2, requests.size());
    assertEquals("/api/v2/users/me?expand=presence", requests.get(0).get("path").getAsString());
    assertEquals(200, requests.get(0).get("status").getAsInt());
    assertFalse(requests.get(0).get("tokenHash").getAsString().contains("lab-token"));
    assertEquals(401, requests.get(1).get("status").getAsInt());
    assertTrue(requests.get(1).get("tokenHash").isJsonNull());
  }

  @Test
  void droppingSocketsIsTaken() {
    assertEquals(204, client.post("/lab/drop", "").status());
    assertEquals(204, client.post("/lab/drop", "{\"silent\":true}").status());
    assertEquals(List.of(), client.ledger());
  }
}
