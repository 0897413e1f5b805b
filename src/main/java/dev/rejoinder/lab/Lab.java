package dev.rejoinder.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockWebServer;

/**
 * A running lab: an org that answers on loopback until it is closed.
 *
 * <p>Client credentials {@code lab}/{@code lab} and the bearer token {@code lab-token}, the agent
 * Robin Vale, are always valid. She signs in by code through {@code lab-agent}, a public client, or
 * {@code lab-desk}, whose secret is its name. Beside the platform's calls it answers those under
 * {@code /lab}, with 204 where nothing is to be said:
 *
 * <ul>
 *   <li>{@code GET ledger requests faults}, {@code POST customer ring faults}, {@code DELETE
 *       faults}. Faults befall any call outside {@code /lab}; with the upgrade to a socket, those
 *       that spoil an answer befall the open socket: {@code reset-after} and {@code applied-reset}
 *       reset it and {@code cut-body} closes it {@code delayMs} later, {@code applied-stall} mutes
 *       it, {@code garbage-json} comes as a frame
 *   <li>{@code GET strays}: what reached the other host to which {@code redirect-307} points,
 *       {@code [{"method", "path", "bytes", "at", "tokenHash"}]}, bytes of its body
 *   <li>{@code POST token {"userId", "without": [permission], "scopes": [], "expiresIn": seconds}}
 *       gives {@code {"token"}}; all may be left out
 *   <li>{@code POST expire} makes all tokens of client credentials expire at once, with {@code
 *       {"all": true}} those of users too
 *   <li>{@code GET sockets}: {@code [{"channelId", "topics", "open", "sent"}]}, the frames sent
 *       being those of the channel's last socket
 *   <li>{@code POST drop} cuts all notification sockets, and with {@code {"refuse": n}} has the
 *       next n upgrades or new channels answered by 503; {@code {"silent": true}} leaves them open,
 *       but nothing comes over them any more
 *   <li>{@code POST silence} tells every open socket that another channel has taken its topics; no
 *       event comes until it subscribes again
 *   <li>{@code POST closing} announces that the open sockets close, which they do a minute later
 *   <li>{@code POST events {"repeat", "late", "lateMs", "lose", "shuffle"}}: the shares of events
 *       that come twice, late or never; an empty body ends the disorder. A lab with {@code busy}
 *       has a little of it from the start
 *   <li>the life of conversations: {@code POST queue typing leave transfer ringout duty responses},
 *       and {@code GET typing} tells what agents typed
 * </ul>
 */
public final class Lab implements AutoCloseable {
  // Held, lest the setting be collected: a cut connection would be reported on the terminal.
  private static final Logger ENGINE = Logger.getLogger(MockWebServer.class.getName());

  private final MockWebServer server;
  private final Elsewhere elsewhere;
  private final ScheduledExecutorService timer;

  private Lab(MockWebServer server, Elsewhere elsewhere, ScheduledExecutorService timer) {
    this.server = server;
    this.elsewhere = elsewhere;
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
    var elsewhere = new Elsewhere(clock);
    var latency = Duration.ofMillis(options.latencyMs());
    var delivery = new Delivery(sockets, alarm, latency, elsewhere);
    server.setDispatcher(
        new World(options, clock, alarm, sockets).gate(delivery, elsewhere, () -> drain(server)));
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
    return new Lab(server, elsewhere, timer);
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
    return (wait, what) -> {
      try {
        timer.schedule(what, wait.toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        // The lab is closed: nothing comes later any more.
      }
    };
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
    elsewhere.close();
  }
}
