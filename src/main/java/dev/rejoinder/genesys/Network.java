package dev.rejoinder.genesys;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How this machine reaches the org. What is on this machine itself is always reached directly.
 *
 * @param proxy an HTTP proxy; empty for none, whatever the JVM's own properties say
 * @param extraCa a PEM file of certificates that are trusted beside those of the JVM
 */
public record Network(Optional<Proxy> proxy, Optional<Path> extraCa) {

  public static final Network DIRECT = new Network(Optional.empty(), Optional.empty());

  /**
   * @param address best left unresolved: then it is looked up when it is needed
   * @param login empty for a proxy that asks for none
   */
  public record Proxy(InetSocketAddress address, Optional<Login> login) {}

  /** What the proxy wants to know. Shows no secret when printed. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "user " + user;
    }
  }
}
