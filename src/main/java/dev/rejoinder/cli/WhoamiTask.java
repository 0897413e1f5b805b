package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.User;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.text.Sanitiser;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "whoami",
    description = "Show whom the credentials speak for, and what they may do.",
    footerHeading = "%n",
    footer =
        "JSON: {\"user\": {\"id\", \"name\", \"alias\"} or null, \"org\", \"client\", \"scopes\"}")
final class WhoamiTask extends Task {
  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  int run(Session session) throws GatewayException, BadSetting {
    try (Org org = session.open()) {
      Identity identity = org.identity();
      if (json) {
        session.json(fields(identity));
      } else {
        print(identity, session.out());
      }
      return ExitStatus.DONE;
    }
  }

  private static Object fields(Identity identity) {
    Optional<Object> user =
        identity
            .user()
            .map(it -> Json.object("id", it.id(), "name", it.name(), "alias", it.alias()));
    return Json.object(
        "user", user,
        "org", told(identity.org()),
        "client", told(identity.client()),
        "scopes", identity.scopes());
  }

  private static Optional<String> told(String value) {
    return Optional.of(value).filter(it -> !it.isBlank());
  }

  private static void print(Identity identity, PrintWriter out) {
    out.println("User:    " + identity.user().map(WhoamiTask::words).orElse("none"));
    line(out, "Org:     ", identity.org());
    line(out, "Client:  ", identity.client());
    line(out, "Scopes:  ", String.join(" ", identity.scopes()));
    if (identity.user().isEmpty()) {
      out.println();
      out.println(
          "These credentials speak for a client, not for a user. They have no conversations");
      out.println(
          "of their own, so the console and `conversations` need a user's token; `join` needs");
      out.println("GENESYS_USER_ID, and `send` needs that or --user.");
    }
  }

  private static String words(User user) {
    String alias =
        user.alias().isBlank() || user.alias().equals(user.name())
            ? ""
            : ", to customers " + Sanitiser.name(user.alias());
    return Sanitiser.name(user.name()) + " (" + Sanitiser.name(user.id()) + ")" + alias;
  }

  private static void line(PrintWriter out, String label, String value) {
    out.println(label + (value.isBlank() ? "not told" : Sanitiser.line(value)));
  }
}
