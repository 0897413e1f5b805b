package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Membership;
import java.util.List;

/**
 * What a token without a user can see: the conversations of all queues, as nobody in them sees
 * them. One thread.
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

  /** The longest ones. */
  List<Contact> read() throws GatewayException {
    List<Membership> all = queues();
    List<String> ids = retrier.run(RetryPolicy.READ, () -> desk.inQueues(all), listener);
    List<Contact> contacts =
        details.of(ids.subList(0, Math.min(SHOWN, ids.size())), "", conversation -> true);
    details.keepOnly(contacts);
    return contacts;
  }
}
