package dev.rejoinder.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockWebServer;

/**
 * A running lab: an org that answers on loopback until it is closed.
 *
 * <p>Client credentials {@code lab}/{@code lab} and the bearer token {@code lab-token}, the agent
 * Robin Vale, are always valid. Beside the platform's calls it answers those under {@code /lab}:
 * {@code GET ledger requests faults}, {@code POST customer ring faults drop}, {@code DELETE faults}
 * and {@code POST expire}, which makes all tokens of client credentials expire at once. The life of
 * conversations can be had by {@code POST queue typing leave transfer ringout duty responses}; what
 * agents typed is told by {@code GET typing}.
 */
public final class Lab implements AutoCloseable {
  // Held, lest the setting be collected: a cut connection would be reported on the terminal.
  private static final Logger ENGINE = Logger.getLogger(MockWebServer.class.getName());

  private final MockWebServer server;
  private final ScheduledExecutorService timer;

  private Lab(MockWebServer server, ScheduledExecutorService timer) {
    this.server = server;
    this.timer = timer;
  }

  /**
   * Starts on 127.0.0.1 and returns once calls are answered.
   *
   * @throws LabException for a port that is taken, a responses file or faults that make no sense
   */
  public static Lab start(LabOptions options) {
    var timer = Executors.newSingleThreadScheduledExecutor(Lab::thread);
    try {
      return start(options, Clock.systemUTC(), alarm(timer), timer);
    } catch (LabException e) {
      timer.shutdownNow();
      throw e;
    }
  }

  /** Starts a lab whose time is in the caller's hands. */
  static Lab start(LabOptions options, Clock clock, Alarm alarm) {
    return start(options, clock, alarm, Executors.newSingleThreadScheduledExecutor(Lab::thread));
  }

  private static Lab start(
      LabOptions options, Clock clock, Alarm alarm, ScheduledExecutorService timer) {
    var sockets = new Sockets();
    var server = new MockWebServer();
    server.setServerSocketFactory(sockets);
    var delivery = new Delivery(sockets, alarm, Duration.ofMillis(options.latencyMs()));
    server.setDispatcher(new World(options, clock, alarm).gate(delivery, () -> drain(server)));
    ENGINE.setLevel(Level.OFF);
    try {
      server.start(InetAddress.getByName("127.0.0.1"), options.port());
    } catch (IOException e) {
      throw new LabException(
          "The lab cannot listen on 127.0.0.1:"
              + options.port()
              + "; the port is taken or not allowed, so choose another with --port.",
          e);
    }
    return new Lab(server, timer);
  }

  /** Takes a request off the queue in which the engine would keep all of them for ever. */
  private static void drain(MockWebServer server) {
    try {
      server.takeRequest(0, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "lab-timer");
    thread.setDaemon(true);
    return thread;
  }

  private static Alarm alarm(ScheduledExecutorService timer) {
    return (wait, what) -> timer.schedule(what, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Where it answers, such as {@code http://127.0.0.1:8080}. */
  public String url() {
    return "http://127.0.0.1:" + server.getPort();
  }

  /** Stops answering and cuts all connections. Closing again does nothing. */
  @Override
  public void close() {
    timer.shutdownNow();
    server.close();
  }
}
