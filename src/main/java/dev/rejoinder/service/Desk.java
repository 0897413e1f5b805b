package dev.rejoinder.service;

import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.WrapUpCode;
import java.util.List;

/**
 * The port to what an agent does at her desk beside answering: the life of her conversations, and
 * being there or not. Every method blocks, may be called from any thread, and tries once.
 */
public interface Desk {

  /** Carries it out, in as many calls as it takes; what is so already is success. */
  void carryOut(Order order) throws GatewayException;

  /** The codes that fit this leg, in the queue's order. */
  List<WrapUpCode> wrapUpCodes(String conversationId, Leg leg) throws GatewayException;

  /** Where it could be transferred to: queues and people whose name has the words, 25 of each. */
  List<Target> targets(String words) throws GatewayException;

  /** Tells the customer that the agent writes, for the five seconds after it. */
  void typing(String conversationId, Leg leg) throws GatewayException;

  /** The presences that the org has, the unusable left out. */
  List<Presence> presences() throws GatewayException;

  Duty duty(String userId) throws GatewayException;

  void setPresence(String userId, Presence presence) throws GatewayException;

  /** Back from not responding: work is routed to the user again. */
  void setIdle(String userId) throws GatewayException;

  /** All queues that the token may see, for who has no queues of her own. */
  List<Membership> allQueues() throws GatewayException;

  /**
   * The ids of all message conversations in these queues that wait or are being handled, longest
   * first, for a supervisor.
   */
  List<String> inQueues(List<Membership> queues) throws GatewayException;
}
