package dev.rejoinder.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/**
 * One socket of a notification channel, seen from the org. Guarded by the org's lock, which its
 * callbacks take; a frame is handed to the engine's own queue, so nobody waits for the network.
 */
final class Line extends WebSocketListener {
  private static final int GOING_AWAY = 1001;
  private static final int MOST_EARLY = 1_000;

  final int connection;
  private final Object lock;
  private final Consumer<String> ear;
  private final List<String> early = new ArrayList<>();
  private Runnable onceOpen = () -> {};
  private WebSocket socket;
  private String closing;
  private boolean over;
  private boolean mute;
  private int sent;

  /** Prepares for the upgrade of that connection; {@code ear} gets what the client says. */
  Line(Object lock, int connection, Consumer<String> ear) {
    this.lock = lock;
    this.connection = connection;
    this.ear = ear;
  }

  /** What is to happen when the upgrade is through, behind what was said before that. */
  void onceOpen(Runnable what) {
    onceOpen = what;
  }

  /** Sends a frame, also before the upgrade is through; to a line that is over, nothing. */
  void send(String frame) {
    if (!isTalking()) {
      return;
    }
    sent++;
    if (socket != null) {
      over |= !socket.send(frame);
    } else {
      early.add(frame);
      over = early.size() > MOST_EARLY; // Nobody is coming any more.
    }
  }

  /** Closes once everything sent has gone out. */
  void close(String reason) {
    if (isTalking()) {
      over = true;
      closing = reason;
      if (socket != null) {
        socket.close(GOING_AWAY, reason);
      }
    }
  }

  /** Counts as cut from now on. */
  void lose() {
    over = true;
  }

  /** Says nothing any more, but stays open. */
  void mute() {
    mute = true;
  }

  boolean isTalking() {
    return !over && !mute;
  }

  boolean isOpen() {
    return !over;
  }

  /** Frames sent so far. */
  int sent() {
    return sent;
  }

  @Override
  public void onOpen(WebSocket opened, Response response) {
    synchronized (lock) {
      socket = opened;
      early.forEach(opened::send);
      early.clear();
      if (closing != null) {
        opened.close(GOING_AWAY, closing);
      }
      onceOpen.run();
    }
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    synchronized (lock) {
      if (isTalking()) {
        ear.accept(text);
      }
    }
  }

  @Override
  public void onClosing(WebSocket from, int code, String reason) {
    synchronized (lock) {
      over = true;
      if (!mute) {
        from.close(GOING_AWAY, null);
      }
    }
  }

  @Override
  public void onFailure(WebSocket from, Throwable trouble, Response response) {
    synchronized (lock) {
      over = true;
    }
  }
}
