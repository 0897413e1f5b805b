package dev.rejoinder.ui;

import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Usage;
import java.util.Optional;

/** What is to be done outside: an order to the effect runner. */
public sealed interface Effect {
  /** Leave the screen and end. */
  record Quit() implements Effect {}

  /** Connect, and begin to read. */
  record Start() implements Effect {}

  /** Read the list anew, now. */
  record Refresh() implements Effect {}

  /** Bring the agent in; answered by {@link Msg.ContactRead} or {@link Msg.JoinFailed}. */
  record Join(String conversationId) implements Effect {}

  /**
   * Keep it and send it, after whatever was ordered for the same conversation before; answered by
   * {@link Msg.SendMoved}, again and again until it ends.
   */
  record Send(OutboxItem item) implements Effect {
    String conversationId() {
      return item.conversationId();
    }
  }

  /** The agent's word for one that failed or is in doubt; answered as {@link Send}. */
  record Resend(String conversationId, String id) implements Effect {}

  /** The agent took it back, or put it away: nothing more is to happen to it. Not answered. */
  record Withdraw(String conversationId, String id) implements Effect {}

  /**
   * What is written for a conversation and not sent; in the order of the keys.
   *
   * @param to the customer; empty where they are not known
   * @param text empty for nothing any more
   */
  record KeepDraft(String conversationId, String to, String text) implements Effect {}

  /** Make the drafts safe now: there is no telling what comes next. */
  record ForceDrafts() implements Effect {}

  /** Answered by {@link Msg.LedgerRead}. */
  record ReadLedger() implements Effect {}

  /** Carry out, in the conversation's lane; answered by {@link Msg.OrderEnded}. */
  record Carry(Order order) implements Effect {}

  /** Tell the customer that the agent writes; asked for at the platform's pace, not answered. */
  record Typing(String conversationId, Leg leg) implements Effect {}

  /** Answered by {@link Msg.WrapUpCodesRead}. */
  record ReadWrapUpCodes(String conversationId, Leg leg) implements Effect {}

  /**
   * Look for queues and people to transfer to; answered by {@link Msg.TargetsRead}.
   *
   * @param number comes back with the answer, so that a late one can be told
   */
  record FindTargets(long number, String words) implements Effect {}

  /**
   * Read that queue from now on, as its supervisor; empty for none. Answered by {@link
   * Msg.WatchRead} and {@link Msg.WatchFailed}, again and again.
   */
  record Watch(Optional<Queue> queue) implements Effect {}

  /** Answered by {@link Msg.DutyRead} or {@link Msg.DutyFailed}. */
  record SetPresence(Presence presence) implements Effect {}

  /** Back from not responding; answered as {@link SetPresence}. */
  record SetIdle() implements Effect {}

  /** Ring the terminal's bell: once for each conversation that begins to ring. */
  record Bell() implements Effect {}

  /** Put a text into the clipboard of the agent's own terminal; not answered. */
  record Copy(String text) implements Effect {}

  /**
   * Look for responses; answered by {@link Msg.Found}, unless a newer one is ordered before that.
   */
  record Find(Sought sought) implements Effect {}

  /** Keep what the agent uses and pins; not answered. */
  record KeepUsage(Usage usage) implements Effect {}

  /**
   * See whether the agent's own responses have changed; answered by {@link Msg.MineRead} or {@link
   * Msg.MineBroken} where they have.
   */
  record LookAtMine() implements Effect {}

  /** What a question about a large paste says yes to; the update does it, and gives none out. */
  record Paste(String text) implements Effect {}
}
