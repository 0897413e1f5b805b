package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the inbox shows: the agent's own conversations and those that wait, each once. */
final class Picture {
  /** Of those that wait, the ones that wait longest; more would eat the rate limit. */
  static final int WAITING_SHOWN = 10;

  private final Map<String, Contact> mine = new LinkedHashMap<>();
  private final Map<String, Contact> waiting = new LinkedHashMap<>();

  void mine(List<Contact> contacts) {
    mine.clear();
    contacts.forEach(contact -> mine.put(contact.id(), contact));
  }

  void waiting(List<Contact> contacts) {
    waiting.clear();
    contacts.forEach(contact -> waiting.put(contact.id(), contact));
  }

  /** Puts one that is hers, or waits, where it belongs. */
  void put(Contact contact) {
    drop(contact.id());
    if (isMine(contact.conversation().stage())) {
      mine.put(contact.id(), contact);
    } else {
      waiting.put(contact.id(), contact);
      shorten();
    }
  }

  Optional<Contact> drop(String id) {
    Contact own = mine.remove(id);
    Contact waited = waiting.remove(id);
    return Optional.ofNullable(own == null ? waited : own);
  }

  Set<String> own() {
    return Set.copyOf(mine.keySet());
  }

  boolean shows(String id) {
    return mine.containsKey(id) || waiting.containsKey(id);
  }

  List<Contact> contacts() {
    List<Contact> contacts = new ArrayList<>(mine.values());
    waiting.values().stream()
        .filter(contact -> !mine.containsKey(contact.id()))
        .forEach(contacts::add);
    return contacts;
  }

  static boolean isMine(Stage stage) {
    return switch (stage) {
      case ALERTING, CONNECTED, PARKED, WRAP_UP -> true;
      case WAITING, ELSEWHERE, ENDED -> false;
    };
  }

  private void shorten() {
    if (waiting.size() > WAITING_SHOWN) {
      waiting.values().stream()
          .max(Comparator.comparing(contact -> contact.conversation().since()))
          .map(Contact::id)
          .ifPresent(waiting::remove);
    }
  }
}
