package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The participants of a conversation and their communications. Each has a list of them, of which
 * the earlier ones are history; what lives is looked for from the end.
 */
record Participants(List<JsonObject> all) {

  private static final Set<String> DEAD = Set.of("disconnected", "terminated");
  private static final Set<String> CUSTOMER = Set.of("customer", "external");

  /** A participant with one of its message communications. */
  record Strand(JsonObject participant, JsonObject communication) {

    String state() {
      return Json.text(communication, "state");
    }

    boolean alive() {
      return state().isEmpty()
          ? Json.text(communication, "disconnectedTime").isEmpty()
              && Json.text(participant, "endTime").isEmpty()
          : !DEAD.contains(state());
    }
  }

  static Participants of(JsonObject conversation) {
    return new Participants(Json.objects(conversation, "participants"));
  }

  /** All message communications in the order of the wire. */
  List<Strand> strands() {
    var strands = new ArrayList<Strand>();
    for (JsonObject participant : all) {
      for (JsonObject communication : Json.objects(participant, "messages")) {
        strands.add(new Strand(participant, communication));
      }
    }
    return strands;
  }

  /** The last of this user's; a silent listener's doesn't count, since nobody can write on it. */
  Optional<Strand> mine(String userId) {
    return last(
        strands().stream()
            .filter(strand -> !userId.isEmpty())
            .filter(strand -> Json.text(strand.participant(), "userId").equals(userId))
            .filter(strand -> !Json.texts(strand.participant(), "mediaRoles").contains("monitor"))
            .toList());
  }

  /** The last of the queue's. */
  Optional<Strand> queue() {
    return last(
        strands().stream()
            .filter(strand -> Json.text(strand.participant(), "purpose").equals("acd"))
            .toList());
  }

  Optional<JsonObject> customer() {
    return all.stream()
        .filter(participant -> CUSTOMER.contains(Json.text(participant, "purpose")))
        .findFirst();
  }

  boolean customerConnected() {
    return strands().stream()
        .filter(strand -> CUSTOMER.contains(Json.text(strand.participant(), "purpose")))
        .anyMatch(Strand::alive);
  }

  private static Optional<Strand> last(List<Strand> strands) {
    Optional<Strand> found = Optional.empty();
    for (Strand strand : strands) {
      if (found.isEmpty() || strand.alive() || !found.get().alive()) {
        found = Optional.of(strand);
      }
    }
    return found;
  }
}
