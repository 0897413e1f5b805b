package dev.rejoinder.lab;

import java.util.Random;
import java.util.UUID;

/** Makes identifiers from the seed, so that the same lab can be had again. */
final class Ids {
  private final Random random;

  Ids(long seed) {
    this.random = new Random(seed);
  }

  /** A random UUID of version 4. */
  synchronized String uuid() {
    long high = random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L;
    long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  /** 32 hexadecimal digits, which is what message ids look like. */
  String hex() {
    return uuid().replace("-", "");
  }
}
