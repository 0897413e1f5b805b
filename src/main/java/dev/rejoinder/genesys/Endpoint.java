package dev.rejoinder.genesys;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Where an org is: the origin of its API and that of its login. Tokens and customers' texts go to
 * these two and nowhere else, so what names them is read strictly, and by the same parser that
 * later builds the requests.
 */
public final class Endpoint {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");
  private static final Pattern BARE_LOOPBACK =
      Pattern.compile("(127\\.0\\.0\\.1|\\[::1]|localhost)(:\\d+)?/?", Pattern.CASE_INSENSITIVE);
  private static final Pattern URL = Pattern.compile("([a-zA-Z]+)://([^/\\\\?#]*)(.*)");
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern DOMAIN =
      Pattern.compile("(" + LABEL + ")(?:\\." + LABEL + ")*\\.[a-z][a-z0-9-]*[a-z0-9]");
  private static final Set<String> OTHER_HOSTS = Set.of("login", "apps", "developer", "streaming");

  private final HttpUrl api;
  private final HttpUrl login;

  private Endpoint(HttpUrl api, HttpUrl login) {
    this.api = api;
    this.login = login;
  }

  /**
   * Reads what {@code GENESYS_ENVIRONMENT} may hold.
   *
   * @throws BadEnvironment where it names nothing that may be talked to
   */
  public static Endpoint of(String environment) {
    String value = environment.strip();
    Optional<String> region = Regions.domain(value);
    if (region.isPresent()) {
      return ofDomain(region.get(), value);
    }
    if (BARE_LOOPBACK.matcher(value).matches()) {
      return ofUrl("http://" + value);
    }
    return value.contains("://") ? ofUrl(value) : ofDomain(value, value);
  }

  private static Endpoint ofUrl(String value) {
    Matcher parts = URL.matcher(value);
    HttpUrl url = HttpUrl.parse(value);
    if (value.indexOf('@') >= 0) {
      throw new BadEnvironment(value, "carries a user or password");
    }
    if (url == null || !parts.matches()) {
      throw new BadEnvironment(value, "is no http or https URL");
    }
    if (!parts.group(3).isEmpty() && !parts.group(3).equals("/")) {
      throw new BadEnvironment(value, "has something behind the host");
    }
    boolean loopback = LOOPBACK.contains(url.host());
    if (!url.isHttps() && !loopback) {
      throw new BadEnvironment(value, "would send the token unencrypted to another machine");
    }
    boolean port = parts.group(2).matches(".*:\\d+");
    return port || loopback ? new Endpoint(url, url) : ofDomain(url.host(), value);
  }

  private static Endpoint ofDomain(String given, String value) {
    String domain = given.toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    domain = domain.startsWith("api.") ? domain.substring("api.".length()) : domain;
    Matcher labels = DOMAIN.matcher(domain);
    if (!labels.matches()) {
      throw new BadEnvironment(value, "is no domain");
    }
    String first = labels.group(1);
    if (first.equals("localhost") || first.matches("\\d+")) {
      throw new BadEnvironment(value, "only looks like this machine");
    }
    if (OTHER_HOSTS.contains(first)) {
      throw new BadEnvironment(value, "is one host of an org, not its domain");
    }
    return new Endpoint(
        HttpUrl.get("https://api." + domain + "/"), HttpUrl.get("https://login." + domain + "/"));
  }

  /** Whether requests go unencrypted, which they do on this machine only. */
  public boolean plain() {
    return !api.isHttps();
  }

  /** Whether it is on this machine. */
  boolean loopback() {
    return isLoopback(api);
  }

  static boolean isLoopback(HttpUrl url) {
    return LOOPBACK.contains(url.host());
  }

  HttpUrl api() {
    return api;
  }

  HttpUrl login() {
    return login;
  }

  /** The API's origin. */
  @Override
  public String toString() {
    return api.toString().replaceFirst("/$", "");
  }

  /**
   * Whether this is where the org's live events may come from. The server names that address, so it
   * is held against the hosts that are known; {@code wss} is given as {@code https}.
   */
  boolean streams(HttpUrl url) {
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      return false;
    }
    if (loopback()) {
      return url.host().equals(api.host());
    }
    boolean own = sameOrigin(url, api);
    String host = api.host();
    boolean beside =
        host.startsWith("api.")
            && !sameOrigin(api, login)
            && url.host().equals("streaming." + host.substring("api.".length()));
    return own || beside && url.isHttps() && url.port() == 443;
  }

  static boolean sameOrigin(HttpUrl a, HttpUrl b) {
    return a.scheme().equals(b.scheme()) && a.host().equals(b.host()) && a.port() == b.port();
  }
}
