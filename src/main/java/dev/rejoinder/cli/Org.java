package dev.rejoinder.cli;

import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.User;
import dev.rejoinder.service.Conversations;
import dev.rejoinder.service.Desk;
import dev.rejoinder.service.Gateway;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Inbox;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Notifications;
import dev.rejoinder.service.Outbox;
import dev.rejoinder.service.QueueWatch;
import dev.rejoinder.service.Readings;
import dev.rejoinder.service.Reply;
import dev.rejoinder.service.Responses;
import dev.rejoinder.service.Retrier;
import dev.rejoinder.service.RetryPolicy;
import dev.rejoinder.service.Transcripts;
import dev.rejoinder.service.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An org, and the services over it, which share what they have read. A command has one for its
 * length, the console for as long as it runs.
 */
public final class Org implements AutoCloseable {

  /**
   * The ways to an org.
   *
   * @param background the same as the gateway, for what nobody waits for
   * @param desk empty where the dialect has none
   * @param notifications empty where there are no live events
   * @param clockOffset how far the server's clock is ahead of ours, by the answers so far; empty
   *     before the first
   */
  public record Ports(
      Gateway gateway,
      Gateway background,
      Optional<Desk> desk,
      Optional<Notifications> notifications,
      Supplier<Optional<Duration>> clockOffset) {

    /** Conversations, messages and responses alone. */
    public static Ports of(Gateway gateway) {
      return new Ports(gateway, gateway, Optional.empty(), Optional.empty(), Optional::empty);
    }
  }

  private final Ports ports;
  private final Gateway gateway;
  private final Retrier retrier;
  private final Retrier.Listener listener;
  private final Clock clock;
  private final Runnable closing;
  private final Conversations conversations;
  private final Inbox inbox;
  private final Responses responses;

  /**
   * @param listener is told of the waits of everything but sends
   * @param clock with the zone that times are shown in
   * @param closing gives connections back
   */
  public Org(
      Ports ports, Retrier retrier, Retrier.Listener listener, Clock clock, Runnable closing) {
    this.ports = ports;
    this.gateway = ports.gateway();
    this.retrier = retrier;
    this.listener = listener;
    this.clock = clock;
    this.closing = closing;
    Transcripts transcripts = new Transcripts(gateway, retrier, listener);
    conversations = new Conversations(gateway, retrier, listener, transcripts);
    inbox = new Inbox(gateway, ports.background(), retrier, listener, transcripts);
    responses = new Responses(gateway, retrier, listener);
  }

  /** Whom the token speaks for; asks each time. */
  public Identity identity() throws GatewayException {
    return retrier.run(RetryPolicy.READ, gateway::identity, listener);
  }

  User user(String id, boolean alias) throws GatewayException {
    return retrier.run(RetryPolicy.READ, () -> gateway.user(id, alias), listener);
  }

  public Gateway gateway() {
    return gateway;
  }

  public Responses responses() {
    return responses;
  }

  /** The same responses, read behind everything that somebody waits for. */
  public Responses backgroundResponses() {
    return new Responses(ports.background(), retrier, listener);
  }

  /** What a live feed reads; for one of them, as the inbox is for one thread. */
  public Readings readings() {
    return new Readings(gateway, ports.background(), ports.desk(), inbox, retrier, listener);
  }

  /** How far the server's clock is ahead of ours; empty where no answer has told. */
  Optional<Duration> clockOffset() {
    return ports.clockOffset().get();
  }

  public Optional<Notifications> notifications() {
    return ports.notifications();
  }

  /** What can be done beside answering; empty where the dialect has none of it. */
  public Optional<Work> work() {
    return ports.desk().map(desk -> new Work(desk, gateway, retrier, listener));
  }

  /** A look at single queues; empty where the dialect has none. */
  public Optional<QueueWatch> watch(QueueWatch.Listener told) {
    return ports
        .desk()
        .map(desk -> new QueueWatch(desk, ports.background(), retrier, listener, told));
  }

  public Conversations conversations() {
    return conversations;
  }

  public Inbox inbox() {
    return inbox;
  }

  /**
   * The outbox over a journal, which is closed with it.
   *
   * @param joined the leg that a join has brought, for what was confirmed while it was under way
   */
  public Outbox outbox(
      Journal journal,
      Outbox.Lane lane,
      Function<String, Optional<Leg>> joined,
      Outbox.Listener listener) {
    Outbox.Time time = retrier.time(clock, ports.clockOffset());
    return new Outbox(journal, gateway, conversations, retrier, time, lane, joined, listener);
  }

  /**
   * @param mine the agent's own responses, which may be meant too
   */
  Reply reply(List<Response> mine) {
    return new Reply(gateway, responses.with(mine), conversations);
  }

  Clock clock() {
    return clock;
  }

  @Override
  public void close() {
    closing.run();
  }
}
