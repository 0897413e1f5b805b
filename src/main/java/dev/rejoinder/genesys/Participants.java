package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Queue;
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
  private static final Set<String> AGENT = Set.of("agent", "user");

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

    /** Whether it was ever connected. */
    boolean answered() {
      return !Json.text(communication, "connectedTime").isEmpty()
          || !Json.text(participant, "connectedTime").isEmpty()
          || AfterWork.since(this).isPresent();
    }

    boolean of(String userId) {
      return !userId.isEmpty() && Json.text(participant, "userId").equals(userId);
    }

    /** A silent listener's, on which nobody can write. */
    boolean listens() {
      return Json.texts(participant, "mediaRoles").contains("monitor");
    }

    Optional<Leg> leg() {
      String id = Json.text(communication, "id");
      return id.isEmpty()
          ? Optional.empty()
          : Optional.of(new Leg(Json.text(participant, "id"), id));
    }

    Optional<Queue> queue() {
      String id = Json.text(participant, "queueId");
      String name = Json.text(participant, "queueName");
      return id.isEmpty() && name.isBlank() ? Optional.empty() : Optional.of(new Queue(id, name));
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

  /** The one with exactly these ids. */
  Optional<Strand> strand(Leg leg) {
    return strands().stream().filter(strand -> strand.leg().equals(Optional.of(leg))).findFirst();
  }

  /** The last of this user's, a living one before a dead one. */
  Optional<Strand> mine(String userId) {
    return last(
        strands().stream().filter(strand -> strand.of(userId) && !strand.listens()).toList());
  }

  /** The last of this user's that was connected. */
  Optional<Strand> answered(String userId) {
    return last(
        strands().stream()
            .filter(strand -> strand.of(userId) && !strand.listens() && strand.answered())
            .toList());
  }

  /** The last living one of another agent's. */
  Optional<Strand> other(String userId) {
    return last(
        strands().stream()
            .filter(strand -> AGENT.contains(Json.text(strand.participant(), "purpose")))
            .filter(strand -> !strand.of(userId) && !strand.listens() && strand.alive())
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

  /** The customer's, a living one before a dead one. */
  Optional<Strand> customerStrand() {
    return last(
        strands().stream()
            .filter(strand -> CUSTOMER.contains(Json.text(strand.participant(), "purpose")))
            .toList());
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
