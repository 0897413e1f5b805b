package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Membership;
import java.util.List;

/**
 * The conversations of queues, as nobody in them sees them: what a token without a user can see at
 * all. One thread.
 */
final class Supervision {
  /** A call each at every reading. */
  private static final int SHOWN = 20;

  private final Desk desk;
  private final Retrier retrier;
  private final Retrier.Listener listener;
  private final Details details;
  private List<Membership> queues = List.of();

  Supervision(Desk desk, Gateway background, Retrier retrier, Retrier.Listener listener) {
    this.desk = desk;
    this.retrier = retrier;
    this.listener = listener;
    this.details =
        new Details(
            background,
            background,
            retrier,
            listener,
            new Transcripts(background, retrier, listener));
  }

  /** Queues are read once: there may be thousands. */
  List<Membership> queues() throws GatewayException {
    if (queues.isEmpty()) {
      queues = retrier.run(RetryPolicy.READ, desk::allQueues, listener);
    }
    return queues;
  }

  /** The longest ones of all queues. */
  List<Contact> read() throws GatewayException {
    return read(queues());
  }

  /** The longest ones of these. */
  List<Contact> read(List<Membership> some) throws GatewayException {
    List<String> ids = retrier.run(RetryPolicy.READ, () -> desk.inQueues(some), listener);
    List<Contact> contacts =
        details.of(ids.subList(0, Math.min(SHOWN, ids.size())), "", conversation -> true);
    details.keepOnly(contacts);
    return contacts;
  }
}
