package dev.rejoinder.search;

/**
 * What puts responses in order, in one number: the score, and where that is the same to the eye,
 * how much one is used and then how short its title is.
 */
final class Rank {
  private static final int LENGTH_BITS = 12;
  private static final int USE_BITS = 3;
  private static final int LONGEST = (1 << LENGTH_BITS) - 1;

  private Rank() {}

  static long of(int score, int use, int titleLength) {
    long rank = score / Points.GRAIN;
    rank = rank << USE_BITS | use;
    return rank << LENGTH_BITS | LONGEST - Math.min(LONGEST, titleLength);
  }

  /** In points, to the grain. */
  static double score(long rank) {
    return (rank >> LENGTH_BITS + USE_BITS) * Points.GRAIN / 10.0;
  }
}
