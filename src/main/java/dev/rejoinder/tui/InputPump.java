package dev.rejoinder.tui;

import dev.rejoinder.ui.Msg;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The thread that reads the terminal. It sleeps in the read: an idle line costs nothing. */
final class InputPump implements Runnable {
  /** How often to look for the rest of a sequence that has begun; at no other time. */
  private static final Duration LOOK = Duration.ofMillis(5);

  private final InputStream in;
  private final Session.Listener listener;
  private final Runnable hangUp;
  private final List<Msg> decoded = new ArrayList<>();
  private final KeyDecoder decoder = new KeyDecoder(decoded::add);

  /**
   * @param hangUp is run once, when the terminal is gone
   */
  InputPump(InputStream in, Session.Listener listener, Runnable hangUp) {
    this.in = in;
    this.listener = listener;
    this.hangUp = hangUp;
  }

  void start() {
    Thread thread = new Thread(this, "terminal-input");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    byte[] buffer = new byte[8192];
    try {
      int length;
      // 0 can't be told from the end here either, and to go on would spin on a terminal gone.
      while ((length = in.read(buffer)) > 0) {
        decoder.feed(buffer, length);
        deliver();
        if (!decoder.patience().isZero() && !more(decoder.patience())) {
          decoder.timeout();
          deliver();
        }
      }
    } catch (IOException gone) {
      // As its end: the terminal was closed (EIO), or this program has closed its input.
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      return;
    }
    hangUp.run();
  }

  private boolean more(Duration patience) throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (in.available() == 0) {
      if (System.nanoTime() >= end) {
        return false;
      }
      Thread.sleep(LOOK.toMillis());
    }
    return true;
  }

  private void deliver() {
    if (!decoded.isEmpty()) {
      listener.post(List.copyOf(decoded));
      decoded.clear();
    }
  }
}
