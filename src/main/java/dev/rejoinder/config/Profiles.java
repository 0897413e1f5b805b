package dev.rejoinder.config;

import java.util.List;
import java.util.Optional;

/**
 * The profiles of one file, in its order.
 *
 * @param standard the name under {@code default}; empty where there is none
 */
public record Profiles(Optional<String> standard, List<Profile> all) {
  static final Profiles NONE = new Profiles(Optional.empty(), List.of());

  public Profiles {
    all = List.copyOf(all);
  }

  public Optional<Profile> named(String name) {
    return all.stream().filter(profile -> profile.name().equals(name)).findFirst();
  }

  /** The name that a sign-in proposes. */
  public static final String USUAL = "default";

  /** The one to take where none is named: the standard, else the only one, else the usual. */
  public Optional<Profile> first() {
    if (standard.isPresent()) {
      return named(standard.get());
    }
    return all.size() == 1 ? Optional.of(all.get(0)) : named(USUAL);
  }

  public List<String> names() {
    return all.stream().map(Profile::name).toList();
  }
}
