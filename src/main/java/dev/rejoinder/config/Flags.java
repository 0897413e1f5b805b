package dev.rejoinder.config;

import java.util.Optional;

/** What the command line said, unchecked. */
public record Flags(
    Optional<String> profile,
    Optional<String> environment,
    Optional<String> api,
    Optional<String> logFile,
    boolean verbose,
    boolean readOnly) {

  public static final Flags NONE =
      new Flags(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false);

  /** These where they say something, else the others. */
  public Flags over(Flags others) {
    return new Flags(
        profile.or(others::profile),
        environment.or(others::environment),
        api.or(others::api),
        logFile.or(others::logFile),
        verbose || others.verbose,
        readOnly || others.readOnly);
  }

  public Flags withProfile(String name) {
    return new Flags(Optional.of(name), environment, api, logFile, verbose, readOnly);
  }

  public Flags withReadOnly(boolean value) {
    return new Flags(profile, environment, api, logFile, verbose, value);
  }
}
