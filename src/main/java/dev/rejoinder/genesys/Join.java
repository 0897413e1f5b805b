package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.GatewayException;
import java.util.Optional;

/**
 * Brings a user into a conversation: accepts a ringing leg, resumes a parked one, or has a waiting
 * conversation assigned and accepts that. After each step it reads again: the queue may answer by
 * itself, and then a PATCH would be refused. A 409 means that someone was faster, perhaps the same
 * user elsewhere; if the user turns out to be in, all is well, and if nothing has changed, the step
 * is taken once more.
 */
final class Join {

  private static final JsonObject CONNECTED = Wire.object("state", "connected");

  private final Http http;
  private final String id;
  private final String userId;

  Join(Http http, String id, String userId) {
    this.http = http;
    this.id = id;
    this.userId = userId;
  }

  Conversation run() throws GatewayException {
    JsonObject json = ConversationReader.ask(http, id);
    Conversation conversation = ConversationReader.read(json, userId);
    return switch (conversation.stage()) {
      case CONNECTED -> conversation;
      case ALERTING -> accept(conversation);
      case PARKED -> resume(conversation);
      case WAITING -> pull();
      case WRAP_UP -> throw conflict("conversation.left", "You have left it; its wrap-up is due.");
      case ELSEWHERE -> throw conflict("conversation.taken", "Someone else has it.");
      case ENDED ->
          throw ConversationReader.over(json)
              ? conflict("conversation.ended", "The conversation has ended.")
              : conflict("conversation.taken", "Someone else has it.");
    };
  }

  private Conversation accept(Conversation ringing) throws GatewayException {
    Ask step = Ask.patch(CONNECTED, "conversations", "messages", id, "participants", leg(ringing));
    return taken(step, Stage.ALERTING);
  }

  private Conversation resume(Conversation parked) throws GatewayException {
    Ask step =
        Ask.patch(
            CONNECTED,
            "conversations",
            "messages",
            id,
            "participants",
            leg(parked),
            "parkingstate");
    return taken(step, Stage.PARKED);
  }

  private static String leg(Conversation conversation) {
    return conversation.leg().map(Leg::participantId).orElse("");
  }

  private Conversation pull() throws GatewayException {
    Ask assign = Ask.post(Wire.object("id", userId), "conversations", id, "assign");
    Conversation now = taken(assign, Stage.WAITING);
    return now.stage() == Stage.ALERTING ? accept(now) : now;
  }

  /** The conversation after the step. */
  private Conversation taken(Ask step, Stage before) throws GatewayException {
    Optional<GatewayException> refusal = refusal(step);
    Conversation now = read();
    if (refusal.isPresent() && now.stage() == before) {
      refusal = refusal(step);
      now = read();
    }
    if (refusal.isPresent() && !in(now.stage())) {
      throw refusal.get();
    }
    return now;
  }

  private static boolean in(Stage stage) {
    return switch (stage) {
      case ALERTING, CONNECTED, PARKED -> true;
      case WAITING, ELSEWHERE, WRAP_UP, ENDED -> false;
    };
  }

  /** Takes the step; the 409 that it met, if any. */
  private Optional<GatewayException> refusal(Ask step) throws GatewayException {
    try {
      http.tell(step);
      return Optional.empty();
    } catch (GatewayException e) {
      if (e.failure() instanceof Failure.Conflict) {
        return Optional.of(e);
      }
      throw e;
    }
  }

  private Conversation read() throws GatewayException {
    return ConversationReader.read(ConversationReader.ask(http, id), userId);
  }

  private static GatewayException conflict(String code, String message) {
    return new GatewayException(new Failure.Conflict(new Answer(409, code, message, "")));
  }
}
