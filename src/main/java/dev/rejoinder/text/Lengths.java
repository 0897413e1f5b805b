package dev.rejoinder.text;

import dev.rejoinder.model.Channel;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a message may be. The platform refuses longer ones (genesys-api.md, section 4); whether
 * it counts code points is not told, so only what is too long by any count is refused here.
 */
public final class Lengths {
  private static final int LONGEST = 2_000;
  private static final int LONGEST_SMS = 765;

  private Lengths() {}

  /** Why this is too long for the channel, as a sentence; empty when it is not. */
  public static Optional<String> objection(String outgoing, Channel channel) {
    int longest = channel == Channel.SMS ? LONGEST_SMS : LONGEST;
    int length = outgoing.codePointCount(0, outgoing.length());
    return length <= longest
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "It has %,d characters, and %s takes %,d at most.",
                length,
                channel == Channel.UNKNOWN ? "the platform" : channel.label(),
                longest));
  }
}
