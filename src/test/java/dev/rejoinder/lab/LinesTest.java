package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the live line can be troubled. */
class LinesTest {
  private static final String CHANNELS = "/api/v2/notifications/channels";
  private static final String MINE = "v2.users.agent-1.conversations";

  private final Client client = Client.quiet();
  private String uri;
  private String subscriptions;
  private Ear ear;

  @BeforeEach
  void listen() {
    var channel = client.post(CHANNELS, "");
    uri = channel.string("connectUri");
    subscriptions = CHANNELS + "/" + channel.string("id") + "/subscriptions";
    subscribe();
    ear = new Ear(uri);
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aDropCutsTheSocketAndLeavesTheChannel() {
    assertEquals(204, client.as("").post("/lab/drop", "").status());

    assertEquals("failed", ear.end());
    assertFalse(sockets().get(0).get("open").getAsBoolean());
    var again = new Ear(uri);
    customerSays("psst");
    again.next(MINE);
    assertTrue(sockets().get(0).get("open").getAsBoolean());
    assertEquals(1, sockets().get(0).get("sent").getAsInt());
    assertEquals("[\"" + MINE + "\"]", sockets().get(0).get("topics").toString());
  }

  @Test
  void aSilentDropLeavesTheSocketOpenAndMute() {
    client.post("/lab/drop", "{\"silent\":true}");
    ear.say("{\"message\":\"ping\"}");
    customerSays("psst");
    client.time.advance(Duration.ofSeconds(90));
    assertTrue(sockets().get(0).get("open").getAsBoolean());

    var again = new Ear(uri);
    customerSays("psst");

    again.next(MINE);
    again.hearsNothing();
    assertFalse(ear.hasHeard(), "neither a frame nor an end");
  }

  @Test
  void aSilentDropAnswersNoProtocolPingEither() {
    var pinging = Ear.pinging(uri);

    client.post("/lab/drop", "{\"silent\":true}");

    assertEquals("failed", pinging.end());
  }

  @Test
  void theNextUpgradesAndChannelsAreRefused() {
    client.post("/lab/drop", "{\"refuse\":2}");

    assertEquals("failed", ear.end());
    assertEquals("refused 503", new Ear(uri).end());
    assertEquals(503, client.post(CHANNELS, "").status());
    new Ear(uri).hearsNothing();
  }

  @Test
  void aSilencedChannelHearsNothingUntilItSubscribesAgain() {
    client.post("/lab/silence", "");

    var body = ear.next("v2.system.no_longer_subscribed");
    assertEquals("another_channel_subscribed", body.get("reason").getAsString());
    customerSays("psst");
    ear.hearsNothing();
    subscribe();
    customerSays("psst");
    ear.next(MINE);
  }

  @Test
  void anotherTokensChannelSilencesNobody() {
    client.as(client.post("/lab/token", "{}").string("token"));
    var other = client.post(CHANNELS, "");
    client.send("PUT", CHANNELS + "/" + other.string("id") + "/subscriptions", topic());

    customerSays("psst");

    ear.next(MINE);
  }

  @Test
  void maintenanceIsAnnouncedAMinuteAhead() {
    client.post("/lab/closing", "");

    ear.next("v2.system.socket_closing");
    client.time.advance(Duration.ofSeconds(59));
    ear.next("channel.metadata");
    ear.hearsNothing();
    client.time.advance(Duration.ofSeconds(1));
    assertEquals("closed 1001", ear.end());
    new Ear(uri).hearsNothing();
  }

  @Test
  void eventsCanComeTwice() {
    client.post("/lab/events", "{\"repeat\":1}");

    customerSays("psst");

    assertEquals(ear.next(MINE), ear.next(MINE));
    ear.hearsNothing();
  }

  @Test
  void eventsCanBeLostAndFoundAgain() {
    client.post("/lab/events", "{\"lose\":1}");
    customerSays("psst");
    ear.hearsNothing();

    client.post("/lab/events", "");
    customerSays("psst");
    ear.next(MINE);
  }

  @Test
  void eventsCanComeLateBehindNewerOnes() {
    client.post("/lab/events", "{\"late\":1,\"lateMs\":500}");
    customerSays("older");
    client.post("/lab/events", "{}");
    customerSays("newer");

    var newer = ear.next(MINE).toString();
    ear.hearsNothing();
    client.time.advance(Duration.ofMillis(500));

    assertTrue(ear.next(MINE).toString().length() < newer.length(), "what was before");
  }

  @Test
  void eventsCanBeShuffledByTheSeed() {
    client.post("/lab/events", "{\"shuffle\":true,\"lateMs\":500}");
    var sent = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      sent.add(customerSays("line " + i));
    }
    ear.hearsNothing();
    client.time.advance(Duration.ofMillis(500));

    var heard = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      heard.add(lastMessage(ear.next(MINE)));
    }
    assertNotEquals(sent, heard);
    assertEquals(List.copyOf(sent).stream().sorted().toList(), heard.stream().sorted().toList());
  }

  @Test
  void sharesThatAreNoneAreRefused() {
    for (var body : List.of("{\"lose\":2}", "{\"late\":\"x\"}", "{\"lateMs\":-1}")) {
      assertEquals(400, client.post("/lab/events", body).status(), body);
    }
  }

  private void subscribe() {
    client.send("PUT", subscriptions, topic());
  }

  private static String topic() {
    return "[{\"id\":\"" + MINE + "\"}]";
  }

  private String customerSays(String text) {
    return client.post("/lab/customer", "{\"text\":\"" + text + "\"}").string("messageId");
  }

  private List<JsonObject> sockets() {
    return Client.objects(client.get("/lab/sockets").element());
  }

  private static String lastMessage(JsonObject body) {
    var customer = Client.objects(body.get("participants")).get(0);
    var messages = Client.objects(Client.objects(customer.get("messages")).get(0).get("messages"));
    return messages.get(messages.size() - 1).get("messageId").getAsString();
  }
}
