package dev.rejoinder.service;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.SendState;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Sends a message. It is repeated only after a failure that surely left nothing with the server;
 * the platform knows no idempotency key, so anything else would be a second message. Any thread;
 * who wants an order calls from one.
 */
public final class Sender {
  private final Gateway gateway;
  private final Retrier retrier;
  private final Clock clock;

  public Sender(Gateway gateway, Retrier retrier, Clock clock) {
    this.gateway = gateway;
    this.retrier = retrier;
    this.clock = clock;
  }

  /**
   * Blocks until it is known how it ended, or known not to be known.
   *
   * @param progress is told of each try and each wait, on this thread
   * @return the end: accepted, rejected or unknown
   */
  public SendState send(Outgoing message, Consumer<SendState> progress) {
    AtomicInteger attempt = new AtomicInteger();
    try {
      String id =
          retrier.run(
              RetryPolicy.SEND,
              () -> {
                progress.accept(new SendState.Sending(attempt.incrementAndGet()));
                return gateway.send(message);
              },
              (failure, tried, wait) ->
                  progress.accept(
                      new SendState.Waiting(failure, tried, clock.instant().plus(wait))));
      return new SendState.Accepted(id);
    } catch (GatewayException e) {
      Failure failure = e.failure();
      return failure.mayHaveTakenEffect()
          ? new SendState.Unknown(failure)
          : new SendState.Rejected(failure);
    }
  }
}
