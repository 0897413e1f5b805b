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

  /** The one to take where none is named: the default, else the only one. */
  public Optional<Profile> first() {
    if (standard.isPresent()) {
      return named(standard.get());
    }
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  public List<String> names() {
    return all.stream().map(Profile::name).toList();
  }
}
