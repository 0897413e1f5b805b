package dev.rejoinder.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a profile stands.
 *
 * @param where the file with the line
 * @param hides the vendor's file, where it has a profile of that name too; ours wins
 * @param tells the file, where it holds a secret and others than its owner can read it
 */
public record ProfileOrigin(String where, Optional<Path> hides, Optional<Path> tells) {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  /** Empty where neither file has such a profile. */
  public static Optional<ProfileOrigin> of(String name, Map<String, String> env) throws BadSetting {
    Places places = Places.of(env);
    Optional<Profile> ours = ProfileFile.read(places.config()).named(name);
    Optional<Profile> theirs = VendorProfiles.read(places.vendors(), Instant.now()).named(name);
    Path file = ours.isPresent() ? places.config() : places.vendors();
    return ours.or(() -> theirs)
        .map(
            profile ->
                new ProfileOrigin(
                    profile.file(),
                    theirs.filter(hidden -> ours.isPresent()).map(hidden -> places.vendors()),
                    Optional.of(file).filter(it -> isSecret(profile) && isOpen(it))));
  }

  private static boolean isSecret(Profile profile) {
    return profile.clientSecret().isPresent() || profile.token().isPresent();
  }

  private static boolean isOpen(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
