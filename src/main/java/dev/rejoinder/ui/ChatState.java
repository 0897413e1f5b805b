package dev.rejoinder.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which conversation is open, and the agent's side of all of them.
 *
 * @param talks by conversation id
 * @param numbered the number of the last message sent from here
 * @param unkept why what is written has no safe copy; empty while it has one
 */
public record ChatState(
    Optional<String> open, Map<String, Talk> talks, long numbered, Optional<String> unkept) {
  public static final ChatState EMPTY =
      new ChatState(Optional.empty(), Map.of(), 0, Optional.empty());

  public ChatState {
    talks = Map.copyOf(talks);
  }

  Talk talk(String id) {
    return talks.getOrDefault(id, Talk.NEW);
  }

  ChatState with(String id, Talk talk) {
    Map<String, Talk> next = new HashMap<>(talks);
    next.put(id, talk);
    return new ChatState(open, next, numbered, unkept);
  }

  /** Forgets those that are neither listed nor open, and hold nothing that would be lost. */
  ChatState keeping(Set<String> listed) {
    Map<String, Talk> kept = new HashMap<>(talks);
    kept.entrySet()
        .removeIf(
            talk ->
                !listed.contains(talk.getKey())
                    && !open.equals(Optional.of(talk.getKey()))
                    && !talk.getValue().unsent());
    return kept.size() == talks.size() ? this : new ChatState(open, kept, numbered, unkept);
  }

  ChatState opening(String id) {
    return new ChatState(Optional.of(id), talks, numbered, unkept);
  }

  ChatState closed() {
    return new ChatState(Optional.empty(), talks, numbered, unkept);
  }

  ChatState numbering(long number) {
    return new ChatState(open, talks, number, unkept);
  }

  ChatState keeping(Optional<String> trouble) {
    return new ChatState(open, talks, numbered, trouble);
  }
}
