package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what a list only names: conversations by id, and their texts. One thread at a time. */
final class Details {
  private final Gateway gateway;
  private final Gateway background;
  private final Retrier retrier;
  private final Retrier.Listener listener;
  private final Transcripts transcripts;

  /** Whose texts the token may not read: they do not count as lacking. */
  private final Set<String> unreadable = new HashSet<>();

  /**
   * @param background the same, for what nobody waits for
   */
  Details(
      Gateway gateway,
      Gateway background,
      Retrier retrier,
      Retrier.Listener listener,
      Transcripts transcripts) {
    this.gateway = gateway;
    this.background = background;
    this.retrier = retrier;
    this.listener = listener;
    this.transcripts = transcripts;
  }

  /** Empty when it is gone, or not for this token: no reason to show no others. */
  Optional<Conversation> find(String id, String userId) throws GatewayException {
    return find(gateway, id, userId);
  }

  private Optional<Conversation> find(Gateway by, String id, String userId)
      throws GatewayException {
    try {
      return Optional.of(
          retrier.run(RetryPolicy.READ, () -> by.conversation(id, userId), listener));
    } catch (GatewayException e) {
      if (e.failure() instanceof Failure.NotFound || e.failure() instanceof Failure.Forbidden) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Those that pass, a call each and one for the texts that are new. */
  List<Contact> of(List<String> ids, String userId, Predicate<Conversation> passes)
      throws GatewayException {
    List<Conversation> conversations = new ArrayList<>();
    for (String id : ids) {
      find(background, id, userId).filter(passes).ifPresent(conversations::add);
    }
    return withTexts(conversations);
  }

  /**
   * Adds the texts, as far as they can be had at once: who is there must not wait for what one of
   * them said, and the next reading asks again. After a 429 nothing more is asked for now.
   */
  List<Contact> withTexts(List<Conversation> conversations) throws GatewayException {
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
        if (e.failure() instanceof Failure.Forbidden) {
          unreadable.add(conversation.id());
        }
        contacts.add(transcripts.known(conversation));
      }
    }
    return contacts;
  }

  /** Whether texts of these could not be had and are worth another try. */
  boolean lacksTexts(List<Contact> contacts) {
    return contacts.stream()
        .filter(contact -> !unreadable.contains(contact.id()))
        .anyMatch(contact -> transcripts.lacks(contact.conversation()));
  }

  /** Forgets all but these. */
  void keepOnly(Collection<Contact> contacts) {
    List<String> ids = contacts.stream().map(Contact::id).toList();
    transcripts.keepOnly(ids);
    unreadable.retainAll(ids);
  }
}
