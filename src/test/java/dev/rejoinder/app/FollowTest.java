package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import dev.rejoinder.lab.TestLab;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live events from a lab to a script, over real sockets. */
class FollowTest {
  private static final int BURST = 200;

  @TempDir Path state;
  private final LabOrg lab = new LabOrg(TestLab.with(it -> it.rateLimit = 0));
  private String conversation;
  private Follow follow;

  @BeforeEach
  void follow() {
    conversation = lab.conversations().get(0);
    follow = new Follow(state.toString(), lab);
    follow.await("LIVE", all -> follow.links().contains("LIVE"));
  }

  @AfterEach
  void end() throws Exception {
    // The event that shows the broken pipe must not be one that is lost.
    lab.happen("events", "{}");
    follow.breakPipe();
    lab.customer(conversation, "is anybody reading this");
    follow.ends(0);
    lab.close();
  }

  @Test
  void whatIsThereComesFirstAndWhatIsNewOnceItHappens() {
    assertEquals(lab.messages(conversation), follow.messages(conversation));

    lab.happen("typing", "{\"conversationId\":\"" + conversation + "\"}");
    lab.happen("duty", "{\"presence\":\"Meal\"}");
    String rung = lab.ring("Ada Byron");
    follow.await("typing", all -> has(all, "typing", "conversationId", conversation));
    follow.await("duty", all -> has(all, "duty", "presence", "Meal"));
    follow.await("the ringing one", all -> has(all, "conversation", "customer", "Ada Byron"));
    lab.happen("leave", "{\"conversationId\":\"" + rung + "\"}");
    follow.await("that it is gone", all -> has(all, "gone", "id", rung));
  }

  @Test
  void aMessageIsToldWithoutPolling() {
    int lists = lists();

    lab.customer(conversation, "are you there");
    follow.awaitText("are you there");

    assertEquals(lists, lists());
    follow.awaitLinks("LIVE");
  }

  @Test
  void whatWasSaidWhileTheLineWasDownIsToldOnce() {
    lab.happen("drop", "{\"refuse\":1}");
    lab.customer(conversation, "into the void");

    follow.awaitLinks("LIVE", "RECONNECT", "LIVE");
    follow.awaitText("into the void");

    assertEquals(lab.messages(conversation), follow.messages(conversation));
  }

  @Test
  void anEventThatWasLostBeforeADropIsMadeGoodAfterIt() {
    lab.happen("events", "{\"lose\":1}");
    lab.customer(conversation, "lost on the way");
    lab.happen("events", "{}");

    lab.happen("drop", "{}");

    follow.awaitText("lost on the way");
    follow.awaitLinks("LIVE", "RECONNECT", "LIVE");
  }

  @Test
  void whileTheLineIsRefusedMessagesComeByPolling() {
    lab.happen("drop", "{\"refuse\":1000}");
    follow.awaitLinks("LIVE", "RECONNECT");

    lab.customer(conversation, "by the back door");
    follow.awaitText("by the back door");

    follow.awaitLinks("LIVE", "RECONNECT");
  }

  @Test
  void aDropInABurstWithEventsAstrayLosesAndRepeatsNothing() {
    List<String> three = lab.conversations().subList(0, 3);
    lab.happen("events", "{\"lose\":0.3,\"repeat\":0.3,\"late\":0.3,\"shuffle\":true}");

    CompletableFuture<?>[] writers =
        IntStream.range(0, 4)
            .mapToObj(writer -> CompletableFuture.runAsync(() -> write(three, writer)))
            .toArray(CompletableFuture[]::new);
    follow.awaitText("0-10");
    lab.happen("drop", "{}");
    CompletableFuture.allOf(writers).join();
    // Whatever was lost after the line was up again is found by the next reading of everything.
    lab.happen("drop", "{}");

    for (String id : three) {
      List<String> said = lab.messages(id);
      follow.await("all of " + id, all -> follow.messages(id).size() >= said.size());
      assertEquals(said, follow.messages(id));
    }
    List<String> burst = follow.texts().stream().filter(it -> it.matches("\\d-\\d+")).toList();
    assertEquals(BURST, burst.size());
    assertFalse(burst.stream().anyMatch(text -> Collections.frequency(burst, text) > 1));
  }

  @Test
  void beingSilencedIsToldAndPollingGoesOn() {
    lab.happen("silence", "{}");
    follow.awaitLinks("LIVE", "SILENCED");

    lab.customer(conversation, "heard by polling");
    follow.awaitText("heard by polling");

    follow.awaitLinks("LIVE", "SILENCED");
  }

  private void write(List<String> conversations, int writer) {
    for (int i = 0; i < BURST / 4; i++) {
      lab.customer(conversations.get(i % conversations.size()), writer + "-" + i);
    }
  }

  private int lists() {
    // The test's own way to look at them is the same call, so it looks at nothing in between.
    return lab.requests("GET /api/v2/conversations \\d+").size();
  }

  private static boolean has(List<JsonObject> all, String event, String field, String value) {
    return all.stream()
        .anyMatch(it -> Follow.is(it, "event", event) && Follow.is(it, field, value));
  }
}
