package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Credentials;
import dev.rejoinder.model.Grant;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Right;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.TokenStore.Trouble;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "whoami",
    description = "Show whom the credentials speak for, and what they may do.",
    footerHeading = "%n",
    footer = {
      "JSON: {\"user\": {\"id\", \"name\", \"alias\"} or null, \"org\", \"client\", \"scopes\",",
      "\"profile\" or null, \"expires\" or null, \"missingScopes\", \"missingPermissions\":",
      "{RIGHT: [any of these is enough]}}"
    })
final class WhoamiTask extends Task {
  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  int run(Session session) throws GatewayException, BadSetting {
    try (Org org = session.open()) {
      Identity identity = org.identity();
      if (json) {
        session.json(fields(identity, session));
      } else {
        print(identity, session, org);
      }
      return ExitStatus.DONE;
    }
  }

  private static Object fields(Identity identity, Session session) throws BadSetting {
    Optional<Object> user =
        identity
            .user()
            .map(it -> Json.object("id", it.id(), "name", it.name(), "alias", it.alias()));
    Map<String, Object> permissions = new LinkedHashMap<>();
    for (Right right : Right.values()) {
      if (!identity.missing(right).isEmpty()) {
        permissions.put(right.name().toLowerCase(Locale.ROOT), identity.missing(right));
      }
    }
    return Json.object(
        "user", user,
        "org", told(identity.org()),
        "client", told(identity.client()),
        "scopes", identity.scopes(),
        "profile", session.settings().profile(),
        "expires", expires(session).map(Instant::toString),
        "missingScopes", List.copyOf(Whom.missingScopes(identity).keySet()),
        "missingPermissions", permissions);
  }

  private static Optional<String> told(String value) {
    return Optional.of(value).filter(it -> !it.isBlank());
  }

  /** When the kept token ends; empty for credentials of another kind. */
  private static Optional<Instant> expires(Session session) throws BadSetting {
    if (!(session.settings().credentials() instanceof Credentials.SignedIn as)) {
      return Optional.empty();
    }
    try {
      return session.wiring().tokens(as.profile()).read().flatMap(Grant::expires);
    } catch (Trouble e) {
      throw new BadSetting(e.getMessage());
    }
  }

  private static void print(Identity identity, Session session, Org org) throws BadSetting {
    PrintWriter out = session.out();
    session.settings().profile().ifPresent(profile -> Whom.line(out, "Profile: ", profile));
    Whom.print(identity, out);
    Optional<Instant> expires = expires(session);
    if (expires.isPresent()) {
      Whom.ends(expires, org.clock(), out);
    }
    Whom.lacks(identity, out);
    if (identity.user().isEmpty()) {
      out.println();
      out.println(
          "These credentials speak for a client, not for a user. They have no conversations");
      out.println(
          "of their own, so the console and `conversations` need a user's token; `join` needs");
      out.println("GENESYS_USER_ID, and `send` needs that or --user.");
    }
  }
}
