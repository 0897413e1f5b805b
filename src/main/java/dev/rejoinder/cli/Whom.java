package dev.rejoinder.cli;

import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Right;
import dev.rejoinder.model.User;
import dev.rejoinder.text.Sanitiser;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words whom a token speaks for, and what it may not do. */
final class Whom {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ROOT);

  /** What the console needs, and what for (genesys-api.md 9). */
  private static final Map<String, String> SCOPES = new LinkedHashMap<>();

  static {
    SCOPES.put("conversations", "list, join, send, wrap up");
    SCOPES.put("notifications", "hear live what happens");
    SCOPES.put("response-management:readonly", "find responses");
    SCOPES.put("presence", "go on queue");
    SCOPES.put("users", "go on queue");
    SCOPES.put("routing:readonly", "see queues and wrap-up codes");
    SCOPES.put("analytics:readonly", "see what waits in queues");
  }

  private Whom() {}

  static void print(Identity identity, PrintWriter out) {
    line(out, "User:    ", identity.user().map(Whom::words).orElse("none"));
    line(out, "Org:     ", identity.org());
    line(out, "Client:  ", identity.client());
    line(out, "Scopes:  ", String.join(" ", identity.scopes()));
  }

  static void ends(Optional<Instant> expires, Clock clock, PrintWriter out) {
    String when = expires.map(it -> MINUTE.format(it.atZone(clock.getZone()))).orElse("");
    line(out, "Token:   ", when.isEmpty() ? "" : "good until " + when);
  }

  /** Nothing where all is allowed, or where the server does not tell. */
  static void lacks(Identity identity, PrintWriter out) {
    missingScopes(identity)
        .forEach((scope, what) -> out.println("No scope " + scope + ": can't " + what + "."));
    for (Right right : Right.values()) {
      List<String> missing = identity.missing(right);
      if (!missing.isEmpty()) {
        out.println(
            "No permission " + String.join(" or ", missing) + ": can't " + what(right) + ".");
      }
    }
  }

  /** With what each is for. Clients have roles instead of scopes. */
  static Map<String, String> missingScopes(Identity identity) {
    Map<String, String> missing = new LinkedHashMap<>();
    if (identity.user().isPresent() && !identity.scopes().isEmpty()) {
      SCOPES.forEach(
          (scope, what) -> {
            if (!has(identity, scope)) {
              missing.put(scope, what);
            }
          });
    }
    return missing;
  }

  /** To change is to read as well. */
  private static boolean has(Identity identity, String scope) {
    return identity.scopes().contains(scope)
        || identity.scopes().contains(scope.replace(":readonly", ""));
  }

  static String what(Right right) {
    return switch (right) {
      case READ_MESSAGES -> "read messages";
      case SEND -> "send";
      case READ_RESPONSES -> "find responses";
      case PULL -> "join what waits in a queue";
      case ASSIGN -> "assign conversations";
      case TRANSFER -> "transfer";
      case DISCONNECT -> "disconnect";
      case PARK -> "park";
      case WRAP_UP -> "wrap up";
      case FIND_QUEUES -> "find queues";
      case SUPERVISE -> "watch queues";
    };
  }

  private static String words(User user) {
    String alias =
        user.alias().isBlank() || user.alias().equals(user.name())
            ? ""
            : ", to customers " + Sanitiser.name(user.alias());
    return Sanitiser.name(user.name()) + " (" + Sanitiser.name(user.id()) + ")" + alias;
  }

  static void line(PrintWriter out, String label, String value) {
    out.println(label + (value.isBlank() ? "not told" : Sanitiser.line(value)));
  }
}
