package dev.rejoinder.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An HTTP proxy. */
public record ProxyAddress(String host, int port) {
  private static final int USUAL_PORT = 3128;

  /** Empty for what is no {@code http://HOST[:PORT]}; a name and a password are not taken. */
  static Optional<ProxyAddress> of(String given) {
    try {
      URI uri = new URI(given);
      boolean bare = uri.getRawPath() == null || uri.getRawPath().matches("/?");
      boolean whole =
          "http".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getPort() <= 65_535;
      int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
      return bare && whole ? Optional.of(new ProxyAddress(uri.getHost(), port)) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
