package dev.rejoinder.cli;

import dev.rejoinder.model.Grant;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Takes the address {@code good} and no other. */
final class FakeSigningIn implements SigningIn {
  static final Grant GRANT =
      new Grant(
          "sesame", Optional.of("open-sesame"), Optional.of(Instant.parse("2026-03-02T12:00:00Z")));

  final Deque<String> arriving = new ArrayDeque<>();
  boolean over;
  boolean closed;

  FakeSigningIn arriving(String... addresses) {
    arriving.addAll(List.of(addresses));
    return this;
  }

  @Override
  public String address() {
    return "https://login.example/oauth/authorize?" + "x".repeat(300);
  }

  @Override
  public Optional<String> arrived() {
    return Optional.ofNullable(arriving.poll());
  }

  @Override
  public boolean over() {
    return over;
  }

  @Override
  public Grant grant(String redirected) throws WrongAddress {
    if (!redirected.equals("good")) {
      throw new WrongAddress("That address is not the answer to this sign-in.");
    }
    return GRANT;
  }

  @Override
  public void close() {
    closed = true;
  }
}
