package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.MessageRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads what was said. A conversation only tells the ids of its messages; texts are read in bulk,
 * each once, and kept, since a text never changes. What may change, the delivery, comes with every
 * reading of the conversation. Any thread.
 */
public final class Transcripts {
  /** The platform allows 1,000 and asks for few. */
  private static final int BULK = 200;

  private final Gateway gateway;
  private final Retrier retrier;
  private final Retrier.Listener listener;
  private final Map<String, Map<String, Message>> known = new ConcurrentHashMap<>();

  public Transcripts(Gateway gateway, Retrier retrier, Retrier.Listener listener) {
    this.gateway = gateway;
    this.retrier = retrier;
    this.listener = listener;
  }

  /** The conversation with its texts in the order of its refs, less what the server lacks. */
  public Contact read(Conversation conversation) throws GatewayException {
    for (List<String> ids : parts(missing(conversation))) {
      keep(
          conversation,
          retrier.run(RetryPolicy.READ, () -> gateway.messages(conversation.id(), ids), listener));
    }
    return known(conversation);
  }

  /** The same with one try, for who will come again anyway. */
  public Contact readOnce(Conversation conversation) throws GatewayException {
    for (List<String> ids : parts(missing(conversation))) {
      keep(conversation, gateway.messages(conversation.id(), ids));
    }
    return known(conversation);
  }

  /** The conversation with the texts that were read before; makes no call. */
  public Contact known(Conversation conversation) {
    return new Contact(conversation, inOrder(conversation, texts(conversation)));
  }

  /** Forgets all conversations but these. */
  public void keepOnly(List<String> conversationIds) {
    known.keySet().retainAll(conversationIds);
  }

  private Map<String, Message> texts(Conversation conversation) {
    return known.computeIfAbsent(conversation.id(), id -> new ConcurrentHashMap<>());
  }

  private void keep(Conversation conversation, List<Message> messages) {
    messages.forEach(message -> texts(conversation).put(message.id(), message));
  }

  private List<String> missing(Conversation conversation) {
    Map<String, Message> texts = texts(conversation);
    return conversation.messages().stream()
        .map(MessageRef::id)
        .filter(id -> !texts.containsKey(id))
        .toList();
  }

  private static List<List<String>> parts(List<String> ids) {
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += BULK) {
      parts.add(ids.subList(from, Math.min(ids.size(), from + BULK)));
    }
    return parts;
  }

  private static List<Message> inOrder(Conversation conversation, Map<String, Message> texts) {
    Map<String, Message> each = new HashMap<>(texts);
    List<Message> transcript = new ArrayList<>();
    for (MessageRef ref : conversation.messages()) {
      Message message = each.remove(ref.id());
      if (message != null) {
        transcript.add(message.withDelivery(ref.delivery()));
      }
    }
    return transcript;
  }
}
