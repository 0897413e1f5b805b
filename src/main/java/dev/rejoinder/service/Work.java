package dev.rejoinder.service;

import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.WrapUpCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What an agent does beside answering, with the patience that it deserves. Blocks, waits included.
 * Any thread.
 */
public final class Work {
  private final Desk desk;
  private final Gateway gateway;
  private final Retrier retrier;
  private final Retrier.Listener listener;
  private final AtomicBoolean typingForbidden = new AtomicBoolean();

  public Work(Desk desk, Gateway gateway, Retrier retrier, Retrier.Listener listener) {
    this.desk = desk;
    this.gateway = gateway;
    this.retrier = retrier;
    this.listener = listener;
  }

  /**
   * Carries an order out. After an answer that leaves it open whether it was, the conversation is
   * read before anything is asked again, and after the last one too.
   *
   * @param userId whose order it is
   * @throws GatewayException Absent when the conversation has gone another way meanwhile; what may
   *     have taken effect when that can't be found out
   */
  public void carryOut(Order order, String userId) throws GatewayException {
    Attempt attempt = new Attempt(order, userId);
    try {
      retrier.run(RetryPolicy.FIXED, attempt, listener);
    } catch (GatewayException e) {
      if (!attempt.inDoubt() || !attempt.seemsDone()) {
        throw e;
      }
    }
  }

  public List<WrapUpCode> wrapUpCodes(String conversationId, Leg leg) throws GatewayException {
    return retrier.run(RetryPolicy.READ, () -> desk.wrapUpCodes(conversationId, leg), listener);
  }

  public List<Target> targets(String words) throws GatewayException {
    return retrier.run(RetryPolicy.READ, () -> desk.targets(words), listener);
  }

  public List<Presence> presences() throws GatewayException {
    return retrier.run(RetryPolicy.READ, desk::presences, listener);
  }

  public Duty duty(String userId) throws GatewayException {
    return retrier.run(RetryPolicy.READ, () -> desk.duty(userId), listener);
  }

  public void setPresence(String userId, Presence presence) throws GatewayException {
    fixed(() -> desk.setPresence(userId, presence));
  }

  public void setIdle(String userId) throws GatewayException {
    fixed(() -> desk.setIdle(userId));
  }

  /**
   * Tries once, and is silent about it when it fails: it comes too late to be tried again, and the
   * message behind it matters more.
   *
   * @throws GatewayException Forbidden, the first time only; a caller need not ask again then
   */
  public void typing(String conversationId, Leg leg) throws GatewayException {
    try {
      desk.typing(conversationId, leg);
    } catch (GatewayException e) {
      boolean forbidden = e.failure() instanceof Failure.Forbidden;
      if (forbidden && typingForbidden.compareAndSet(false, true)) {
        throw e;
      }
    }
  }

  private interface Change {
    void make() throws GatewayException;
  }

  private void fixed(Change change) throws GatewayException {
    retrier.run(
        RetryPolicy.FIXED,
        () -> {
          change.make();
          return true;
        },
        listener);
  }

  /** One order's tries. */
  private final class Attempt implements Retrier.Call<Boolean> {
    private final Order order;
    private final String viewer;
    private Optional<GatewayException> doubt = Optional.empty();

    Attempt(Order order, String userId) {
      this.order = order;
      this.viewer = Aim.viewer(order, userId);
    }

    @Override
    public Boolean run() throws GatewayException {
      if (inDoubt() && seemsDone()) {
        return true;
      }
      try {
        desk.carryOut(order);
        return true;
      } catch (GatewayException e) {
        // A conflict was looked into by the desk: the order has not been carried out.
        boolean open =
            e.failure().mayHaveTakenEffect() && !(e.failure() instanceof Failure.Conflict);
        doubt = open ? Optional.of(e) : doubt;
        throw e;
      }
    }

    boolean inDoubt() {
      return doubt.isPresent();
    }

    /** Looks once; where it can't be seen, the doubt stays and is what there is to tell. */
    boolean seemsDone() throws GatewayException {
      Aim aim;
      try {
        aim = Aim.of(order, gateway.conversation(order.conversationId(), viewer));
      } catch (GatewayException e) {
        throw doubt.orElse(e);
      }
      if (aim == Aim.MISSED) {
        throw new GatewayException(
            new Failure.Absent(
                "the conversation has gone another way meanwhile",
                "look where it is before asking again"));
      }
      return aim == Aim.REACHED;
    }
  }
}
