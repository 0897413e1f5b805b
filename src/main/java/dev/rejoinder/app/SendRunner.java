package dev.rejoinder.app;

import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.SendState;
import dev.rejoinder.service.Conversations;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Sender;
import dev.rejoinder.ui.Effect;
import dev.rejoinder.ui.Msg;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Carries out joins and sends, each on its conversation's lane, and tells how they went. */
final class SendRunner {
  private static final Failure NOT_IN =
      new Failure.Absent(
          "you are not in this conversation", "Enter in the inbox answers or takes it");

  private static final Failure HELD_BACK =
      new Failure.Absent("held back behind the message above it", "settle that one first");

  private final Conversations conversations;
  private final Sender sender;
  private final Lanes lanes;
  private final Reports reports;
  private final Map<String, Leg> legs = new ConcurrentHashMap<>();
  private final AtomicLong orders = new AtomicLong();

  /** Per conversation the last order given before its last failure was known. */
  private final Map<String, Long> heldUpTo = new ConcurrentHashMap<>();

  SendRunner(Conversations conversations, Sender sender, Lanes lanes, Reports reports) {
    this.conversations = conversations;
    this.sender = sender;
    this.lanes = lanes;
    this.reports = reports;
  }

  void join(String id) {
    lanes.run(
        id,
        () ->
            reports.moved(
                id, reports.of(() -> joined(id), failure -> new Msg.JoinFailed(id, failure))));
  }

  void send(Effect.Send send) {
    long order = orders.incrementAndGet();
    String id = send.item().conversationId();
    lanes.run(
        id, () -> reports.moved(id, new Msg.SendMoved(id, send.item().id(), inOrder(send, order))));
  }

  private Msg joined(String id) throws GatewayException {
    legs.remove(id);
    Conversation joined = conversations.join(id, reports.me().id());
    joined.leg().ifPresent(leg -> legs.put(id, leg));
    // What was written meanwhile comes with the refresh: it must not fail the join.
    return new Msg.ContactRead(conversations.known(joined));
  }

  /**
   * Sends unless the agent wrote it while a message before it was on its way to fail: the customer
   * would read an answer without its beginning. What is ordered once the failure has been told
   * goes.
   */
  private SendState inOrder(Effect.Send send, long order) {
    if (order <= heldUpTo.getOrDefault(send.item().conversationId(), 0L)) {
      return new SendState.Rejected(HELD_BACK);
    }
    SendState end = sent(send);
    if (!(end instanceof SendState.Accepted)) {
      heldUpTo.put(send.item().conversationId(), orders.get());
    }
    return end;
  }

  private SendState sent(Effect.Send send) {
    Outgoing out = send.item().outgoing();
    String id = out.conversationId();
    try {
      Optional<String> leg =
          Optional.of(out.communicationId())
              .filter(it -> !it.isEmpty())
              .or(() -> Optional.ofNullable(legs.get(id)).map(Leg::communicationId));
      if (leg.isEmpty()) {
        return new SendState.Rejected(NOT_IN);
      }
      Outgoing message = new Outgoing(id, leg.get(), out.userId(), out.content());
      return sender.send(
          message, state -> reports.post(new Msg.SendMoved(id, send.item().id(), state)));
    } catch (RuntimeException | Error bug) {
      return new SendState.Unknown(reports.ours(bug));
    }
  }
}
