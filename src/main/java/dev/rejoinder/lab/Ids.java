package dev.rejoinder.lab;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * Makes identifiers. Conversations have the same in every lab of the seed, so that a draft finds
 * its own again; all else is of this start alone: what someone knows of a former lab on the same
 * port, a message, a leg or a token, must not pass for something of this one.
 */
final class Ids {
  private final Random lasting;
  private final Random passing;

  Ids(long seed, Instant start) {
    this.lasting = new Random(seed);
    long moment = start.getEpochSecond() * 1_000_000_000L + start.getNano();
    this.passing = new Random(31 * seed + moment);
  }

  /** The same UUIDs in the same order whenever a lab of the seed starts. */
  String lasting() {
    return uuid(lasting);
  }

  /** A random UUID of version 4. */
  String uuid() {
    return uuid(passing);
  }

  private synchronized String uuid(Random random) {
    long high = random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L;
    long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  /** 32 hexadecimal digits, which is what message ids look like. */
  String hex() {
    return uuid().replace("-", "");
  }
}
