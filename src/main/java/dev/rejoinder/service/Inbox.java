package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Stage;
import dev.rejoinder.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is the agent's to answer: her own conversations and those that wait in her queues. The two
 * lists are read apart, since the second costs a call per row. One thread at a time.
 */
public final class Inbox {
  /** Of those that wait, the ones that wait longest; more would eat the rate limit. */
  private static final int WAITING_SHOWN = 10;

  private final Gateway gateway;
  private final Retrier retrier;
  private final Retrier.Listener listener;
  private final Transcripts transcripts;
  private List<Contact> waiting = List.of();
  private boolean maySeeQueues = true;

  public Inbox(
      Gateway gateway, Retrier retrier, Retrier.Listener listener, Transcripts transcripts) {
    this.gateway = gateway;
    this.retrier = retrier;
    this.listener = listener;
    this.transcripts = transcripts;
  }

  /** Reads the agent's own conversations and adds what was last seen to wait. */
  public List<Contact> read(User user) throws GatewayException {
    List<Contact> contacts = new ArrayList<>();
    List<Conversation> mine =
        retrier.run(RetryPolicy.READ, () -> gateway.conversations(user.id()), listener);
    contacts.addAll(withTexts(mine));
    List<String> ids = contacts.stream().map(Contact::id).toList();
    waiting.stream().filter(contact -> !ids.contains(contact.id())).forEach(contacts::add);
    transcripts.keepOnly(contacts.stream().map(Contact::id).toList());
    return contacts;
  }

  /**
   * Reads what waits in the agent's queues. A token that may not see queues has none waiting; that
   * is no failure.
   */
  public void readWaiting(User user) throws GatewayException {
    if (!maySeeQueues) {
      return;
    }
    try {
      // Each time, as agents join and leave queues during a shift.
      List<Queue> queues =
          retrier.run(RetryPolicy.READ, gateway::queues, listener).stream()
              .map(Membership::queue)
              .toList();
      List<String> ids = retrier.run(RetryPolicy.READ, () -> gateway.waiting(queues), listener);
      waiting = details(ids, user);
    } catch (GatewayException e) {
      if (!(e.failure() instanceof Failure.Forbidden)) {
        throw e;
      }
      maySeeQueues = false;
    }
  }

  private List<Contact> details(List<String> ids, User user) throws GatewayException {
    List<Conversation> conversations = new ArrayList<>();
    for (String id : ids.subList(0, Math.min(WAITING_SHOWN, ids.size()))) {
      conversation(id, user)
          .filter(conversation -> conversation.stage() == Stage.WAITING)
          .ifPresent(conversations::add);
    }
    return withTexts(conversations);
  }

  /** Empty when someone took it, or it ended, since it was listed: no reason to show no others. */
  private Optional<Conversation> conversation(String id, User user) throws GatewayException {
    try {
      return Optional.of(
          retrier.run(RetryPolicy.READ, () -> gateway.conversation(id, user.id()), listener));
    } catch (GatewayException e) {
      if (e.failure() instanceof Failure.NotFound || e.failure() instanceof Failure.Forbidden) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Adds the texts, as far as they can be had at once: who is there must not wait for what one of
   * them said, and the next reading asks again. After a 429 nothing more is asked for now.
   */
  private List<Contact> withTexts(List<Conversation> conversations) throws GatewayException {
    List<Contact> contacts = new ArrayList<>();
    boolean asking = true;
    for (Conversation conversation : conversations) {
      try {
        contacts.add(asking ? transcripts.readOnce(conversation) : transcripts.known(conversation));
      } catch (GatewayException e) {
        if (e.failure() instanceof Failure.SignedOut) {
          throw e;
        }
        asking = !(e.failure() instanceof Failure.RateLimited);
        contacts.add(transcripts.known(conversation));
      }
    }
    return contacts;
  }
}
