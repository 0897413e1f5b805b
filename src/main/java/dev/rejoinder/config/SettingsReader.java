package dev.rejoinder.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes settings of what was told: a flag wins over a variable, that over the profile, that over a
 * default. A profile that a flag names counts as the flag.
 */
public final class SettingsReader {
  private final Flags flags;
  private final Variables variables;
  private final Places places;
  private final Optional<Profile> profile;

  private SettingsReader(
      Flags flags, Map<String, String> env, Places places, Optional<Profile> profile) {
    this.flags = flags;
    this.variables = new Variables(env);
    this.places = places;
    this.profile = profile;
  }

  public static Settings read(Flags flags, Map<String, String> env) throws BadSetting {
    Places places = Places.of(env);
    ProfileChoice choice = new ProfileChoice(places);
    Optional<Profile> profile;
    if (flags.profile().isPresent()) {
      String name = flags.profile().get();
      profile = choice.named(name);
      if (profile.isEmpty()) {
        throw choice.unknown(name);
      }
    } else {
      profile = new SignInVariables(env).enough() ? choice.ours() : choice.any();
    }
    SettingsReader reader = new SettingsReader(flags, env, places, profile);
    return reader.settings(
        new SignInVariables(env).credentials(profile, flags.profile().isPresent()));
  }

  /**
   * For who signs in or out: a profile by that name need not exist yet, and credentials in the
   * environment do not matter.
   *
   * @return with {@link Credentials.SignedIn}, its client id empty where nothing names one; or with
   *     none, and no profile, where nothing names a profile
   */
  public static Settings login(Flags flags, Map<String, String> env) throws BadSetting {
    Places places = Places.of(env);
    ProfileChoice choice = new ProfileChoice(places);
    Optional<String> named = flags.profile();
    Optional<Profile> profile = named.isPresent() ? choice.named(named.get()) : choice.any();
    Optional<String> name = named.isPresent() ? named : profile.map(Profile::name);
    if (name.isPresent() && !ProfileFile.takesName(name.get())) {
      throw new BadSetting(
          "a profile's name has letters, digits, - and _ only: give another with --profile");
    }
    Settings read =
        new SettingsReader(flags, env, places, profile).settings(new Credentials.None());
    if (name.isEmpty()) {
      return read;
    }
    return read.signingIn(
        name.get(),
        read.environment(),
        new Credentials.SignedIn(
            name.get(),
            profile.flatMap(Profile::clientId).orElse(""),
            profile.flatMap(Profile::clientSecret),
            profile.map(Profile::redirectUri).orElse(Profile.ANY_PORT)));
  }

  /** For a lab, which takes nothing from the environment but the place for its files. */
  public static Settings lab(Flags flags, Map<String, String> env) throws BadSetting {
    refuseWithLab("--environment", flags.environment());
    refuseWithLab("--profile", flags.profile());
    return new SettingsReader(flags, Map.of(), Places.of(env).lab(), Optional.empty())
        .settings(new Credentials.None());
  }

  private static void refuseWithLab(String flag, Optional<String> given) throws BadSetting {
    if (given.isPresent()) {
      throw new BadSetting(flag + " names a real org, and the lab is one of its own: drop one");
    }
  }

  private Settings settings(Credentials credentials) throws BadSetting {
    Variables.Found environment = environment();
    refuseAnothersToken(environment, credentials);
    return new Settings(
        profile.map(Profile::name),
        environment.value(),
        environment.name(),
        api(),
        credentials,
        profile.flatMap(Profile::proxy),
        profile.flatMap(Profile::caFile),
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
    Optional<Variables.Found> profiles =
        profile.flatMap(
            it ->
                it.environment().map(value -> new Variables.Found("profile " + it.name(), value)));
    if (flags.profile().isPresent() && profiles.isPresent()) {
      return profiles.get();
    }
    return variables
        .find("GENESYS_ENVIRONMENT", "GENESYSCLOUD_REGION")
        .or(() -> profiles)
        .orElse(new Variables.Found(Settings.BY_DEFAULT, Settings.DEFAULT_ENVIRONMENT));
  }

  /** A variable left over from something else must not carry a kept token to another org. */
  private void refuseAnothersToken(Variables.Found environment, Credentials credentials)
      throws BadSetting {
    Optional<String> own = profile.flatMap(Profile::environment);
    if (credentials instanceof Credentials.SignedIn it
        && environment.name().startsWith("GENESYS")
        && own.isPresent()
        && !own.get().equalsIgnoreCase(environment.value())) {
      throw new BadSetting(
          "profile '%s' is signed in at %s and %s says another: unset that, or say --profile %s"
              .formatted(it.profile(), own.get(), environment.name(), it.profile()));
    }
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
