package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.SendState;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Sends what the agent confirmed: each message once, those of a conversation in order, and all of
 * it written down before it happens, so that the next process can finish the work. The platform
 * knows no idempotency key: what may have been taken is looked for in the conversation and never
 * repeated by itself. Any thread.
 */
public final class Outbox implements AutoCloseable {

  /** Runs the work of a conversation in order, beside that of others. */
  public interface Lane {
    void run(String conversationId, Runnable work);
  }

  /** Is told on any thread, in order for each conversation; must neither block nor call back. */
  public interface Listener {
    void moved(String conversationId, String id, SendState state);

    /** What the agent should know beside that, in words that are safe to show. */
    void remark(String words);
  }

  /**
   * @param nanos a clock that never goes back
   * @param serverAhead how far the server's clock is ahead of this one; empty where not known
   */
  public record Time(
      Clock clock, LongSupplier nanos, Sleeper sleeper, Supplier<Optional<Duration>> serverAhead) {}

  /** A message and how it stands. */
  public record Standing(OutboxItem item, SendState state) {}

  /**
   * What a former process left.
   *
   * @param messages that have no end, and refused ones that nobody has withdrawn, in order
   * @param drafts none is empty
   */
  public record Left(List<Standing> messages, List<JournalEntry.Drafted> drafts) {
    public Left {
      messages = List.copyOf(messages);
      drafts = List.copyOf(drafts);
    }
  }

  /**
   * What a request that is under way gets to end in when all is over: with what the console has
   * waited before, less than the second in which a lost terminal ends it.
   */
  private static final Duration LAST = Duration.ofMillis(300);

  private final Means means;
  private final Map<String, Strand> strands = new ConcurrentHashMap<>();
  private final Left left;

  /**
   * @param journal is closed with it
   * @param retrier for the length of waits
   * @param joined the leg that a join has brought, for what was confirmed while it was under way
   */
  public Outbox(
      Journal journal,
      Gateway gateway,
      Conversations conversations,
      Retrier retrier,
      Time time,
      Lane lane,
      Function<String, Optional<Leg>> joined,
      Listener listener) {
    this(
        journal,
        new Post(gateway, conversations, retrier, lane, joined),
        time,
        new Later.Sleeping(time.sleeper()),
        listener);
  }

  /** With a time that is in the caller's hands. */
  Outbox(Journal journal, Post post, Time time, Later later, Listener listener) {
    Records records = new Records(journal, listener);
    means = new Means(records, post, time, later, new Door(), listener);
    Past past = Past.of(records.all(), time.clock().instant(), post.readable());
    means.claims().putAll(past.claims());
    List<Standing> messages = new ArrayList<>();
    for (Letter letter : past.letters()) {
      strand(letter.item.conversationId()).inherit(letter);
      if (letter.phase != Letter.Phase.WITHDRAWN) {
        messages.add(new Standing(letter.item, letter.told));
      }
    }
    left = new Left(messages, List.copyOf(Ledger.of(records.all()).drafts().values()));
  }

  /** As of the beginning. */
  public Left left() {
    return left;
  }

  /**
   * Goes on with what was left: looks for what may have been taken, then sends the rest in order.
   * What was confirmed more than five minutes ago waits for a key. Before the first {@link
   * #accept}.
   */
  public void start() {
    strands.values().forEach(Strand::start);
  }

  /** The same for one conversation, by who has no business with the others. */
  public void start(String conversationId) {
    strand(conversationId).start();
  }

  /**
   * Takes a message over. Blocks for the disk, and where the lane works at once for the rest too.
   *
   * @return Sending or Held once there is a safe copy; Rejected as Unkept where there can't be one:
   *     nothing was queued then. The listener has heard it before.
   */
  public SendState accept(OutboxItem item) {
    return strand(item.conversationId()).accept(item);
  }

  /**
   * The agent's word that a parked, unknown or refused one is to be sent. An unknown one is looked
   * for once more immediately before. Does nothing to others.
   */
  public void resend(String conversationId, String id) {
    strand(conversationId).resend(id);
  }

  /**
   * The agent took it back, or put it away: nothing more is told of it, and those held behind it go
   * on. One whose request is under way is only taken back if that turns out not to have been taken.
   * To be called for refused ones too, once their text is elsewhere.
   */
  public void withdraw(String conversationId, String id) {
    strand(conversationId).withdraw(id);
  }

  /**
   * A reading of a conversation, as it came from the server. It settles what it shows to have been
   * taken, and what it holds before a first request is known not to be that message.
   */
  public void heard(Contact contact) {
    strand(contact.id()).heard(contact);
  }

  /** Keeps what a composer holds; empty for nothing any more. */
  public void draft(String conversationId, String to, String text) {
    means.records().draft(new JournalEntry.Drafted(conversationId, means.now(), to, text));
  }

  /** Returns once the drafts are on the disk. */
  public void forceDrafts() {
    means.records().force();
  }

  /** All messages that the journal knows, former ones too. */
  public List<LedgerRow> ledger() {
    return Ledger.of(means.records().all()).rows();
  }

  /**
   * Sends nothing more, within a second. What is under way then stays so in the journal, and the
   * next process looks for it.
   */
  @Override
  public void close() {
    means.door().close(LAST);
    means.later().close();
    means.records().close();
  }

  private Strand strand(String conversationId) {
    return strands.computeIfAbsent(conversationId, id -> new Strand(id, means));
  }

  /** How a message gets to the server and is seen there. */
  record Post(
      Gateway gateway,
      Conversations conversations,
      Retrier retrier,
      Lane lane,
      Function<String, Optional<Leg>> joined) {

    /** The tutorial's dialect has no way to read what was said. */
    boolean readable() {
      return !gateway.fillsSubstitutions();
    }
  }
}
