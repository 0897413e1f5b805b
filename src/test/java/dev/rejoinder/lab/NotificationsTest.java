package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotificationsTest {
  private static final String CHANNELS = "/api/v2/notifications/channels";
  private static final String MINE = "v2.users.agent-1.conversations";

  private final Client client = Client.quiet();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aMessageIsHeardAsAWholeConversationInTheEventsOwnShape() {
    var ear = listen(MINE);
    var place = client.place("connected");

    var said = customer(place.conversation(), "psst");

    var frame = ear.next();
    assertEquals("2", frame.get("version").getAsString());
    assertTrue(frame.getAsJsonObject("metadata").has("CorrelationId"));
    var body = frame.getAsJsonObject("eventBody");
    assertEquals(place.conversation(), body.get("id").getAsString());
    assertFalse(body.has("startTime"));
    assertFalse(body.toString().contains("psst"), "events carry no text");
    var leg = leg(body);
    assertFalse(leg.has("startTime"));
    assertFalse(leg.has("queueName"));
    assertTrue(leg.has("queueId"));
    var communication = Client.objects(leg.get("messages")).get(0);
    assertEquals(place.communication(), communication.get("id").getAsString());
    assertEquals(said, last(communication.get("messages")).get("messageId").getAsString());
    assertEquals(200, read(place, said).status(), "what an event tells of can be read");
  }

  @Test
  void theFlatTopicNamesAMessageByAnObject() {
    var ear = listen(MINE + ".messages");
    var place = client.place("connected");

    var said = customer(place.conversation(), "psst");

    var body = ear.next(MINE + ".messages");
    var leg =
        Client.objects(body.get("participants")).stream()
            .filter(participant -> participant.has("user") && !participant.has("endTime"))
            .findFirst()
            .orElseThrow();
    assertEquals("connected", leg.get("state").getAsString());
    assertFalse(leg.getAsJsonObject("user").has("selfUri"));
    var details = last(leg.get("messages"));
    assertEquals(said, details.getAsJsonObject("message").get("id").getAsString());
    assertFalse(details.has("messageId"));
  }

  @Test
  void whatIsSentAndWhatBecomesOfItIsHeard() {
    var ear = listen(MINE);
    var place = client.place("connected");

    client.post(place.messagesPath(), "{\"textBody\":\"hello\"}");
    assertEquals("queued", lastStatus(ear.next(MINE)));
    client.time.advance(Duration.ofSeconds(2));

    assertEquals("sent", lastStatus(ear.next(MINE)));
    assertEquals("delivery-success", lastStatus(ear.next(MINE)));
  }

  @Test
  void aQueueIsHeardByWhoMaySeeIt() {
    var queue = "v2.routing.queues." + Queue.ALL.get(2).id() + ".conversations";
    var ear = listen(queue);

    client.post("/lab/ring", "{\"name\":\"Zoë\",\"queue\":\"Orders\",\"text\":\"hi\"}");
    client.post("/lab/ring", "{\"name\":\"Zoë\",\"queue\":\"Returns\",\"text\":\"hi\"}");

    var waiting = ear.next(queue);
    assertEquals(
        "Zoë", Client.objects(waiting.get("participants")).get(0).get("name").getAsString());
    assertEquals("alerting", communicationState(leg(ear.next(queue))));
    ear.hearsNothing();
  }

  @Test
  void theSocketBeatsAndAnswersAPing() {
    var ear = listen(MINE);

    client.time.advance(Duration.ofSeconds(30));
    assertEquals("WebSocket Heartbeat", metadata(ear));
    client.time.advance(Duration.ofSeconds(30));
    assertEquals("WebSocket Heartbeat", metadata(ear));

    ear.say("{\"message\":\"ping\"}");
    assertEquals("pong", metadata(ear));
    ear.say("no sense");
    assertEquals("400", ear.next().get("result").getAsString());
  }

  @Test
  void topicsCanBePutIntoTheSocket() {
    var ear = listen();
    ear.say(
        "{\"message\":\"subscribe\",\"topics\":[\"v2.users.agent-2.presence\"],\"correlationId\":\"a\"}");
    assertEquals("failure", ear.next().get("status").getAsString());

    ear.say("{\"message\":\"subscribe\",\"topics\":[\"" + MINE + "\"],\"correlationId\":\"b\"}");

    var reply = ear.next();
    assertEquals("200", reply.get("result").getAsString());
    assertEquals("subscribed", reply.get("status").getAsString());
    assertEquals("b", reply.get("correlationId").getAsString());
    customer(client.place("connected").conversation(), "psst");
    ear.next(MINE);
  }

  @Test
  void aForbiddenTopicFailsTheWholeUnlessErrorsAreIgnored() {
    var queue = "v2.routing.queues.q.conversations";
    var token = client.post("/lab/token", "{\"without\":[\"routing:queue:view\"]}").string("token");
    client.as(token);
    var path = path(client.post(CHANNELS, ""));

    var whole = client.send("PUT", path, topics(MINE, queue));
    assertEquals("missing.permissions", whole.string("code"));
    assertTrue(whole.string("message").contains("routing:queue:view"));
    assertEquals(403, client.post(path, topics("v2.users.agent-2.conversations")).status());
    assertEquals(List.of(), client.get(path).list("entities"));

    var some = client.send("PUT", path + "?ignoreErrors=true", topics(MINE, queue));
    assertEquals("Permitted", some.list("entities").get(0).get("state").getAsString());
    var rejected = some.list("entities").get(1);
    assertEquals("Rejected", rejected.get("state").getAsString());
    assertEquals("[\"routing:queue:view\"]", rejected.get("missingPermissions").toString());
    assertEquals(1, client.get(path).list("entities").size());
    client.send("DELETE", path, "");
    assertEquals(List.of(), client.get(path).list("entities"));
  }

  @Test
  void aChannelIsTheOwnersAndLivesForADay() {
    var path = path(client.post(CHANNELS, "")).replace("/subscriptions", "");
    var other = client.post("/lab/token", "{\"userId\":\"agent-2\"}").string("token");
    assertEquals(404, client.as(other).send("HEAD", path, "").status());
    client.as(Tokens.AGENT_TOKEN);

    client.time.advance(Duration.ofHours(23));
    client.post(path + "/subscriptions", topics(MINE));
    client.time.advance(Duration.ofHours(23));
    assertEquals(200, client.send("HEAD", path, "").status());
    client.time.advance(Duration.ofHours(1));

    assertEquals(404, client.send("HEAD", path, "").status());
  }

  @Test
  void theTwentyFirstChannelEvictsOneWithoutASocket() {
    var ear = listen(MINE);
    var idle = client.post(CHANNELS, "").string("id");
    for (int i = 0; i < 18; i++) {
      client.post(CHANNELS, "");
    }
    assertEquals(200, client.send("HEAD", CHANNELS + "/" + idle, "").status());
    var channels = client.get(CHANNELS).list("entities");
    assertEquals(20, channels.size());

    client.post(CHANNELS, "");

    assertEquals(20, client.get(CHANNELS).list("entities").size());
    assertEquals(200, client.send("HEAD", CHANNELS + "/" + idle, "").status(), "used lately");
    ear.hearsNothing();
  }

  @Test
  void aSecondSocketTakesThePlaceOfTheFirst() {
    var channel = client.post(CHANNELS, "");
    client.send("PUT", path(channel), topics(MINE));
    var first = new Ear(channel.string("connectUri"));

    var second = new Ear(channel.string("connectUri"));

    assertEquals("closed 1001", first.end());
    customer(client.place("connected").conversation(), "psst");
    second.next(MINE);
  }

  @Test
  void anUnknownChannelIsNotFound() {
    assertEquals("refused 404", new Ear(client.url().replace("http", "ws") + "/channels/x").end());
    assertEquals(404, client.get("/channels/x").status(), "and no socket is no call");
  }

  @Test
  void aTokenThatEndsTakesItsChannelsAlong() {
    var revoked = client.post("/lab/token", "{}").string("token");
    var brief = client.post("/lab/token", "{\"expiresIn\":20}").string("token");
    var first = client.as(revoked).post(CHANNELS, "");
    var ear = new Ear(first.string("connectUri"));
    var old = new Ear(client.as(brief).post(CHANNELS, "").string("connectUri"));

    client.as(revoked).send("DELETE", "/api/v2/tokens/me", "");

    var body = ear.next("v2.system.token_revoked");
    assertEquals(first.string("id"), body.get("channelId").getAsString());
    assertEquals("token_revoked", body.get("systemTopicType").getAsString());
    assertEquals("closed 1001", ear.end());
    assertEquals("refused 404", new Ear(first.string("connectUri")).end());
    client.time.advance(Duration.ofSeconds(30));
    old.next("v2.system.token_revoked");
    assertEquals("closed 1001", old.end());
  }

  private Ear listen(String... names) {
    var channel = client.post(CHANNELS, "");
    client.send("PUT", path(channel), topics(names));
    return new Ear(channel.string("connectUri"));
  }

  private static String path(Client.Reply channel) {
    return CHANNELS + "/" + channel.string("id") + "/subscriptions";
  }

  private static String topics(String... names) {
    return Wire.array(List.of(names).stream().map(name -> Wire.object("id", name)).toList())
        .toString();
  }

  private String customer(String conversation, String text) {
    return client
        .post(
            "/lab/customer",
            "{\"conversationId\":\"" + conversation + "\",\"text\":\"" + text + "\"}")
        .string("messageId");
  }

  private Client.Reply read(Client.Place place, String messageId) {
    return client.get(
        "/api/v2/conversations/messages/" + place.conversation() + "/messages/" + messageId);
  }

  private static String metadata(Ear ear) {
    return ear.next("channel.metadata").get("message").getAsString();
  }

  private static JsonObject leg(JsonObject body) {
    return last(
        Wire.array(
            Client.objects(body.get("participants")).stream()
                .filter(participant -> participant.has("userId"))
                .toList()));
  }

  private static String communicationState(JsonObject leg) {
    return Client.objects(leg.get("messages")).get(0).get("state").getAsString();
  }

  private static String lastStatus(JsonObject body) {
    var communication = Client.objects(leg(body).get("messages")).get(0);
    return last(communication.get("messages")).get("messageStatus").getAsString();
  }

  private static JsonObject last(JsonElement array) {
    var objects = Client.objects(array);
    return objects.get(objects.size() - 1);
  }
}
