package dev.rejoinder.cli;

import dev.rejoinder.config.Credentials;
import dev.rejoinder.config.Profile;
import dev.rejoinder.config.ProfileFile;
import dev.rejoinder.config.Profiles;
import dev.rejoinder.config.Settings;
import java.util.Optional;

/** Completes the settings of a sign-in: from options, from the profile, else by asking. */
final class LoginQuestions {
  /** The person ended the input instead of answering. */
  static final class NobodyThere extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final Asking asking;
  private final Stdin stdin;
  private final Settings settings;
  private final LoginOptions options;

  LoginQuestions(Asking asking, Stdin stdin, Settings settings, LoginOptions options) {
    this.asking = asking;
    this.stdin = stdin;
    this.settings = settings;
    this.options = options;
  }

  /** With {@link Credentials.SignedIn} that lack nothing. */
  Settings answered() throws BadUsage, NobodyThere {
    Optional<Credentials.SignedIn> known =
        settings.credentials() instanceof Credentials.SignedIn it
            ? Optional.of(it)
            : Optional.empty();
    String redirect =
        options
            .redirectUri()
            .orElse(known.map(Credentials.SignedIn::redirectUri).orElse(Profile.ANY_PORT));
    if (!ProfileFile.redirects(redirect)) {
      throw new BadUsage("--redirect-uri must be http://localhost:PORT, port 0 for any free one");
    }
    String environment = environment();
    String client = client(known.map(Credentials.SignedIn::clientId).orElse(""));
    Optional<String> secret = known.flatMap(Credentials.SignedIn::clientSecret);
    if (options.secretByStdin()) {
      secret = Optional.of(secret());
    } else if (known.isPresent() && !client.equals(known.get().clientId())) {
      // The secret was another client's.
      secret = Optional.empty();
    }
    String name = known.isPresent() ? known.get().profile() : name();
    return settings.signingIn(
        name, environment, new Credentials.SignedIn(name, client, secret, redirect));
  }

  private String environment() throws NobodyThere {
    if (settings.namesEnvironment() || !asking.isTerminal()) {
      return settings.environment();
    }
    String usual = settings.environment();
    String given = ask("Environment, as domain or region [" + usual + "]: ");
    return given.isEmpty() ? usual : given;
  }

  private String client(String known) throws BadUsage, NobodyThere {
    String given = options.clientId().orElse(known).strip();
    while (given.isEmpty()) {
      if (!asking.isTerminal()) {
        throw new BadUsage("no OAuth client: name one with --client-id");
      }
      given = ask("Id of the OAuth client: ");
    }
    if (given.codePoints().anyMatch(Character::isISOControl)) {
      throw new BadUsage("the client id has a control character in it");
    }
    return given;
  }

  private String name() throws NobodyThere {
    while (asking.isTerminal()) {
      String given = ask("Name of the profile [" + Profiles.USUAL + "]: ");
      String name = given.isEmpty() ? Profiles.USUAL : given;
      if (ProfileFile.takesName(name)) {
        return name;
      }
    }
    return Profiles.USUAL;
  }

  private String ask(String prompt) throws NobodyThere {
    return asking.line(prompt).orElseThrow(NobodyThere::new).strip();
  }

  private String secret() throws BadUsage {
    Optional<String> line =
        asking.isTerminal()
            ? asking.hidden("Client secret (not shown): ", () -> false)
            : stdin.line();
    String secret = line.orElse("").strip();
    if (secret.isEmpty() || secret.codePoints().anyMatch(Character::isISOControl)) {
      throw new BadUsage("--secret-stdin needs the client's secret as the first line of stdin");
    }
    return secret;
  }
}
