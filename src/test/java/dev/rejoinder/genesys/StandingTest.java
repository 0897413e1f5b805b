package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Ending;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Stage;
import dev.rejoinder.model.WrapUp;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

  private static final int CUSTOMER = 0;
  private static final int QUEUE = 1;
  private static final int AGENT = 2;
  private static final Optional<Leg> MINE = Optional.of(new Leg("p-agent", "comm-agent"));

  private final JsonObject json = Json.object(Json.parse(Org.wire("conversation.json")));

  private JsonObject participant(int index) {
    return json.getAsJsonArray("participants").get(index).getAsJsonObject();
  }

  private JsonObject communication(int index) {
    return participant(index).getAsJsonArray("messages").get(0).getAsJsonObject();
  }

  private void ended(int index, String type) {
    communication(index).addProperty("state", "disconnected");
    communication(index).addProperty("disconnectedTime", "2026-11-22T10:00:00.000Z");
    communication(index).addProperty("disconnectType", type);
  }

  private void wrapUpIsDue(String prompt) {
    ended(AGENT, "client");
    participant(AGENT).addProperty("wrapupRequired", true);
    participant(AGENT).addProperty("wrapupPrompt", prompt);
    participant(AGENT).addProperty("wrapupTimeoutMs", 30_000);
  }

  private Conversation read() {
    return ConversationReader.read(json, "agent-1");
  }

  @Test
  void aParkedOneIsStillTheUsersUntilItResumesByItself() {
    communication(AGENT).addProperty("state", "parked");
    communication(AGENT).addProperty("parkTime", "2026-11-22T09:10:00Z");
    communication(AGENT).addProperty("resumeTime", "2026-11-22T11:10:00Z");

    assertEquals(Stage.PARKED, read().stage());
    assertEquals(MINE, read().leg());
    assertEquals(Instant.parse("2026-11-22T09:10:00Z"), read().since());
    assertEquals(Optional.of(Instant.parse("2026-11-22T11:10:00Z")), read().until());
  }

  @ParameterizedTest
  @CsvSource({
    "mandatory, MANDATORY, ",
    "optional, OPTIONAL, ",
    "agentRequested, ON_REQUEST, ",
    "timeout, TIMED, 2026-11-22T10:00:30Z",
    "forcedTimeout, FORCED_TIME, 2026-11-22T10:00:30Z",
    "new, MANDATORY, "
  })
  void aWrapUpIsDueOnTheEndedLegByTheQueuesPrompt(String prompt, WrapUp asked, Instant until) {
    wrapUpIsDue(prompt);

    assertEquals(Stage.WRAP_UP, read().stage());
    assertEquals(MINE, read().leg());
    assertEquals(Optional.of(asked), read().wrapUp());
    assertEquals(Instant.parse("2026-11-22T10:00:00Z"), read().since());
    assertEquals(Optional.ofNullable(until), read().until());
    assertEquals(Optional.of(Ending.AGENT), read().ending());
  }

  @Test
  void theLegMaySayByItselfThatAWrapUpIsDue() {
    ended(AGENT, "client");
    communication(AGENT)
        .add(
            "afterCallWork",
            Wire.object("state", "pending", "startTime", "2026-11-22T10:00:05.000Z"));

    assertEquals(Stage.WRAP_UP, read().stage());
    assertEquals(Instant.parse("2026-11-22T10:00:05Z"), read().since());
  }

  @Test
  void whatIsAskedForAfterwardsIsKnownBefore() {
    participant(AGENT).addProperty("wrapupRequired", true);
    participant(AGENT).addProperty("wrapupPrompt", "optional");

    assertEquals(Optional.of(WrapUp.OPTIONAL), read().wrapUp());
  }

  @Test
  void aWrapUpThatIsDoneIsNotDue() {
    wrapUpIsDue("mandatory");
    participant(AGENT).add("wrapup", Wire.object("code", "w-1", "provisional", true));
    assertEquals(Stage.WRAP_UP, read().stage(), "not final yet");

    participant(AGENT).add("wrapup", Wire.object("code", "w-1"));
    assertEquals(Stage.ENDED, read().stage());
    assertEquals(Optional.empty(), read().wrapUp());
    participant(AGENT).remove("wrapup");

    participant(AGENT).addProperty("wrapupSkipped", true);
    assertEquals(Stage.ENDED, read().stage());
    participant(AGENT).remove("wrapupSkipped");

    participant(AGENT).addProperty("endAcwTime", "2026-11-22T10:01:00Z");
    assertEquals(Stage.ENDED, read().stage());
  }

  @Test
  void whatWasNeverAnsweredHasNoWrapUp() {
    wrapUpIsDue("mandatory");
    participant(AGENT).remove("connectedTime");
    communication(AGENT).remove("connectedTime");

    assertEquals(Stage.ENDED, read().stage());
  }

  @Test
  void aWrapUpStaysDueWhenTheConversationRingsAgainInVain() {
    wrapUpIsDue("mandatory");
    JsonObject again = participant(AGENT).deepCopy();
    again.remove("connectedTime");
    again.addProperty("id", "p-again");
    again.getAsJsonArray("messages").get(0).getAsJsonObject().remove("connectedTime");
    json.getAsJsonArray("participants").add(again);

    assertEquals(Stage.WRAP_UP, read().stage());
    assertEquals(MINE, read().leg());
  }

  @Test
  void anotherAgentHasIt() {
    Conversation seen = ConversationReader.read(json, "agent-2");

    assertEquals(Stage.ELSEWHERE, seen.stage());
    assertEquals("Robin Vale", seen.agent());
    assertEquals(new Queue("q-1", "Billing"), seen.queue());
    assertEquals(Instant.parse("2026-11-22T09:01:30Z"), seen.since());
    assertEquals(Optional.empty(), seen.leg());
    assertEquals(Optional.empty(), seen.ending());
  }

  @Test
  void itIsInTheQueueThatItWasTransferredTo() {
    ended(AGENT, "transfer");
    communication(QUEUE).addProperty("state", "connected");
    participant(QUEUE).addProperty("queueId", "q-2");
    participant(QUEUE).addProperty("queueName", "Sales");

    assertEquals(Stage.WAITING, read().stage());
    assertEquals(new Queue("q-2", "Sales"), read().queue());
    assertEquals(Optional.of(Ending.TRANSFERRED), read().ending());
  }

  @ParameterizedTest
  @CsvSource({
    "client, client, AGENT",
    "endpoint, , AGENT",
    "peer, client, CUSTOMER",
    "peer, endpoint, CUSTOMER",
    "peer, system, OTHER",
    "peer, , OTHER",
    "inactivity, , CUSTOMER",
    "transfer, , TRANSFERRED",
    "transfer.consult, , TRANSFERRED",
    "takeover, , TRANSFERRED",
    "transfer.noanswer, , NOT_ANSWERED",
    "timeout, , NOT_ANSWERED",
    "endpoint.dnd, , NOT_ANSWERED",
    "system, client, OTHER",
    "error, , OTHER",
    "new.type, , OTHER"
  })
  void tellsHowItEnded(String mine, String customers, Ending ending) {
    ended(AGENT, mine);
    if (customers != null) {
      ended(CUSTOMER, customers);
    }

    assertEquals(Optional.of(ending), read().ending());
  }

  @Test
  void whatLivesHasNoEnding() {
    communication(AGENT).addProperty("disconnectType", "peer");

    assertEquals(Optional.empty(), read().ending());
  }
}
