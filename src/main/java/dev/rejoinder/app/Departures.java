package dev.rejoinder.app;

import dev.rejoinder.model.SendState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps an order behind the messages that the agent sent before it, while these are just leaving.
 * One that waits, or is not known to have arrived, holds no order back. Any thread.
 */
final class Departures {
  private final Map<String, Map<String, SendState>> open = new HashMap<>();
  private final Map<String, List<Runnable>> behind = new HashMap<>();

  /** Ids of messages that nobody waits for any more, whatever is still told of their requests. */
  private final Set<String> away = new HashSet<>();

  /** A message is doing so now. */
  void moved(String conversationId, String id, SendState state) {
    free(conversationId, id, state).forEach(Runnable::run);
  }

  private synchronized List<Runnable> free(String conversationId, String id, SendState state) {
    Map<String, SendState> messages =
        open.computeIfAbsent(conversationId, any -> new LinkedHashMap<>());
    if (state instanceof SendState.Accepted || state instanceof SendState.Rejected) {
      messages.remove(id);
    } else if (!away.contains(id)) {
      messages.put(id, state);
    }
    return released(conversationId);
  }

  /** That message was taken back; its request may still be under way. */
  void withdrawn(String conversationId, String id) {
    List<Runnable> orders;
    synchronized (this) {
      away.add(id);
      open.getOrDefault(conversationId, new HashMap<>()).remove(id);
      orders = released(conversationId);
    }
    orders.forEach(Runnable::run);
  }

  /**
   * @param order is handed on by this, on any thread, so must not block
   */
  void follow(String conversationId, Runnable order) {
    synchronized (this) {
      if (leaving(conversationId)) {
        behind.computeIfAbsent(conversationId, any -> new ArrayList<>()).add(order);
        return;
      }
    }
    order.run();
  }

  private List<Runnable> released(String conversationId) {
    if (leaving(conversationId)) {
      return List.of();
    }
    if (open.getOrDefault(conversationId, Map.of()).isEmpty()) {
      open.remove(conversationId);
    }
    List<Runnable> orders = behind.remove(conversationId);
    return orders == null ? List.of() : orders;
  }

  private boolean leaving(String conversationId) {
    Map<String, SendState> messages = open.getOrDefault(conversationId, Map.of());
    return !messages.isEmpty() && messages.values().stream().allMatch(Departures::moves);
  }

  private static boolean moves(SendState state) {
    return state instanceof SendState.Sending || state instanceof SendState.Held;
  }
}
