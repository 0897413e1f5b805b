package dev.rejoinder.config;

import dev.rejoinder.config.Profile.Way;
import java.util.Map;
import java.util.Optional;

/** What to sign in with, of environment and profile. */
final class SignInVariables {
  private static final String SECRET = "GENESYS_CLIENT_SECRET";

  private final Variables variables;

  SignInVariables(Map<String, String> env) {
    this.variables = new Variables(env);
  }

  /** Whether the environment alone is enough to sign in. */
  boolean enough() throws BadSetting {
    return token().isPresent() || id().isPresent() && secret().isPresent();
  }

  /**
   * What to sign in with; None where nothing was given.
   *
   * @param first whether the profile wins, as a flag named it
   */
  Credentials credentials(Optional<Profile> profile, boolean first) throws BadSetting {
    if (profile.isPresent() && (first || !enough())) {
      Credentials kept = of(profile.get(), first);
      if (first || !(kept instanceof Credentials.None)) {
        return kept;
      }
    }
    Optional<Variables.Found> token = token();
    if (token.isPresent()) {
      return new Credentials.Token(printable(token.get()));
    }
    Optional<Variables.Found> id = id();
    Optional<Variables.Found> secret = secret();
    if (id.isEmpty() && secret.isEmpty()) {
      return new Credentials.None();
    }
    if (secret.isEmpty()) {
      throw missing(id.get(), SECRET);
    }
    if (id.isEmpty()) {
      throw missing(secret.get(), "GENESYS_CLIENT_ID");
    }
    return new Credentials.Client(id.get().value(), secret.get().value());
  }

  private Credentials of(Profile profile, boolean asked) throws BadSetting {
    String named = profile.file() + ": profile '" + profile.name() + "' ";
    if (profile.login() == Way.CODE) {
      return new Credentials.SignedIn(
          profile.name(),
          profile.clientId().orElseThrow(),
          profile.clientSecret(),
          profile.redirectUri());
    }
    if (profile.login() == Way.CLIENT_CREDENTIALS) {
      Optional<String> secret =
          profile.clientSecret().isPresent()
              ? profile.clientSecret()
              : secret().map(Variables.Found::value);
      if (secret.isEmpty()) {
        throw new BadSetting(named + "has no client_secret: add it, or set " + SECRET);
      }
      return new Credentials.Client(profile.clientId().orElseThrow(), secret.get());
    }
    if (profile.login() == Way.TOKEN) {
      return token(profile, named);
    }
    if (asked) {
      throw new BadSetting(named + "signs in in a way that only gc knows: run rejoinder login");
    }
    return new Credentials.None();
  }

  private Credentials token(Profile profile, String named) throws BadSetting {
    if (profile.token().isPresent()) {
      return new Credentials.Token(
          printable(new Variables.Found("the token in " + profile.file(), profile.token().get())));
    }
    Optional<Variables.Found> token = token();
    if (token.isEmpty()) {
      throw new BadSetting(named + "signs in with a token: set GENESYS_ACCESS_TOKEN");
    }
    return new Credentials.Token(printable(token.get()));
  }

  private Optional<Variables.Found> token() throws BadSetting {
    return variables.find("GENESYS_ACCESS_TOKEN", "GENESYSCLOUD_ACCESS_TOKEN");
  }

  private Optional<Variables.Found> id() throws BadSetting {
    return variables.find("GENESYS_CLIENT_ID", "GENESYSCLOUD_OAUTHCLIENT_ID");
  }

  private Optional<Variables.Found> secret() throws BadSetting {
    return variables.find(SECRET, "GENESYSCLOUD_OAUTHCLIENT_SECRET");
  }

  private static BadSetting missing(Variables.Found found, String other) {
    return new BadSetting(found.name() + " is set and " + other + " is not: set both");
  }

  /** A token goes into a header as it is, and what refuses it there would print it. */
  private static String printable(Variables.Found token) throws BadSetting {
    if (token.value().chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new BadSetting(
          token.name() + " has characters that no token has: set the bare token, without 'Bearer'");
    }
    return token.value();
  }
}
