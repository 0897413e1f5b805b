package dev.rejoinder.app;

import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.User;
import dev.rejoinder.service.Conversations;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Sender;
import dev.rejoinder.ui.Effect;
import dev.rejoinder.ui.Msg;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Carries out joins and sends, each on its conversation's lane, and tells how they went. */
final class EffectRunner {
  private static final Failure NOT_IN =
      new Failure.Absent(
          "you are not in this conversation", "Enter in the inbox answers or takes it");

  private static final Failure HELD_BACK =
      new Failure.Absent("held back behind the message above it", "settle that one first");

  private final Conversations conversations;
  private final Sender sender;
  private final Lanes lanes;
  private final AtomicReference<Identity> identity;
  private final Consumer<Msg> post;
  private final Runnable refresh;
  private final Map<String, Leg> legs = new ConcurrentHashMap<>();
  private final AtomicLong orders = new AtomicLong();

  /** Per conversation the last order given before its last failure was known. */
  private final Map<String, Long> heldUpTo = new ConcurrentHashMap<>();

  /**
   * @param refresh asks for a new reading of the inbox
   */
  EffectRunner(
      Conversations conversations,
      Sender sender,
      Lanes lanes,
      AtomicReference<Identity> identity,
      Consumer<Msg> post,
      Runnable refresh) {
    this.conversations = conversations;
    this.sender = sender;
    this.lanes = lanes;
    this.identity = identity;
    this.post = post;
    this.refresh = refresh;
  }

  /** Hands the work on and returns at once. */
  void run(Effect effect) {
    if (effect instanceof Effect.Join join) {
      lanes.run(join.conversationId(), () -> tell(joined(join.conversationId())));
    } else if (effect instanceof Effect.Send send) {
      long order = orders.incrementAndGet();
      lanes.run(
          send.conversationId(),
          () ->
              tell(new Msg.SendMoved(send.conversationId(), send.number(), inOrder(send, order))));
    }
  }

  /** Asks for the reading first: one that began before what is told must not undo it. */
  private void tell(Msg end) {
    refresh.run();
    post.accept(end);
  }

  private Msg joined(String id) {
    legs.remove(id);
    try {
      Conversation joined = conversations.join(id, me().id());
      joined.leg().ifPresent(leg -> legs.put(id, leg));
      // What was written meanwhile comes with the refresh: it must not fail the join.
      return new Msg.ContactRead(conversations.known(joined));
    } catch (GatewayException e) {
      return new Msg.JoinFailed(id, e.failure());
    } catch (RuntimeException | Error bug) {
      return new Msg.JoinFailed(id, ours(bug));
    }
  }

  /**
   * Sends unless the agent wrote it while a message before it was on its way to fail: the customer
   * would read an answer without its beginning. What is ordered once the failure has been told
   * goes.
   */
  private SendState inOrder(Effect.Send send, long order) {
    if (order <= heldUpTo.getOrDefault(send.conversationId(), 0L)) {
      return new SendState.Rejected(HELD_BACK);
    }
    SendState end = sent(send);
    if (!(end instanceof SendState.Accepted)) {
      heldUpTo.put(send.conversationId(), orders.get());
    }
    return end;
  }

  private SendState sent(Effect.Send send) {
    String id = send.conversationId();
    try {
      Optional<Leg> leg = send.leg().or(() -> Optional.ofNullable(legs.get(id)));
      if (leg.isEmpty()) {
        return new SendState.Rejected(NOT_IN);
      }
      Outgoing message = new Outgoing(id, leg.get().communicationId(), me().id(), send.content());
      return sender.send(
          message, state -> post.accept(new Msg.SendMoved(id, send.number(), state)));
    } catch (GatewayException e) {
      return new SendState.Rejected(e.failure());
    } catch (RuntimeException | Error bug) {
      return new SendState.Unknown(ours(bug));
    }
  }

  private User me() throws GatewayException {
    return Optional.ofNullable(identity.get())
        .flatMap(Identity::user)
        .orElseThrow(() -> new GatewayException(new Failure.Unsupported("this token has no user")));
  }

  /** A bug ends neither the lane nor the console: the log gets it, the agent a reference. */
  private Failure ours(Throwable bug) {
    String reference = Bugs.log(bug);
    post.accept(new Msg.Broke(reference));
    return new Failure.Unanswered("a fault of ours, " + reference + " in the log");
  }
}
