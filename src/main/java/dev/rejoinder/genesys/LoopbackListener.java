package dev.rejoinder.genesys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Waits on this machine for the browser that comes back from a sign-in. Whatever else calls is
 * turned away, and nobody can hold it up: each caller has a thread and a few seconds of its own.
 */
public final class LoopbackListener implements AutoCloseable {

  /** A browser opens some connections in advance; a ninth caller at once is turned away. */
  private static final int CALLERS = 8;

  /** In a row; then it is the port's fault, and no browser will come by it any more. */
  private static final int MOST_FAILURES = 10;

  private final ServerSocket server;
  private final Redirect redirect;
  private final Consumer<String> redirected;
  private final Set<String> hosts;
  private final ExecutorService callers;

  LoopbackListener(ServerSocket server, Redirect redirect, Consumer<String> redirected) {
    this.server = server;
    this.redirect = redirect;
    this.redirected = redirected;
    this.hosts = RedirectRequest.hosts(server.getLocalPort());
    this.callers =
        new ThreadPoolExecutor(
            0, CALLERS, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), LoopbackListener::thread);
  }

  /**
   * Listens from its return on.
   *
   * @param redirectUri an http address of this machine; port 0 for any that is free
   * @param redirected is given each whole address with a code or an error in it, as for {@link
   *     Attempt#grant}, on a thread of the listener; it may close the listener
   * @throws IOException where the port is taken
   * @throws IllegalArgumentException where the address is none of this machine
   */
  public static LoopbackListener open(String redirectUri, Consumer<String> redirected)
      throws IOException {
    boolean any = redirectUri.matches("(?i)http://[^/]*:0(/.*)?");
    Redirect wanted = Redirect.of(any ? redirectUri.replaceFirst(":0(?=/|$)", "") : redirectUri);
    if (wanted.url().isHttps()) {
      throw new IllegalArgumentException("Only an http address of this machine can be listened on");
    }
    int port = any ? 0 : wanted.url().port();
    var server = new ServerSocket(port, 16, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    Redirect bound =
        any
            ? Redirect.of(redirectUri.replaceFirst(":0(?=/|$)", ":" + server.getLocalPort()))
            : wanted;
    var listener = new LoopbackListener(server, bound, redirected);
    thread(listener::accept).start();
    return listener;
  }

  /** The redirect address with the port that is listened on. */
  public String redirectUri() {
    return redirect.uri();
  }

  /** Frees the port. */
  @Override
  public void close() {
    callers.shutdown();
    try {
      server.close();
    } catch (IOException e) {
      // It is no longer listened on either way.
      return;
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "sign-in listener");
    thread.setDaemon(true);
    return thread;
  }

  /** Until it is closed, or the port fails for good. */
  void accept() {
    int failures = 0;
    while (!server.isClosed() && failures < MOST_FAILURES) {
      try {
        Socket caller = server.accept();
        failures = 0;
        try {
          callers.execute(() -> answer(caller));
        } catch (RejectedExecutionException e) {
          caller.close();
        }
      } catch (IOException e) {
        // Closed by us, or that caller is gone; the next one may be the browser.
        failures++;
      }
    }
    close();
  }

  private void answer(Socket caller) {
    RedirectRequest request;
    try (caller) {
      request = RedirectRequest.read(caller, hosts, redirect.url().encodedPath());
      caller.getOutputStream().write(request.page());
      caller.getOutputStream().flush();
    } catch (IOException e) {
      return; // A caller that says nothing, or goes away.
    }
    // After the page is out: this may end the program.
    request.query().ifPresent(query -> redirected.accept(redirect.uri() + "?" + query));
  }
}
