package dev.rejoinder.service;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Queue;
import java.time.Duration;
import java.util.List;

/** The port to the org's live events. They are hints: what has moved is to be read anew. */
public interface Notifications {

  /** What comes in. */
  sealed interface Signal {
    /** Anything at all, a heartbeat or a pong say. */
    record Alive() implements Signal {}

    /** Something about this conversation is other than it was. */
    record Moved(String conversationId) implements Signal {}

    /** The customer is writing, for that long. */
    record Typing(String conversationId, Duration lasts) implements Signal {}

    /** The user's presence or routing status is other than it was. */
    record DutyMoved() implements Signal {}

    /** The server will close this socket within a minute; the channel stays. */
    record Closing() implements Signal {}

    /** Another session took the events over. Nothing more will come, and nothing is to be done. */
    record Silenced() implements Signal {}

    /** The token is no longer good. */
    record Revoked() implements Signal {}

    /** Events were lost or could not be read: everything is to be read anew. */
    record Gap() implements Signal {}

    /** The socket has ended, not by us. The last signal of a line. */
    record Ended(Failure why) implements Signal {}
  }

  /** Is told of signals, one at a time, on a thread of the socket's: must not block. */
  @FunctionalInterface
  interface Listener {
    void heard(Signal signal);
  }

  /**
   * Makes a channel, subscribes it to all that the user's console needs and opens its socket.
   * Returns once both hold: what happens from then on is heard. Blocks for two or three calls.
   *
   * @param queues those whose waiting conversations are of interest
   * @throws GatewayException for what a retry may cure, and {@link Failure.Forbidden} where the
   *     user's own topic is refused
   */
  Line open(String userId, List<Queue> queues, Listener listener) throws GatewayException;

  /** One socket on a channel. Any thread. */
  interface Line extends AutoCloseable {
    /** Asks for a sign of life, without waiting for it. */
    void ping();

    /** Topics that the org refused, with what it wants for them; the others are heard. */
    List<String> refused();

    /** How long the channel lives from its last renewal on; zero where the server does not tell. */
    Duration life();

    /**
     * Subscribes anew, which makes the channel live on.
     *
     * @param queues as they are by now, in the place of those before
     */
    void renew(List<Queue> queues) throws GatewayException;

    /**
     * A second socket on the same channel, opened before this one is closed.
     *
     * @throws GatewayException with {@link Failure.NotFound} where the channel is gone
     */
    Line again(Listener listener) throws GatewayException;

    /** Closes the socket; no signal comes after it has returned. Closing again does nothing. */
    @Override
    void close();
  }
}
