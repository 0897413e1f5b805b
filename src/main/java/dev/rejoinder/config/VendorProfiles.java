package dev.rejoinder.config;

import dev.rejoinder.config.Profile.Way;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.TomlTable;

/**
 * Reads the profiles of the vendor's command line, {@code gc} (genesys-api.md 10.1). Never writes
 * them. What it doesn't know there it passes over: the file is not ours to judge.
 */
final class VendorProfiles {
  private static final String STANDARD = "DEFAULT";
  private static final Pattern TOKEN = field("access_token");
  private static final Pattern EXPIRY = field("oauth_token_expiry");

  private final TomlFile file;
  private final Instant now;

  private VendorProfiles(TomlFile file, Instant now) {
    this.file = file;
    this.now = now;
  }

  private static Pattern field(String name) {
    return Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]*)\"");
  }

  /**
   * None where there is no such file.
   *
   * @param now decides whether a kept token is still good
   */
  static Profiles read(Path path, Instant now) throws BadSetting {
    Optional<TomlFile> file = TomlFile.read(path);
    return file.isPresent() ? new VendorProfiles(file.get(), now).profiles() : Profiles.NONE;
  }

  private Profiles profiles() {
    List<Profile> all = new ArrayList<>();
    for (String name : file.content().keySet()) {
      if (file.content().isTable(List.of(name))) {
        all.add(profile(name, values(file.content().getTable(List.of(name)))));
      }
    }
    Optional<String> standard =
        all.stream().map(Profile::name).filter(STANDARD::equalsIgnoreCase).findFirst();
    return new Profiles(standard, all);
  }

  /** By lower-case key, as that program reads them; numbers as texts. */
  private static Map<String, String> values(TomlTable table) {
    Map<String, String> values = new HashMap<>();
    for (Map.Entry<String, Object> entry : table.entrySet()) {
      String value = String.valueOf(entry.getValue()).strip();
      boolean plain = value.codePoints().noneMatch(Character::isISOControl);
      if (!value.isEmpty() && plain) {
        values.put(entry.getKey().toLowerCase(Locale.ROOT), value);
      }
    }
    return values;
  }

  private Profile profile(String name, Map<String, String> values) {
    Optional<String> token = token(values);
    return new Profile(
        name,
        file.where(List.of(name)),
        Optional.ofNullable(values.get("environment")).map(VendorProfiles::reachable),
        token.isPresent() ? Way.TOKEN : way(values),
        Optional.ofNullable(values.get("client_credentials")),
        Optional.ofNullable(values.get("client_secret")),
        Optional.ofNullable(values.get("redirect_uri"))
            .filter(ProfileFile::redirects)
            .orElse(Profile.ANY_PORT),
        proxy(values),
        Optional.empty(),
        token);
  }

  /** That program speaks plain http with {@code localhost}, and takes a port there only. */
  private static String reachable(String environment) {
    return environment.matches("localhost(:\\d+)?") ? "http://" + environment : environment;
  }

  private static Way way(Map<String, String> values) {
    boolean client = values.containsKey("client_credentials");
    String grant = values.getOrDefault("grant_type", "1");
    if (client && grant.equals("3")) {
      return Way.CODE;
    }
    boolean secret = values.containsKey("client_secret");
    return client && secret && grant.equals("1") ? Way.CLIENT_CREDENTIALS : Way.NONE;
  }

  private static Optional<ProxyAddress> proxy(Map<String, String> values) {
    String host = values.getOrDefault("proxy_host", "");
    String port = values.getOrDefault("proxy_port", "");
    return host.isEmpty()
        ? Optional.empty()
        : ProxyAddress.of("http://" + host + (port.isEmpty() ? "" : ":" + port));
  }

  private Optional<String> token(Map<String, String> values) {
    Optional<String> given = Optional.ofNullable(values.get("access_token"));
    String kept = values.getOrDefault("oauth_token_data", "");
    return given.isPresent() || !lives(kept) ? given : group(TOKEN, kept);
  }

  private boolean lives(String kept) {
    try {
      return group(EXPIRY, kept)
          .map(expiry -> OffsetDateTime.parse(expiry).toInstant().isAfter(now))
          .orElse(false);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Optional<String> group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() && !matcher.group(1).isEmpty()
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }
}
