package dev.rejoinder.weather;

import java.time.Duration;

/**
 * What befalls the bytes that go one way over each connection.
 *
 * @param latency of each piece; a whole way's, so a call takes both ways' together
 * @param bytesPerSecond 0 for no bound
 * @param slice the most bytes that are passed on at a time; 0 for as they come
 * @param limit how many bytes a connection passes before the end comes; below 0: no end
 */
public record Way(Duration latency, int bytesPerSecond, int slice, long limit, End end) {

  /** What happens once the limit is reached; where it is 0, in place of the first byte. */
  public enum End {
    /** Both sides see RST. */
    RESET,
    /** The receiver sees the end of the stream; the other way goes on. */
    HALF_CLOSE,
    /** What comes is taken and never arrives, for as long as the connection lasts. */
    BLACK_HOLE
  }

  public static final Way CLEAR = new Way(Duration.ZERO, 0, 0, -1, End.RESET);

  public Way late(Duration by) {
    return new Way(by, bytesPerSecond, slice, limit, end);
  }

  public Way slow(int bytes) {
    return new Way(latency, bytes, slice, limit, end);
  }

  public Way sliced(int bytes) {
    return new Way(latency, bytesPerSecond, bytes, limit, end);
  }

  /** Counted from when this way is set, or the connection made. */
  public Way resetAfter(long bytes) {
    return new Way(latency, bytesPerSecond, slice, bytes, End.RESET);
  }

  public Way halfClosedAfter(long bytes) {
    return new Way(latency, bytesPerSecond, slice, bytes, End.HALF_CLOSE);
  }

  public Way swallowedAfter(long bytes) {
    return new Way(latency, bytesPerSecond, slice, bytes, End.BLACK_HOLE);
  }

  boolean isEndless() {
    return limit < 0;
  }

  /** Nanoseconds that so many bytes take. */
  long nanos(int bytes) {
    long travel = bytesPerSecond == 0 ? 0 : bytes * 1_000_000_000L / bytesPerSecond;
    return latency.toNanos() + travel;
  }
}
