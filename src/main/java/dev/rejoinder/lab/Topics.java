package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The topics that the org has, and who may subscribe to them. */
final class Topics {
  static final int MOST = 1_000;

  /** A kind of topic; {@code permission} is absent where it is the user's own business. */
  private record Kind(String name, Optional<String> permission, Pattern pattern) {
    static Kind own(String name) {
      return new Kind(name, Optional.empty(), pattern(name));
    }

    static Kind by(String permission, String name) {
      return new Kind(name, Optional.of(permission), pattern(name));
    }

    private static Pattern pattern(String name) {
      return Pattern.compile(Pattern.quote(name).replace("{id}", "\\E([^.]+)\\Q"));
    }

    JsonObject json() {
      return Wire.object(
          "id", name,
          "requiresCurrentUser", permission.isEmpty(),
          "requiresPermissions", permission.map(List::of).orElse(List.of()),
          "enforced", true,
          "transports", List.of("Websocket"));
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          Kind.own("v2.users.{id}.conversations"),
          Kind.own("v2.users.{id}.conversations.messages"),
          Kind.own("v2.users.{id}.conversations.inbound.typing.event"),
          Kind.own("v2.users.{id}.routingStatus"),
          Kind.own("v2.users.{id}.presence"),
          Kind.by("routing:queue:view", "v2.routing.queues.{id}.conversations"),
          Kind.by("routing:queue:view", "v2.routing.queues.{id}.conversations.messages"));

  /**
   * Whether a topic can be had.
   *
   * @param rejection why not; empty where it can
   * @param missing the permissions that are lacked, if that is why
   */
  record Verdict(String topic, Optional<String> rejection, List<String> missing) {
    boolean isPermitted() {
      return rejection.isEmpty();
    }

    JsonObject json() {
      return Wire.object(
          "id",
          topic,
          "state",
          isPermitted() ? "Permitted" : "Rejected",
          "rejectionReason",
          rejection.orElse(null),
          "missingPermissions",
          isPermitted() ? null : missing,
          "selfUri",
          "/api/v2/notifications/availabletopics/" + topic);
    }

    /** The refusal of a whole subscription for this topic's sake. */
    Refusal refusal() {
      return missing.isEmpty() ? Refusal.notAuthorized() : Permissions.missingAll(missing);
    }
  }

  private Topics() {}

  static List<JsonObject> available() {
    return KINDS.stream().map(Kind::json).toList();
  }

  static Verdict judge(String topic, Caller caller) {
    for (var kind : KINDS) {
      var match = kind.pattern.matcher(topic);
      if (match.matches()) {
        return judge(topic, kind, match.group(1), caller);
      }
    }
    return new Verdict(topic, Optional.of("No such topic."), List.of());
  }

  private static Verdict judge(String topic, Kind kind, String id, Caller caller) {
    if (kind.permission.isEmpty()) {
      return caller.is(id)
          ? new Verdict(topic, Optional.empty(), List.of())
          : new Verdict(topic, Optional.of("The topic is another user's."), List.of());
    }
    var missing = kind.permission.filter(Predicate.not(caller::may)).map(List::of);
    return new Verdict(
        topic, missing.map(names -> "Permissions are missing."), missing.orElse(List.of()));
  }
}
