package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Target;
import dev.rejoinder.service.GatewayException;

/**
 * Carries orders out. The platform refuses what is so already, in several ways; after such a
 * refusal the conversation is read, and where it stands as it was meant to, all is well.
 */
final class Orders {

  private final Http http;

  Orders(Http http) {
    this.http = http;
  }

  void carryOut(Order order) throws GatewayException {
    try {
      http.tell(ask(order));
    } catch (GatewayException refusal) {
      if (!mayMeanSoAlready(refusal.failure()) || !isSo(order, refusal)) {
        throw refusal;
      }
    }
  }

  private static boolean mayMeanSoAlready(Failure failure) {
    return failure instanceof Failure.Conflict
        || failure instanceof Failure.NotFound
        || (failure instanceof Failure.Refused refused && refused.answer().status() == 400);
  }

  /** What went wrong with the reading matters less than the refusal. */
  private boolean isSo(Order order, GatewayException refusal) {
    try {
      return Aims.reached(order, ConversationReader.ask(http, order.conversationId()));
    } catch (GatewayException e) {
      refusal.addSuppressed(e);
      return false;
    }
  }

  /** What must not be done twice by the transport goes out once. */
  private static Ask ask(Order order) {
    if (order instanceof Order.Disconnect disconnect) {
      return patch(order, disconnect.leg(), Wire.object("state", "disconnected"));
    }
    if (order instanceof Order.Transfer transfer) {
      return transfer(transfer);
    }
    if (order instanceof Order.Park park) {
      JsonObject parked = Wire.object("state", "parked");
      park.until().ifPresent(until -> parked.addProperty("resumeTime", until.toString()));
      return patch(order, park.leg(), parked, "parkingstate");
    }
    if (order instanceof Order.Resume resume) {
      return patch(order, resume.leg(), Wire.object("state", "connected"), "parkingstate");
    }
    if (order instanceof Order.Complete complete) {
      return complete(complete);
    }
    if (order instanceof Order.Skip skip) {
      return patch(order, skip.leg(), Wire.object("wrapupSkipped", true));
    }
    JsonObject user = Wire.object("id", ((Order.Assign) order).userId());
    return Ask.send(user, "conversations", order.conversationId(), "assign");
  }

  private static Ask transfer(Order.Transfer transfer) {
    JsonObject body = Wire.object("transferType", "Unattended");
    boolean queue = transfer.to().kind() == Target.Kind.QUEUE;
    body.addProperty(queue ? "queueId" : "userId", transfer.to().id());
    return Ask.send(
        body,
        "conversations",
        "messages",
        transfer.conversationId(),
        "participants",
        transfer.leg().participantId(),
        "replace");
  }

  private static Ask complete(Order.Complete complete) {
    JsonObject body = Wire.object("code", complete.codeId());
    if (!complete.notes().isBlank()) {
      body.addProperty("notes", complete.notes());
    }
    return Ask.send(
        body,
        "conversations",
        "messages",
        complete.conversationId(),
        "participants",
        complete.leg().participantId(),
        "communications",
        complete.leg().communicationId(),
        "wrapup");
  }

  private static Ask patch(Order order, Leg leg, JsonObject body) {
    return Ask.patch(
        body,
        "conversations",
        "messages",
        order.conversationId(),
        "participants",
        leg.participantId());
  }

  private static Ask patch(Order order, Leg leg, JsonObject body, String below) {
    return Ask.patch(
        body,
        "conversations",
        "messages",
        order.conversationId(),
        "participants",
        leg.participantId(),
        below);
  }
}
