package dev.rejoinder.service;

import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.WrapUpCode;
import java.util.List;

/** A desk where all is done and nothing is found, whose calls a test overrides. Any thread. */
public class QuietDesk implements Desk {
  @Override
  public void carryOut(Order order) throws GatewayException {}

  @Override
  public List<WrapUpCode> wrapUpCodes(String conversationId, Leg leg) throws GatewayException {
    return List.of();
  }

  @Override
  public List<Target> targets(String words) throws GatewayException {
    return List.of();
  }

  @Override
  public void typing(String conversationId, Leg leg) throws GatewayException {}

  @Override
  public List<Presence> presences() throws GatewayException {
    return List.of();
  }

  @Override
  public Duty duty(String userId) throws GatewayException {
    return Duty.UNKNOWN;
  }

  @Override
  public void setPresence(String userId, Presence presence) throws GatewayException {}

  @Override
  public void setIdle(String userId) throws GatewayException {}

  @Override
  public List<Membership> allQueues() throws GatewayException {
    return List.of();
  }

  @Override
  public List<String> inQueues(List<Membership> queues) throws GatewayException {
    return List.of();
  }
}
