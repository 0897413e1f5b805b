package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Delivery;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.MessageRef;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationReaderTest {

  private static final String AGENT = "agent-1";

  private static JsonObject sample() {
    return Json.object(Json.parse(Org.wire("conversation.json")));
  }

  private static JsonObject participant(JsonObject json, int index) {
    return json.getAsJsonArray("participants").get(index).getAsJsonObject();
  }

  private static JsonObject communication(JsonObject json, int index) {
    return participant(json, index).getAsJsonArray("messages").get(0).getAsJsonObject();
  }

  @Test
  void readsAConnectedConversation() {
    Conversation conversation = ConversationReader.read(sample(), AGENT);

    assertEquals(
        new Conversation(
            "c-1",
            Stage.CONNECTED,
            "Ada Quist",
            new Queue("q-1", "Billing"),
            Channel.WEB,
            Instant.parse("2026-11-22T09:01:30Z"),
            Optional.empty(),
            Optional.of(new Leg("p-agent", "comm-agent")),
            Optional.empty(),
            "",
            Optional.empty(),
            Map.of("orderId", "4711", "visits", "3"),
            List.of(
                new MessageRef(
                    "m-1",
                    Instant.parse("2026-11-22T09:01:00Z"),
                    Delivery.RECEIVED,
                    List.of("comm-customer", "comm-agent")),
                new MessageRef(
                    "m-2",
                    Instant.parse("2026-11-22T09:02:00Z"),
                    Delivery.DELIVERED,
                    List.of("comm-customer", "comm-agent")))),
        conversation);
  }

  @Test
  void ringsAsLongAsTheParticipantSays() {
    JsonObject json = sample();
    communication(json, 2).addProperty("state", "alerting");

    Conversation conversation = ConversationReader.read(json, AGENT);

    assertEquals(Stage.ALERTING, conversation.stage());
    assertEquals(Instant.parse("2026-11-22T09:01:05Z"), conversation.since());
    assertEquals(Optional.of(Instant.parse("2026-11-22T09:01:35Z")), conversation.until());
  }

  @Test
  void waitsWhereTheQueueHasItAndTheUserHasNot() {
    JsonObject json = sample();
    json.getAsJsonArray("participants").remove(2);
    communication(json, 1).addProperty("state", "connected");

    Conversation conversation = ConversationReader.read(json, AGENT);

    assertEquals(Stage.WAITING, conversation.stage());
    assertEquals(Instant.parse("2026-11-22T09:00:10Z"), conversation.since());
    assertEquals("Billing", conversation.queue().name());
    assertEquals(Optional.empty(), conversation.leg());
  }

  @Test
  void hasEndedOnceTheCustomerLeftTheQueue() {
    JsonObject json = sample();
    json.getAsJsonArray("participants").remove(2);
    communication(json, 1).addProperty("state", "connected");
    communication(json, 0).addProperty("state", "disconnected");

    assertEquals(Stage.ENDED, ConversationReader.read(json, AGENT).stage());
  }

  @ParameterizedTest
  @CsvSource({
    "alerting, ALERTING", "connected, CONNECTED", "parked, PARKED", "dialing, CONNECTED",
    "none, CONNECTED", "new.state, CONNECTED", "disconnected, ENDED", "terminated, ENDED"
  })
  void goesByTheUsersOwnLeg(String state, Stage stage) {
    JsonObject json = sample();
    communication(json, 2).addProperty("state", state);

    Conversation conversation = ConversationReader.read(json, AGENT);

    assertEquals(stage, conversation.stage());
    assertEquals(stage != Stage.ENDED, conversation.leg().isPresent());
  }

  @Test
  void takesTheLastLivingLegOfSeveral() {
    JsonObject json = sample();
    JsonObject again = participant(json, 2).deepCopy();
    again.addProperty("id", "p-again");
    again.getAsJsonArray("messages").get(0).getAsJsonObject().addProperty("id", "comm-again");
    JsonObject missed = again.deepCopy();
    missed.addProperty("id", "p-missed");
    missed.getAsJsonArray("messages").get(0).getAsJsonObject().addProperty("state", "terminated");
    communication(json, 2).addProperty("state", "disconnected");
    json.getAsJsonArray("participants").add(again);
    json.getAsJsonArray("participants").add(missed);

    assertEquals(
        Optional.of(new Leg("p-again", "comm-again")), ConversationReader.read(json, AGENT).leg());
  }

  @Test
  void givesNobodysLegToAnother() {
    assertEquals(Optional.empty(), ConversationReader.read(sample(), "agent-2").leg());
    JsonObject json = sample();
    participant(json, 2).remove("userId");
    assertEquals(Optional.empty(), ConversationReader.read(json, "").leg());
  }

  @Test
  void doesNotCountASilentListenersLeg() {
    JsonObject json = sample();
    var roles = new JsonArray();
    roles.add("monitor");
    participant(json, 2).add("mediaRoles", roles);

    assertEquals(Optional.empty(), ConversationReader.read(json, AGENT).leg());
  }

  @ParameterizedTest
  @CsvSource({
    "queued, sent, SENT", "sent, delivery-success, DELIVERED", "delivery-success, read, READ",
    "read, delivery-failed, FAILED", "received, sent, RECEIVED", "removed, queued, QUEUED"
  })
  void believesTheLegThatKnowsMore(String one, String other, Delivery best) {
    for (String[] order : new String[][] {{one, other}, {other, one}}) {
      JsonObject json = sample();
      message(json, 0, 0).addProperty("messageStatus", order[0]);
      message(json, 2, 1).addProperty("messageStatus", order[1]);

      assertEquals(best, ConversationReader.read(json, AGENT).messages().get(1).delivery());
    }
  }

  private static JsonObject message(JsonObject json, int participant, int index) {
    return communication(json, participant).getAsJsonArray("messages").get(index).getAsJsonObject();
  }

  /** Times may be of whole seconds, and ids are random. */
  @Test
  void keepsTheServersOrderOfMessagesOfOneTime() {
    JsonObject json = sample();
    JsonArray messages = communication(json, 0).getAsJsonArray("messages");
    for (String id : List.of("z-1", "a-2", "k-3")) {
      JsonObject message = message(json, 0, 0).deepCopy();
      message.addProperty("messageId", id);
      messages.add(message);
    }

    List<String> ids =
        ConversationReader.read(json, AGENT).messages().stream().map(MessageRef::id).toList();

    assertEquals(List.of("m-1", "m-2", "z-1", "a-2", "k-3"), ids);
  }

  @Test
  void fallsBackOnTheAddressAndThenOnAWord() {
    JsonObject json = sample();
    participant(json, 0).remove("name");
    assertEquals("ada@example.test", ConversationReader.read(json, AGENT).customer());
    participant(json, 0).remove("address");
    assertEquals("Customer", ConversationReader.read(json, AGENT).customer());
  }

  /** Each field in turn is missing, null, or of another type. */
  @Test
  void readsOnWhateverIsMissing() {
    List<JsonElement> wrong = new ArrayList<>();
    wrong.add(null);
    wrong.add(JsonNull.INSTANCE);
    wrong.add(new JsonPrimitive("not a time"));
    wrong.add(new JsonPrimitive(-1e300));
    wrong.add(new JsonObject());
    wrong.add(Json.parse("[null, 1, \"x\", {}, []]"));
    int fields = fields(sample()).size();
    assertTrue(fields > 80, "fields in the sample: " + fields);
    for (int i = 0; i < fields; i++) {
      for (JsonElement value : wrong) {
        JsonObject json = sample();
        fields(json).get(i).put(value);
        assertNotNull(ConversationReader.read(json, AGENT));
        assertNotNull(ConversationReader.read(json, "agent-2"));
        ConversationReader.over(json);
      }
    }
  }

  private record Field(JsonObject parent, String name) {
    void put(JsonElement value) {
      if (value == null) {
        parent.remove(name);
      } else {
        parent.add(name, value);
      }
    }
  }

  private static List<Field> fields(JsonElement json) {
    var found = new ArrayList<Field>();
    if (json instanceof JsonObject object) {
      for (String name : object.keySet()) {
        found.add(new Field(object, name));
        found.addAll(fields(object.get(name)));
      }
    } else if (json instanceof JsonArray array) {
      array.forEach(member -> found.addAll(fields(member)));
    }
    return found;
  }
}
