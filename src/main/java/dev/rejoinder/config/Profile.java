package dev.rejoinder.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One org and the way to sign in to it.
 *
 * @param file that it stands in, with the line
 * @param environment domain, region name or URL; empty where it is left to the default
 * @param token one that is kept in the file itself, as the vendor's command line does
 */
public record Profile(
    String name,
    String file,
    Optional<String> environment,
    Way login,
    Optional<String> clientId,
    Optional<String> clientSecret,
    String redirectUri,
    Optional<ProxyAddress> proxy,
    Optional<Path> caFile,
    Optional<String> token) {

  /** Registered without a port, a redirect to this machine is taken on any. */
  public static final String ANY_PORT = "http://localhost:0";

  /** How a profile signs in. */
  public enum Way {
    /** A person in a browser. */
    CODE("code"),
    /** An OAuth client of its own, which speaks for no user. */
    CLIENT_CREDENTIALS("client-credentials"),
    /** A token got elsewhere. */
    TOKEN("token"),
    /** The vendor's command line knows ways that this program lacks. */
    NONE("none");

    private final String word;

    Way(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  @Override
  public String toString() {
    return "Profile[" + name + ", " + file + ", " + environment + ", " + login.word() + ", …]";
  }
}
