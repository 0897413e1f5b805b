package dev.rejoinder.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The canned responses that went into one conversation from here, by their ids.
 *
 * @param drafted inserted into what is written now, in order, each once
 * @param sent when the agent last sent each
 */
public record Drawn(List<String> drafted, Map<String, Instant> sent) {
  public static final Drawn NONE = new Drawn(List.of(), Map.of());

  public Drawn {
    drafted = List.copyOf(drafted);
    sent = Map.copyOf(sent);
  }

  Drawn inserting(String responseId) {
    List<String> next = new ArrayList<>(drafted);
    next.remove(responseId);
    next.add(responseId);
    return new Drawn(next, sent);
  }

  Drawn sending(Instant now) {
    Map<String, Instant> next = new HashMap<>(sent);
    drafted.forEach(id -> next.put(id, now));
    return new Drawn(List.of(), next);
  }

  Drawn dropping() {
    return new Drawn(List.of(), sent);
  }

  Optional<Instant> sentAt(String responseId) {
    return Optional.ofNullable(sent.get(responseId));
  }
}
