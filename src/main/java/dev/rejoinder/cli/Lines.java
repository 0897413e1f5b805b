package dev.rejoinder.cli;

import dev.rejoinder.model.Conversation;
import dev.rejoinder.text.Names;
import dev.rejoinder.text.Sanitiser;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wordings that several commands share, safe to show. */
final class Lines {
  private Lines() {}

  /** The customer and the id. */
  static String whom(Conversation conversation) {
    return named(conversation) + " (conversation " + Sanitiser.name(conversation.id()) + ")";
  }

  /** The customer, the channel, the queue where there is one, and the id. */
  static String address(Conversation conversation) {
    String where =
        Stream.of(named(conversation), conversation.channel().label(), conversation.queue().name())
            .filter(part -> !part.isBlank())
            .map(Sanitiser::name)
            .collect(Collectors.joining(" · "));
    return where + " (conversation " + Sanitiser.name(conversation.id()) + ")";
  }

  /**
   * What a customer is called, marked where that could be taken for a word of ours or for an agent.
   *
   * @param agents what those agents are called who are known here; the conversation's own is
   */
  static String customer(Conversation conversation, String... agents) {
    Stream<String> all = Stream.concat(Stream.of(conversation.agent()), Stream.of(agents));
    return Names.of(conversation.customer(), all.toList());
  }

  private static String named(Conversation conversation) {
    return conversation.customer().isBlank() ? "customer" : customer(conversation);
  }
}
