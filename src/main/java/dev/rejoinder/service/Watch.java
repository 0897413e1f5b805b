package dev.rejoinder.service;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.MessageRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the readings of a conversation show of the messages that the outbox sends there. Each
 * message of the server is claimed once. Guarded by its {@link Strand}.
 */
final class Watch {

  /** So long after it was sent a message that stands there twice is taken for our doing. */
  private static final Duration ALARMED = Duration.ofMinutes(2);

  /** A message of ours that the server was seen to have. */
  record Found(Letter letter, Message message) {}

  private record Gone(Letter letter, long nanos) {}

  private final Means means;
  private final Map<String, Set<String>> seen = new HashMap<>();
  private final List<Letter> putAway = new ArrayList<>();
  private final List<Gone> sent = new ArrayList<>();

  Watch(Means means) {
    this.means = means;
  }

  /** Nobody waits for it any more, but what it may still bring is no other's. */
  void putAway(Letter letter) {
    putAway.add(letter);
  }

  void sent(Letter letter) {
    sent.add(new Gone(letter, means.nanos()));
  }

  /** The leg's messages that were seen and that nobody has claimed. */
  List<String> baseline(String leg) {
    return seen.getOrDefault(leg, Set.of()).stream()
        .filter(id -> !means.claims().containsKey(id))
        .toList();
  }

  /** Whether that leg has something new that can't be read, and that may be the message. */
  boolean unclear(Contact contact, Letter letter) {
    return ReadBack.unread(contact, sought(letter), taken());
  }

  /**
   * What of these, and of what was put away, is there now.
   *
   * @param open in order, each requested at least once
   */
  List<Found> look(Contact contact, List<Letter> open) {
    remember(contact);
    // While the answer to a request is awaited, it tells better than counting which of two it is.
    List<Letter> looked =
        Stream.concat(putAway.stream(), open.stream())
            .filter(letter -> !contested(letter, open))
            .toList();
    Map<String, Message> found =
        ReadBack.match(looked.stream().map(this::sought).toList(), contact, taken());
    return looked.stream()
        .filter(letter -> found.containsKey(letter.id()))
        .map(letter -> new Found(letter, found.get(letter.id())))
        .toList();
  }

  /** It is claimed, and looked for no more. */
  void claim(Letter letter, String messageId) {
    means.claims().put(messageId, letter.id());
    putAway.remove(letter);
  }

  /** What was sent and stands there once more, each told once. */
  List<Letter> twice(Contact contact, List<Letter> open) {
    sent.removeIf(gone -> means.since(gone.nanos()).compareTo(ALARMED) > 0);
    List<Letter> suspects =
        sent.stream()
            .map(Gone::letter)
            .filter(
                letter -> Stream.concat(putAway.stream(), open.stream()).noneMatch(like(letter)))
            .toList();
    Map<String, Message> found =
        ReadBack.match(suspects.stream().map(this::sought).toList(), contact, taken());
    found.forEach((id, message) -> means.claims().put(message.id(), id));
    return suspects.stream().filter(letter -> found.containsKey(letter.id())).toList();
  }

  private boolean contested(Letter letter, List<Letter> open) {
    boolean awaited =
        open.stream().anyMatch(o -> o.phase == Letter.Phase.UNDERWAY && like(letter).test(o));
    return awaited && putAway.stream().anyMatch(like(letter));
  }

  private static Predicate<Letter> like(Letter letter) {
    return other -> ReadBack.same(other.item.text(), letter.item.text());
  }

  private void remember(Contact contact) {
    Set<String> customers =
        contact.transcript().stream()
            .filter(message -> message.author() == Author.CUSTOMER)
            .map(Message::id)
            .collect(Collectors.toSet());
    for (MessageRef ref : contact.conversation().messages()) {
      if (!customers.contains(ref.id())) {
        ref.communicationIds()
            .forEach(on -> seen.computeIfAbsent(on, id -> new LinkedHashSet<>()).add(ref.id()));
      }
    }
  }

  private Predicate<String> taken() {
    return means.claims()::containsKey;
  }

  private ReadBack.Sought sought(Letter letter) {
    Optional<Duration> ahead = means.time().serverAhead().get();
    return letter.sought(ahead);
  }
}
