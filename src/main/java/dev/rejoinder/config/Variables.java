package dev.rejoinder.config;

import java.util.Map;
import java.util.Optional;

/** The environment: our names, and the vendor's own where ours are unset. Blank means unset. */
final class Variables {

  /** A value with the name that it stands under. */
  record Found(String name, String value) {}

  private final Map<String, String> env;

  Variables(Map<String, String> env) {
    this.env = env;
  }

  Optional<Found> find(String name) throws BadSetting {
    String value = env.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Found(name, checked(name, value)));
  }

  Optional<Found> find(String name, String vendors) throws BadSetting {
    Optional<Found> ours = find(name);
    return ours.isPresent() ? ours : find(vendors);
  }

  Optional<String> value(String name) throws BadSetting {
    return find(name).map(Found::value);
  }

  private static String checked(String name, String value) throws BadSetting {
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      throw new BadSetting(name + " has a control character in it: set it anew");
    }
    // What Java makes of bytes that the locale's charset doesn't have.
    if (value.indexOf('\uFFFD') >= 0) {
      throw new BadSetting(
          name + " can't be read in this locale: use a UTF-8 one, such as LANG=C.UTF-8");
    }
    return value;
  }
}
