package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Stage;
import dev.rejoinder.model.User;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is the agent's to answer: her own conversations and those that wait in her queues. The two
 * lists are read apart, since the second costs a call per row. One thread at a time.
 */
public final class Inbox {
  private final Gateway gateway;
  private final Retrier retrier;
  private final Retrier.Listener listener;
  private final Gateway background;
  private final Details details;
  private final Picture picture = new Picture();

  /** Hers once, and missing from the list since: what became of them is not known yet. */
  private final Set<String> left = new LinkedHashSet<>();

  private List<Membership> queues = List.of();
  private boolean maySeeQueues = true;

  /**
   * @param background the same, for what waits: a call per row must not hold up who joins one
   */
  public Inbox(
      Gateway gateway,
      Gateway background,
      Retrier retrier,
      Retrier.Listener listener,
      Transcripts transcripts) {
    this.gateway = gateway;
    this.background = background;
    this.retrier = retrier;
    this.listener = listener;
    this.details = new Details(gateway, background, retrier, listener, transcripts);
  }

  /** Reads the agent's own conversations and adds what was last seen to wait. */
  public List<Contact> read(User user) throws GatewayException {
    List<Conversation> mine =
        retrier.run(RetryPolicy.READ, () -> gateway.conversations(user.id()), listener);
    List<Contact> contacts = details.withTexts(mine);
    left.addAll(picture.own());
    picture.mine(contacts);
    left.removeAll(picture.own());
    details.keepOnly(contacts());
    return contacts();
  }

  /**
   * Reads what waits in the agent's queues. A token that may not see queues has none waiting; that
   * is no failure.
   */
  public void readWaiting(User user) throws GatewayException {
    if (!maySeeQueues) {
      return;
    }
    try {
      // Each time, as agents join and leave queues during a shift.
      queues = retrier.run(RetryPolicy.READ, background::queues, listener);
      List<Queue> worked = queues.stream().map(Membership::queue).toList();
      List<String> ids = retrier.run(RetryPolicy.READ, () -> background.waiting(worked), listener);
      List<String> longest = ids.subList(0, Math.min(Picture.WAITING_SHOWN, ids.size()));
      picture.waiting(
          details.of(longest, user.id(), conversation -> conversation.stage() == Stage.WAITING));
    } catch (GatewayException e) {
      if (!(e.failure() instanceof Failure.Forbidden)) {
        throw e;
      }
      maySeeQueues = false;
    }
  }

  /**
   * Reads one anew. By what it has become it is listed or not: it may be new here, or have moved
   * on.
   *
   * @return the one that was listed and no longer is, as it is now
   */
  public Optional<Contact> reread(String id, User user) throws GatewayException {
    Optional<Conversation> read = details.find(id, user.id());
    boolean shown = left.remove(id) || picture.shows(id);
    if (read.isEmpty()) {
      return picture
          .drop(id)
          .map(gone -> new Contact(gone.conversation().ended(), gone.transcript()));
    }
    boolean belongs = belongs(read.get());
    if (!shown && !belongs) {
      return Optional.empty();
    }
    Contact contact = details.withTexts(List.of(read.get())).get(0);
    if (belongs) {
      picture.put(contact);
      return Optional.empty();
    }
    picture.drop(id);
    return Optional.of(contact);
  }

  /** All as it was last read; makes no call. */
  public List<Contact> contacts() {
    return picture.contacts();
  }

  /** Whether it is listed, as last read. */
  public boolean shows(String id) {
    return picture.shows(id);
  }

  /** Those that the list has lost; to read one anew tells what became of it. */
  public List<String> left() {
    return List.copyOf(left);
  }

  /** Whether some texts could not be had and are worth another try. */
  public boolean lacksTexts() {
    return details.lacksTexts(contacts());
  }

  /** The queues that the agent works, as last read; empty where the token may not see them. */
  public List<Membership> queues() {
    return queues;
  }

  private boolean belongs(Conversation conversation) {
    String queue = conversation.queue().id();
    boolean inMyQueue =
        queue.isEmpty() || queues.stream().anyMatch(mine -> mine.queue().id().equals(queue));
    return Picture.isMine(conversation.stage())
        || (conversation.stage() == Stage.WAITING && inMyQueue);
  }
}
