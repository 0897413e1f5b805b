package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void nothingMovesInAQuietLab() {
    try (var client = Client.quiet()) {
      var before = client.get("/api/v2/conversations").text();

      client.time.advance(Duration.ofHours(1));

      assertEquals(before, client.get("/api/v2/conversations").text());
    }
  }

  @Test
  void customersWriteAboutAsOftenAsTold() {
    try (var client = busy(30)) {
      int before = messages(client);

      client.time.advance(Duration.ofMinutes(4));

      assertEquals(120, messages(client) - before, 40);
    }
  }

  @Test
  void thoseWhoAreNotAnsweredRingOutAndWaitAgain() {
    try (var client = busy(1)) {
      var ringing = client.place("alerting").conversation();

      client.time.advance(Duration.ofSeconds(59));
      assertEquals("alerting", client.placeIn(ringing).state());

      client.time.advance(Duration.ofSeconds(1));
      var leg = client.conversation(ringing).toString();
      assertTrue(leg.contains("transfer.noanswer"), leg);
    }
  }

  @Test
  void anAcceptedConversationDoesNotRingOut() {
    try (var client = busy(1)) {
      var place = client.place("alerting");
      client.patch(place.participantPath(), "{\"state\":\"connected\"}");

      client.time.advance(Duration.ofMinutes(2));

      assertEquals("connected", client.placeIn(place.conversation()).state());
    }
  }

  @Test
  void aCustomerAnswersTheAgentAfterSomeSeconds() {
    try (var client = busy(0.01)) {
      var place = client.place("connected");
      int before = messages(client);
      client.post(place.messagesPath(), "{\"textBody\":\"How can I help?\"}");

      client.time.advance(Duration.ofSeconds(3));
      assertEquals(before + 1, messages(client));
      client.time.advance(Duration.ofSeconds(10));
      assertEquals(before + 2, messages(client));
    }
  }

  @Test
  void newOnesRingWhenFewAreLeft() {
    try (var client = busy(1)) {
      for (var conversation : client.conversations()) {
        var id = conversation.get("id").getAsString();
        client.post("/api/v2/conversations/" + id + "/disconnect", "");
      }
      assertEquals(List.of(), client.conversations());

      client.time.advance(Duration.ofMinutes(1));

      assertFalse(client.conversations().isEmpty());
    }
  }

  @Test
  void theSameSeedPlaysTheSameScript() {
    try (var one = busy(20);
        var two = busy(20)) {
      one.time.advance(Duration.ofMinutes(10));
      two.time.advance(Duration.ofMinutes(10));

      assertEquals(messages(one), messages(two));
      assertEquals(one.waiting(), two.waiting());
      assertEquals(
          one.get("/api/v2/conversations").json(), two.get("/api/v2/conversations").json());
    }
  }

  @Test
  void aDayWithoutAnAgentDoesNotMakeTheLabGrow() {
    try (var client = busy(12)) {
      client.time.advance(Duration.ofHours(24));

      int live = client.conversations().size() + client.waiting().size();
      assertTrue(live >= 1 && live <= 15, () -> "live: " + live);
      assertTrue(messages(client) < live * 80, () -> "messages: " + messages(client));
    }
  }

  @Test
  void customersAreSeenTypingBeforeTheyWrite() {
    var time = new FakeTime();
    var org = new Org(1, time);
    var cast = new Cast(new Phrases(), 1);
    new Opening(org, cast).fill(1, 0);
    var seen = new ArrayList<String>();
    new Script(org, cast, new Phrases(), time, new Script.Tempo(0.01, 1, 1)).start();
    org.watch(
        new Org.Watcher() {
          private int messages = org.live().findFirst().orElseThrow().messages.size();

          @Override
          public void customerTypes(Conversation conversation, Duration lasts) {
            seen.add("types " + lasts.toSeconds());
          }

          @Override
          public void moved(Conversation conversation) {
            seen.addAll(Collections.nCopies(conversation.messages.size() - messages, "said"));
            messages = conversation.messages.size();
          }
        });
    var conversation = org.live().findFirst().orElseThrow();

    org.agentSays(conversation, conversation.liveAgentLeg().orElseThrow(), "How can I help?");
    time.advance(Duration.ofSeconds(14));

    assertEquals(List.of("said", "types 5", "said"), seen);
  }

  private static Client busy(double messagesAMinute) {
    return new Client(TestLab.with(lab -> lab.busy = messagesAMinute));
  }

  /** How many messages there are in the agent's and the waiting conversations. */
  private static int messages(Client client) {
    var ids = new java.util.HashSet<>(client.waiting());
    client.conversations().forEach(c -> ids.add(c.get("id").getAsString()));
    int sum = 0;
    for (var id : ids) {
      var legs = Client.objects(client.conversation(id).get("participants"));
      sum += Client.objects(legs.get(0).get("messages")).get(0).getAsJsonArray("messages").size();
    }
    return sum;
  }
}
