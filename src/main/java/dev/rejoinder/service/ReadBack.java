package dev.rejoinder.service;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.MessageRef;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds in a conversation what the outbox may have sent there. Pure. */
final class ReadBack {

  /** Clocks differ a little even where they are known. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private ReadBack() {}

  /**
   * What is looked for.
   *
   * @param id the outbox's
   * @param communicationId of the leg on which it went out
   * @param from the server's time when the first request left; MIN where clocks are not known
   * @param until the server's time after which it can't have been taken
   * @param baseline the messages that the leg had before that
   */
  record Sought(
      String id,
      String communicationId,
      String userId,
      String text,
      Instant from,
      Instant until,
      List<String> baseline) {}

  /**
   * One message at most for each, by the order of both: of two that say the same, one that is there
   * once is the first's.
   *
   * @param taken whether a message is known to be another's
   * @return messages by the id of what was looked for
   */
  static Map<String, Message> match(List<Sought> all, Contact contact, Predicate<String> taken) {
    Map<String, Message> found = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    for (Sought sought : all) {
      own(contact, sought).stream()
          .filter(message -> !taken.test(message.id()) && !used.contains(message.id()))
          .filter(message -> fits(message, sought))
          .findFirst()
          .ifPresent(
              message -> {
                used.add(message.id());
                found.put(sought.id(), message);
              });
    }
    return found;
  }

  /** Whether the leg has new messages whose texts can't be read yet: they may be it. */
  static boolean unread(Contact contact, Sought sought, Predicate<String> taken) {
    Set<String> read = contact.transcript().stream().map(Message::id).collect(Collectors.toSet());
    return contact.conversation().messages().stream()
        .filter(ref -> ref.communicationIds().contains(sought.communicationId()))
        .map(MessageRef::id)
        .anyMatch(id -> !read.contains(id) && !sought.baseline().contains(id) && !taken.test(id));
  }

  /** The user's own messages on that leg, oldest first. */
  private static List<Message> own(Contact contact, Sought sought) {
    Set<String> onLeg =
        contact.conversation().messages().stream()
            .filter(ref -> ref.communicationIds().contains(sought.communicationId()))
            .map(MessageRef::id)
            .collect(Collectors.toSet());
    return contact.transcript().stream()
        .filter(message -> onLeg.contains(message.id()) && message.author() != Author.CUSTOMER)
        .filter(message -> message.userId().isEmpty() || message.userId().equals(sought.userId()))
        .toList();
  }

  private static boolean fits(Message message, Sought sought) {
    boolean early =
        !sought.from().equals(Instant.MIN) && message.at().isBefore(sought.from().minus(TOLERANCE));
    return !early
        && !message.at().isAfter(sought.until())
        && !sought.baseline().contains(message.id())
        && same(message.text(), sought.text());
  }

  /** Whether two texts read the same, whatever way they took. */
  static boolean same(String one, String other) {
    return normal(one).equals(normal(other));
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
  }
}
