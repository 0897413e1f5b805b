package dev.rejoinder.genesys;

import dev.rejoinder.model.Queue;
import java.util.List;
import java.util.stream.Stream;

/** The names of what a console subscribes to. */
final class Topics {

  /** The platform's own limit of a channel. */
  private static final int MOST = 1_000;

  private Topics() {}

  /** The one that nothing works without. */
  static String conversations(String userId) {
    return "v2.users." + userId + ".conversations";
  }

  static List<String> of(String userId, List<Queue> queues) {
    Stream<String> own =
        Stream.of(
            conversations(userId),
            conversations(userId) + ".inbound.typing.event",
            "v2.users." + userId + ".routingStatus",
            "v2.users." + userId + ".presence");
    Stream<String> waiting =
        queues.stream().map(queue -> "v2.routing.queues." + queue.id() + ".conversations.messages");
    return Stream.concat(own, waiting).distinct().limit(MOST).toList();
  }
}
