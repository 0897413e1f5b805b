package dev.rejoinder.service;

import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.WrapUpCode;
import java.util.List;

/** What an agent does beside answering. Blocks. Any thread. */
public final class Work {
  private final Desk desk;
  private final Retrier retrier;
  private final Retrier.Listener listener;

  public Work(Desk desk, Gateway gateway, Retrier retrier, Retrier.Listener listener) {
    this.desk = desk;
    this.retrier = retrier;
    this.listener = listener;
  }

  public void carryOut(Order order, String userId) throws GatewayException {
    desk.carryOut(order);
  }

  public List<WrapUpCode> wrapUpCodes(String conversationId, Leg leg) throws GatewayException {
    return retrier.run(RetryPolicy.READ, () -> desk.wrapUpCodes(conversationId, leg), listener);
  }

  public List<Target> targets(String words) throws GatewayException {
    return retrier.run(RetryPolicy.READ, () -> desk.targets(words), listener);
  }

  public Duty duty(String userId) throws GatewayException {
    return retrier.run(RetryPolicy.READ, () -> desk.duty(userId), listener);
  }

  public void setPresence(String userId, Presence presence) throws GatewayException {
    desk.setPresence(userId, presence);
  }

  public void setIdle(String userId) throws GatewayException {
    desk.setIdle(userId);
  }

  public void typing(String conversationId, Leg leg) throws GatewayException {
    desk.typing(conversationId, leg);
  }
}
