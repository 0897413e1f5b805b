package dev.rejoinder.genesys;

import java.util.List;
import okhttp3.HttpUrl;

/**
 * Where the login host sends the browser back to, and what comes back that way.
 *
 * @param uri as it is registered, to the letter
 * @param url the same, parsed
 */
record Redirect(String uri, HttpUrl url) {

  /** Of an address; browsers have shorter limits. */
  private static final int LONGEST = 16_384;

  /**
   * @throws IllegalArgumentException where a code must not be sent there
   */
  static Redirect of(String uri) {
    String given = uri.strip();
    HttpUrl url = HttpUrl.parse(given);
    if (url == null || !url.username().isEmpty() || url.fragment() != null || url.query() != null) {
      throw new IllegalArgumentException(
          "The redirect address must be a URL such as http://localhost:8765/callback.");
    }
    if (!url.isHttps() && !Endpoint.isLoopback(url)) {
      throw new IllegalArgumentException(
          "The redirect address must be https, or http on localhost.");
    }
    return new Redirect(given, url);
  }

  /**
   * Reads what a person pasted: quotes, angle brackets and whatever a terminal put in to wrap it
   * are overlooked.
   */
  HttpUrl read(String pasted) throws BadAddress {
    if (pasted.length() > LONGEST) {
      throw new BadAddress("That is too long for an address.");
    }
    String bare = pasted.replaceAll("[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]", "");
    String text = bare.replaceAll("^[\"'`<]+|[\"'`>]+$", "");
    if (text.isEmpty()) {
      throw new BadAddress("That was empty: paste the address that the browser ended on.");
    }
    if (!text.contains("://")) {
      throw new BadAddress(
          "That is not the whole address, which starts with " + url.scheme() + "://.");
    }
    HttpUrl address = HttpUrl.parse(text);
    if (address == null) {
      throw new BadAddress("That is no address: paste what the browser's address bar shows.");
    }
    if (!matches(address)) {
      throw new BadAddress("That is another address; the one to paste starts with " + uri + ".");
    }
    return address;
  }

  private boolean matches(HttpUrl address) {
    return Endpoint.sameOrigin(address, url)
        && address.encodedPath().equals(url.encodedPath())
        && address.username().isEmpty()
        && address.password().isEmpty();
  }

  /** The one value of that name; empty for none. Two leave it open which one is meant. */
  static String value(HttpUrl address, String name) throws BadAddress {
    List<String> values = address.queryParameterValues(name);
    if (values.size() > 1) {
      throw new BadAddress("That address says its " + name + " twice.");
    }
    String value = values.isEmpty() ? null : values.get(0);
    return value == null ? "" : value;
  }
}
