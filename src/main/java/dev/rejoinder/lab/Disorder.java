package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.time.Duration;

/**
 * How events go astray between org and socket.
 *
 * @param repeat share of the events that come twice
 * @param late share of those that come only after {@code lateBy}
 * @param lose share of those that never come
 * @param shuffle hold all for {@code lateBy}, then send them in any order
 */
record Disorder(double repeat, double late, Duration lateBy, double lose, boolean shuffle) {
  private static final Duration LATE = Duration.ofMillis(800);

  static final Disorder NONE = new Disorder(0, 0, LATE, 0, false);

  /** What a busy day brings by itself. */
  static final Disorder LITTLE = new Disorder(0.05, 0.05, LATE, 0, false);

  /** As {@code POST /lab/events} has it; what it leaves out does not happen. */
  static Disorder of(JsonObject body) {
    long lateMs = Body.number(body, "lateMs").map(Integer::longValue).orElse(LATE.toMillis());
    if (lateMs < 0) {
      throw Refusal.badRequest("lateMs must be 0 or more.");
    }
    return new Disorder(
        share(body, "repeat"),
        share(body, "late"),
        Duration.ofMillis(lateMs),
        share(body, "lose"),
        Body.flag(body, "shuffle"));
  }

  private static double share(JsonObject body, String name) {
    try {
      double share = Body.text(body, name).map(Double::parseDouble).orElse(0.0);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Refused below, as any other that is no share.
    }
    throw Refusal.badRequest(name + " must be a share from 0 to 1.");
  }
}
