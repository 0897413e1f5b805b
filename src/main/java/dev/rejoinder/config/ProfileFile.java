package dev.rejoinder.config;

import dev.rejoinder.config.Profile.Way;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code config.toml}: what is wrong in it is told with line and column. */
public final class ProfileFile {
  static final String PROFILES = "profiles";
  private static final List<String> TOP = List.of("default", PROFILES);
  static final List<String> KEYS =
      List.of(
          "environment", "login", "client_id", "client_secret", "redirect_uri", "proxy", "ca_file");

  private final TomlFile file;

  private ProfileFile(TomlFile file) {
    this.file = file;
  }

  /** None where there is no such file. */
  public static Profiles read(Path path) throws BadSetting {
    Optional<TomlFile> file = TomlFile.read(path);
    return file.isPresent() ? of(file.get()) : Profiles.NONE;
  }

  static Profiles of(TomlFile file) throws BadSetting {
    return new ProfileFile(file).profiles();
  }

  /** Whether a profile can have this name: it names a file, and stands unquoted in TOML. */
  public static boolean takesName(String name) {
    return name.matches("[A-Za-z0-9_-]{1,64}");
  }

  private Profiles profiles() throws BadSetting {
    refuseUnknown(List.of(), file.content().keySet(), TOP);
    List<String> profiles = List.of(PROFILES);
    List<Profile> all = new ArrayList<>();
    if (file.content().contains(profiles)) {
      for (String name : table(profiles)) {
        all.add(profile(name));
      }
    }
    Profiles read = new Profiles(file.string(List.of("default")), all);
    if (read.standard().isPresent() && read.named(read.standard().get()).isEmpty()) {
      throw file.at(List.of("default"), "default names no profile of this file" + are(read));
    }
    return read;
  }

  static String are(Profiles profiles) {
    return profiles.all().isEmpty()
        ? ": it has none"
        : "; there are " + String.join(", ", profiles.names());
  }

  private Set<String> table(List<String> key) throws BadSetting {
    if (!file.content().isTable(key)) {
      throw file.at(key, TomlFile.last(key) + " must be a table, such as [profiles.prod]");
    }
    return file.content().getTable(key).keySet();
  }

  private void refuseUnknown(List<String> table, Set<String> given, List<String> known)
      throws BadSetting {
    for (String key : given) {
      if (!known.contains(key)) {
        String meant =
            Nearest.to(key, known)
                .map(it -> "did you mean " + it + "?")
                .orElse("there are " + String.join(", ", known));
        throw file.at(below(table, key), "unknown key '" + key + "': " + meant);
      }
    }
  }

  private static List<String> below(List<String> table, String key) {
    return Stream.concat(table.stream(), Stream.of(key)).toList();
  }

  private Profile profile(String name) throws BadSetting {
    List<String> key = List.of(PROFILES, name);
    Set<String> given = table(key);
    if (!takesName(name)) {
      throw file.at(key, "a profile's name has letters, digits, - and _ only: rename it");
    }
    refuseUnknown(key, given, KEYS);
    Profile profile =
        new Profile(
            name,
            file.where(key),
            file.string(below(key, "environment")),
            way(below(key, "login")),
            file.string(below(key, "client_id")),
            secret(below(key, "client_secret")),
            redirect(below(key, "redirect_uri")),
            proxy(below(key, "proxy")),
            certificates(below(key, "ca_file")),
            Optional.empty());
    if (profile.login() != Way.TOKEN && profile.clientId().isEmpty()) {
      throw file.at(key, "profile '" + name + "' has no client_id: add it, or run rejoinder login");
    }
    return profile;
  }

  private Way way(List<String> key) throws BadSetting {
    String word = file.string(key).orElse(Way.CODE.word()).toLowerCase(Locale.ROOT);
    for (Way way : List.of(Way.CODE, Way.CLIENT_CREDENTIALS, Way.TOKEN)) {
      if (way.word().equals(word)) {
        return way;
      }
    }
    throw file.at(key, "login must be code, client-credentials or token");
  }

  private Optional<String> secret(List<String> key) throws BadSetting {
    Optional<String> secret = file.string(key);
    if (secret.isPresent() && othersMayRead()) {
      throw file.at(key, "others can read this secret: run chmod 600 " + file.path());
    }
    return secret;
  }

  private boolean othersMayRead() throws BadSetting {
    if (!Files.exists(file.path())) {
      return false;
    }
    try {
      return Files.getPosixFilePermissions(file.path()).stream()
          .anyMatch(open -> !open.name().startsWith("OWNER"));
    } catch (IOException e) {
      throw new BadSetting(file.path() + " can't be read: make it yours (chmod 600)");
    }
  }

  private String redirect(List<String> key) throws BadSetting {
    Optional<String> given = file.string(key);
    if (given.isPresent() && !redirects(given.get())) {
      throw file.at(key, "redirect_uri must be http://localhost:PORT, port 0 for any free one");
    }
    return given.orElse(Profile.ANY_PORT);
  }

  /** Whether the answer of a sign-in can be sent there: this machine, over plain http. */
  public static boolean redirects(String given) {
    try {
      URI uri = new URI(given);
      return "http".equals(uri.getScheme())
          && Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(uri.getHost()))
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null
          && uri.getPort() <= 65_535;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Optional<ProxyAddress> proxy(List<String> key) throws BadSetting {
    Optional<String> given = file.string(key);
    Optional<ProxyAddress> proxy = given.flatMap(ProxyAddress::of);
    if (given.isPresent() && proxy.isEmpty()) {
      throw file.at(key, "proxy must be http://HOST:PORT, without a name or password");
    }
    return proxy;
  }

  private Optional<Path> certificates(List<String> key) throws BadSetting {
    Optional<String> given = file.string(key);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path path = Path.of(given.get());
      if (path.isAbsolute() && Files.isRegularFile(path) && Files.isReadable(path)) {
        return Optional.of(path);
      }
    } catch (InvalidPathException e) {
      // Told below, as for any path that leads nowhere.
    }
    throw file.at(key, "ca_file can't be read: give the whole path of a PEM file");
  }
}
