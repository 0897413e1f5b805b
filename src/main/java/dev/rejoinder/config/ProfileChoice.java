package dev.rejoinder.config;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which profile a run takes: our file's, then the vendor's. */
final class ProfileChoice {
  private final Places places;

  ProfileChoice(Places places) {
    this.places = places;
  }

  /** The one that was asked for; empty where neither file has it. */
  Optional<Profile> named(String name) throws BadSetting {
    Optional<Profile> own = own().named(name);
    return own.isPresent() ? own : vendors().named(name);
  }

  BadSetting unknown(String name) throws BadSetting {
    List<String> names = new ArrayList<>(own().names());
    vendors().names().stream().filter(it -> !names.contains(it)).forEach(names::add);
    return new BadSetting(
        "there is no profile '"
            + name
            + "'; "
            + (names.isEmpty()
                ? "there is none at all: run rejoinder login --profile " + name
                : "there are " + String.join(", ", names)));
  }

  /** Ours that is taken unasked; empty where there is none, or where it is not clear which. */
  Optional<Profile> ours() throws BadSetting {
    return own().first();
  }

  /** As {@link #ours()}, else the vendor's; not clear which is an error. */
  Optional<Profile> any() throws BadSetting {
    Profiles own = own();
    if (own.all().isEmpty()) {
      return vendors().first();
    }
    if (own.first().isEmpty()) {
      throw new BadSetting(
          places.config()
              + " has several profiles and no default: take --profile or write default = \"NAME\" on top"
              + ProfileFile.are(own));
    }
    return own.first();
  }

  private Profiles own() throws BadSetting {
    return ProfileFile.read(places.config());
  }

  private Profiles vendors() throws BadSetting {
    return VendorProfiles.read(places.vendors(), Instant.now());
  }
}
