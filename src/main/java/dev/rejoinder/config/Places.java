package dev.rejoinder.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where files go, after the XDG base directories.
 *
 * @param state what is kept between runs
 * @param config the profile file
 * @param vendors the profile file of the vendor's own command line, which is only read
 */
public record Places(Path state, Path config, Path vendors) {

  public static Places of(Map<String, String> env) {
    Path base =
        absolute(env.get("XDG_STATE_HOME")).orElseGet(() -> home(env).resolve(".local/state"));
    Path config =
        absolute(env.get("XDG_CONFIG_HOME")).orElseGet(() -> home(env).resolve(".config"));
    return new Places(
        base.resolve("rejoinder"),
        config.resolve("rejoinder/config.toml"),
        home(env).resolve(".gc/config.toml"));
  }

  /** What may be lost. */
  public static Path cache(Map<String, String> env) {
    return absolute(env.get("XDG_CACHE_HOME"))
        .orElseGet(() -> home(env).resolve(".cache"))
        .resolve("rejoinder");
  }

  /** The lab's own, so that playing never touches what belongs to a real org. */
  public Places lab() {
    return new Places(state.resolve("lab"), config, vendors);
  }

  public Path log() {
    return state.resolve("rejoinder.log");
  }

  /** The folder of the token files, one a profile. */
  public Path tokens() {
    return state.resolve("tokens");
  }

  /** The folder of the outboxes, one for each user of an org. */
  public Path outbox() {
    return state.resolve("outbox");
  }

  private static Path home(Map<String, String> env) {
    return absolute(env.get("HOME")).orElseGet(() -> Path.of(System.getProperty("user.home")));
  }

  /** The specification tells to ignore relative paths. */
  private static Optional<Path> absolute(String given) {
    try {
      return Optional.ofNullable(given).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
