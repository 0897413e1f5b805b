package dev.rejoinder.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes settings of flags and environment: a flag wins over a variable, that over a default. */
public final class SettingsReader {
  private final Flags flags;
  private final Variables variables;
  private final Places places;

  private SettingsReader(Flags flags, Map<String, String> env, Places places) {
    this.flags = flags;
    this.variables = new Variables(env);
    this.places = places;
  }

  public static Settings read(Flags flags, Map<String, String> env) throws BadSetting {
    return new SettingsReader(flags, env, Places.of(env)).settings();
  }

  /** For a lab, which takes nothing from the environment but the place for its files. */
  public static Settings lab(Flags flags, Map<String, String> env) throws BadSetting {
    if (flags.environment().isPresent()) {
      throw new BadSetting(
          "--environment names a real org, and the lab is one of its own: drop one");
    }
    return new SettingsReader(flags, Map.of(), Places.of(env).lab()).settings();
  }

  private Settings settings() throws BadSetting {
    Variables.Found environment = environment();
    return new Settings(
        environment.value(),
        environment.name(),
        api(),
        credentials(),
        variables.value("GENESYS_CONVERSATION_ID"),
        variables.value("GENESYS_USER_ID"),
        variables.value("GENESYS_CANNED_RESPONSE_NAME"),
        flags.readOnly(),
        logFile(),
        flags.verbose());
  }

  private Variables.Found environment() throws BadSetting {
    if (flags.environment().isPresent()) {
      String given = flags.environment().get().strip();
      if (given.isEmpty()) {
        throw new BadSetting("--environment is empty: give a domain, a region name or a URL");
      }
      return new Variables.Found("--environment", given);
    }
    return variables
        .find("GENESYS_ENVIRONMENT", "GENESYSCLOUD_REGION")
        .orElse(new Variables.Found("the default environment", Settings.DEFAULT_ENVIRONMENT));
  }

  private Api api() throws BadSetting {
    if (flags.api().isEmpty()) {
      return Api.PLATFORM;
    }
    return switch (flags.api().get().strip().toLowerCase(Locale.ROOT)) {
      case "platform" -> Api.PLATFORM;
      case "tutorial" -> Api.TUTORIAL;
      default -> throw new BadSetting("--api must be platform or tutorial");
    };
  }

  private Credentials credentials() throws BadSetting {
    Optional<Variables.Found> token =
        variables.find("GENESYS_ACCESS_TOKEN", "GENESYSCLOUD_ACCESS_TOKEN");
    if (token.isPresent()) {
      return new Credentials.Token(printable(token.get()));
    }
    Optional<Variables.Found> id =
        variables.find("GENESYS_CLIENT_ID", "GENESYSCLOUD_OAUTHCLIENT_ID");
    Optional<Variables.Found> secret =
        variables.find("GENESYS_CLIENT_SECRET", "GENESYSCLOUD_OAUTHCLIENT_SECRET");
    if (id.isEmpty() && secret.isEmpty()) {
      return new Credentials.None();
    }
    if (secret.isEmpty()) {
      throw missing(id.get(), "GENESYS_CLIENT_SECRET");
    }
    if (id.isEmpty()) {
      throw missing(secret.get(), "GENESYS_CLIENT_ID");
    }
    return new Credentials.Client(id.get().value(), secret.get().value());
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

  private Path logFile() throws BadSetting {
    if (flags.logFile().isEmpty()) {
      return places.log();
    }
    String given = flags.logFile().get();
    if (given.isBlank()) {
      throw new BadSetting("--log-file is empty: name a file");
    }
    try {
      Path file = Path.of(given).toAbsolutePath();
      Logs.check(file);
      return file;
    } catch (InvalidPathException e) {
      throw new BadSetting("--log-file names no file that this system can have");
    }
  }
}
