package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final String PATH = "/api/v2/tokens/me";

  @Test
  void headersTellWhereTheTokenStands() {
    try (var client = Client.quiet()) {
      client.get(PATH);
      client.time.advance(Duration.ofSeconds(20));
      var second = client.get("/api/v2/conversations/none");

      assertEquals("2", second.header("inin-ratelimit-count"));
      assertEquals("300", second.header("inin-ratelimit-allowed"));
      assertEquals("40", second.header("inin-ratelimit-reset"));
    }
  }

  @Test
  void oneTooManyIsRefusedUntilTheMinuteIsOver() {
    try (var client = new Client(TestLab.with(lab -> lab.rateLimit = 2))) {
      client.get(PATH);
      client.get(PATH);
      client.time.advance(Duration.ofSeconds(18));
      var refused = client.get(PATH);

      assertEquals(429, refused.status());
      assertEquals("42", refused.header("Retry-After"));
      assertEquals("too.many.requests.retry.after", refused.string("code"));
      assertTrue(refused.string("message").contains("[42] seconds"));

      client.time.advance(Duration.ofSeconds(42));
      assertEquals(200, client.get(PATH).status());
    }
  }

  @Test
  void eachTokenHasItsOwnAndTheLabsCallsAreFree() {
    try (var client = new Client(TestLab.with(lab -> lab.rateLimit = 1))) {
      client.get(PATH);
      assertEquals(429, client.get(PATH).status());
      assertEquals(200, client.get("/lab/ledger").status());
      assertEquals(200, client.asClient().get(PATH).status());
    }
  }

  @Test
  void withoutALimitThereAreNoHeaders() {
    try (var client = new Client(TestLab.with(lab -> lab.rateLimit = 0))) {
      assertEquals("", client.get(PATH).header("inin-ratelimit-allowed"));
    }
  }
}
