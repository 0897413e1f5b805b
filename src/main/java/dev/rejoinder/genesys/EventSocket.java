package dev.rejoinder.genesys;

import dev.rejoinder.model.Failure;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Notifications.Listener;
import dev.rejoinder.service.Notifications.Signal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/** One socket: waits until it is open, then passes on signals, one at a time, up to its end. */
final class EventSocket extends WebSocketListener {

  private final Listener listener;
  private final CompletableFuture<Void> open = new CompletableFuture<>();
  private boolean silent;
  private boolean superseded;
  private Failure end;

  EventSocket(Listener listener) {
    this.listener = listener;
  }

  /** Returns once it is open; cancels it otherwise. */
  void await(WebSocket socket, Duration patience) throws GatewayException {
    try {
      open.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof GatewayException it
          ? new GatewayException(it.failure(), it)
          : new GatewayException(new Failure.Unanswered("the event stream failed"), e);
    } catch (TimeoutException e) {
      throw given(socket, "the event stream did not open in " + patience.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw given(socket, "stopped before the event stream was open", e);
    }
  }

  private GatewayException given(WebSocket socket, String why, Exception cause) {
    silence();
    socket.cancel();
    return new GatewayException(new Failure.Unanswered(why), cause);
  }

  /** No signal comes after it has returned. */
  synchronized void silence() {
    silent = true;
  }

  /** While another socket is opened on the channel its end is the server's answer to that. */
  synchronized void supersede() {
    superseded = true;
  }

  /** The other one did not come to be, so an end meanwhile was one. */
  synchronized void stay() {
    superseded = false;
    if (end != null) {
      ended(end);
    }
  }

  @Override
  public void onOpen(WebSocket socket, Response response) {
    open.complete(null);
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    hear(Frames.read(text));
  }

  @Override
  public void onMessage(WebSocket socket, ByteString bytes) {
    hear(new Signal.Gap());
  }

  @Override
  public void onClosing(WebSocket socket, int code, String reason) {
    socket.close(1000, null);
    ended(new Failure.Unanswered("the event stream was closed by the server (" + code + ")"));
  }

  @Override
  public void onFailure(WebSocket socket, Throwable trouble, Response response) {
    if (open.completeExceptionally(new GatewayException(refusal(trouble, response), trouble))) {
      return;
    }
    String why = trouble instanceof IOException e ? Trace.why(e) : "a bug";
    ended(new Failure.Unanswered("the event stream broke off: " + why));
  }

  /** What the server says to a handshake that it does not take; its body says no more. */
  private static Failure refusal(Throwable trouble, Response response) {
    if (response != null && response.code() != 101) {
      return Failures.of(new Reply(response.code(), response.headers(), Instant.EPOCH, "", ""));
    }
    return trouble instanceof IOException e
        ? new Trace().failure(e)
        : new Failure.Unreachable("the event stream failed");
  }

  private synchronized void ended(Failure why) {
    if (superseded) {
      end = why;
      return;
    }
    hear(new Signal.Ended(why));
    silent = true;
  }

  private synchronized void hear(Signal signal) {
    if (silent) {
      return;
    }
    try {
      listener.heard(signal);
    } catch (RuntimeException bug) {
      // The app's way of telling bugs; the socket can't help it, and goes on.
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
    }
  }
}
