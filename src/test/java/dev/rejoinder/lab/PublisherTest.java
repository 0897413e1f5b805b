package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublisherTest {
  private final FakeTime time = new FakeTime();
  private final Org org = new Org(1, time);
  private final Map<String, JsonElement> published = new LinkedHashMap<>();
  private final Cast cast = new Cast(new Phrases(), 1);

  PublisherTest() {
    org.watch(new Publisher((topic, body) -> published.put(topic, body.get()), new MeRoutes(org)));
  }

  @Test
  void aCustomersTypingIsToldToTheConnectedAgent() {
    var conversation = org.open(cast.next());
    var lost = org.alert(conversation, User.ALL.get(1));
    org.ringOut(conversation, lost);
    var leg = org.alert(conversation, User.AGENT);
    published.clear();
    org.customerTypes(conversation, Duration.ofSeconds(5));
    assertTrue(published.isEmpty(), "nobody is connected yet");

    conversation.connect(leg, org.now());
    org.customerTypes(conversation, Duration.ofSeconds(5));

    var topic = "v2.users.agent-1.conversations.inbound.typing.event";
    assertEquals(List.of(topic), List.copyOf(published.keySet()));
    var body = published.get(topic).getAsJsonObject();
    assertEquals(conversation.id, body.get("conversationId").getAsString());
    var message = body.getAsJsonObject("normalizedMessage");
    assertEquals("Event", message.get("type").getAsString());
    var event = Client.objects(message.get("events")).get(0);
    assertEquals("Typing", event.get("eventType").getAsString());
    assertEquals("{\"type\":\"On\",\"duration\":5000}", event.get("typing").toString());
  }

  @Test
  void whoWasInItHearsOfItStill() {
    var conversation = org.open(cast.next());
    var lost = org.alert(conversation, User.ALL.get(1));
    published.clear();

    lost.disconnect(org.now(), "transfer.donotdisturb");
    org.moved(conversation);

    var body = published.get("v2.users.agent-2.conversations");
    assertTrue(body.toString().contains("\"transfer.dnd\""), "as events spell it");
    assertEquals(4, published.size(), "both views, for the user and for the queue");
  }

  @Test
  void aUsersDutyIsToldOnTwoTopics() {
    org.dutyMoved(User.AGENT);

    JsonObject routing = published.get("v2.users.agent-1.routingStatus").getAsJsonObject();
    assertEquals("agent-1", routing.get("id").getAsString());
    assertTrue(routing.getAsJsonObject("routingStatus").has("status"));
    var presence = published.get("v2.users.agent-1.presence").getAsJsonObject();
    assertTrue(presence.getAsJsonObject("presenceDefinition").has("systemPresence"));
  }
}
