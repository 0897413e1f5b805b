package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.MessageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads what was said. A conversation only tells the ids of its messages; texts are read in bulk,
 * and kept, since a text never changes. What may change, the delivery, comes with every reading of
 * the conversation. What the server doesn't have (an event that looks like a message, a message
 * that was taken back) is asked for a few times and then no more: each reading would pay for it.
 * Any thread.
 */
public final class Transcripts {
  /** The platform allows 1,000 and asks for few. */
  private static final int BULK = 200;

  private final Gateway gateway;
  private final Retrier retrier;
  private final Retrier.Listener listener;

  /** Asked for so often and not got, a text is not there to be had. */
  private static final int MOST_ASKS = 5;

  /** What is known of one conversation. */
  private record Texts(Map<String, Message> got, Map<String, Integer> inVain) {
    Texts() {
      this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    boolean lacks(String id) {
      return !got.containsKey(id) && inVain.getOrDefault(id, 0) < MOST_ASKS;
    }

    void keep(List<String> asked, List<Message> answered) {
      answered.forEach(message -> got.put(message.id(), message));
      for (String id : asked) {
        if (!got.containsKey(id)) {
          inVain.merge(id, 1, Integer::sum);
        }
      }
    }
  }

  private final Map<String, Texts> known = new ConcurrentHashMap<>();

  public Transcripts(Gateway gateway, Retrier retrier, Retrier.Listener listener) {
    this.gateway = gateway;
    this.retrier = retrier;
    this.listener = listener;
  }

  /** The conversation with its texts in the order of its refs, less what the server lacks. */
  public Contact read(Conversation conversation) throws GatewayException {
    return read(
        conversation,
        ids ->
            retrier.run(
                RetryPolicy.READ, () -> gateway.messages(conversation.id(), ids), listener));
  }

  /** The same with one try, for who will come again anyway. */
  public Contact readOnce(Conversation conversation) throws GatewayException {
    return read(conversation, ids -> gateway.messages(conversation.id(), ids));
  }

  /** Reads messages by id. */
  private interface Reading {
    List<Message> of(List<String> ids) throws GatewayException;
  }

  private Contact read(Conversation conversation, Reading reading) throws GatewayException {
    Texts texts = texts(conversation);
    List<String> lacking =
        conversation.messages().stream().map(MessageRef::id).filter(texts::lacks).toList();
    for (List<String> ids : parts(lacking)) {
      texts.keep(ids, reading.of(ids));
    }
    return known(conversation);
  }

  /** The conversation with the texts that were read before; makes no call. */
  public Contact known(Conversation conversation) {
    Map<String, Message> got = texts(conversation).got();
    List<Message> transcript = new ArrayList<>();
    for (MessageRef ref : conversation.messages()) {
      Message message = got.get(ref.id());
      if (message != null) {
        transcript.add(message.withDelivery(ref.delivery()));
      }
    }
    return new Contact(conversation, transcript);
  }

  /** Whether texts are missing that are still to be asked for. */
  boolean lacks(Conversation conversation) {
    Texts texts = texts(conversation);
    return conversation.messages().stream().map(MessageRef::id).anyMatch(texts::lacks);
  }

  /** Forgets all conversations but these. */
  public void keepOnly(List<String> conversationIds) {
    known.keySet().retainAll(conversationIds);
  }

  private Texts texts(Conversation conversation) {
    return known.computeIfAbsent(conversation.id(), id -> new Texts());
  }

  private static List<List<String>> parts(List<String> ids) {
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += BULK) {
      parts.add(ids.subList(from, Math.min(ids.size(), from + BULK)));
    }
    return parts;
  }
}
