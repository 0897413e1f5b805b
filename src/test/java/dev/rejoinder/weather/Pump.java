package dev.rejoinder.weather;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Carries one way's bytes of one connection, on a thread of its own. */
final class Pump implements Runnable {
  private static final int PIECE = 8192;

  private final Socket from;
  private final Socket to;
  private final Supplier<Way> way;
  private final AtomicLong total;
  private final AtomicInteger ended;
  private Way held;
  private long passed;

  /**
   * @param way as it is now; a new one counts its bytes anew
   * @param total bytes that arrived, of all connections
   * @param ended how many of the connection's two ways are over
   */
  Pump(Socket from, Socket to, Supplier<Way> way, AtomicLong total, AtomicInteger ended) {
    this.from = from;
    this.to = to;
    this.way = way;
    this.total = total;
    this.ended = ended;
    this.held = way.get();
  }

  @Override
  public void run() {
    try {
      if (carry()) {
        to.shutdownOutput();
      }
    } catch (IOException e) {
      // The one side is gone, so the other learns of it.
      reset();
    }
    if (ended.incrementAndGet() == 2) {
      TcpProxy.close(from);
      TcpProxy.close(to);
    }
  }

  /** Whether the sender came to its end; else the way did. */
  private boolean carry() throws IOException {
    var piece = new byte[PIECE];
    while (true) {
      int length = from.getInputStream().read(piece);
      if (length < 0) {
        return true;
      }
      if (!pass(piece, length)) {
        return false;
      }
    }
  }

  private boolean pass(byte[] piece, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (atEnd()) {
        return false;
      }
      int slice = held.slice() == 0 ? length : held.slice();
      int most = held.isEndless() ? length : (int) Math.min(length, held.limit() - passed);
      int next = Math.min(Math.min(slice, most), length - done);
      LockSupport.parkNanos(held.nanos(next));
      to.getOutputStream().write(piece, done, next);
      done += next;
      passed += next;
      total.addAndGet(next);
    }
    return !atEnd();
  }

  /** Brings the end about where the limit is reached. */
  private boolean atEnd() throws IOException {
    Way now = way.get();
    if (now != held) {
      held = now;
      passed = 0;
    }
    if (held.isEndless() || passed < held.limit()) {
      return false;
    }
    switch (held.end()) {
      case RESET -> reset();
      case HALF_CLOSE -> {
        to.shutdownOutput();
        swallow();
      }
      case BLACK_HOLE -> swallow();
    }
    return true;
  }

  private void swallow() throws IOException {
    var piece = new byte[PIECE];
    while (from.getInputStream().read(piece) >= 0) {
      // Nobody ever sees it.
    }
  }

  private void reset() {
    TcpProxy.reset(from);
    TcpProxy.reset(to);
  }
}
