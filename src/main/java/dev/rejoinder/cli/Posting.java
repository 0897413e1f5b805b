package dev.rejoinder.cli;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.JournalEntry.Settled;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.SendState;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Outbox;
import dev.rejoinder.service.Outbox.Standing;
import dev.rejoinder.service.Reply.Prepared;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Explain;
import dev.rejoinder.text.Sanitiser;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One message through the outbox, to its end; says on the way what it waits for. A command has
 * nobody to press a key: what it is told of an end, it takes for settled.
 */
final class Posting implements Outbox.Listener {

  /** How it ended, and how that became known. */
  record End(SendState state, Optional<Settled> settled) {}

  /** It was not sent, as an earlier one stands before it. */
  static final class Behind extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Failure failure;
    private final boolean unknown;

    Behind(String what, String remedy, boolean unknown) {
      super(what);
      this.failure = new Failure.Absent(what, remedy);
      this.unknown = unknown;
    }

    Failure failure() {
      return failure;
    }

    /** Whether the earlier one may have arrived. */
    boolean unknown() {
      return unknown;
    }
  }

  private record Told(String id, SendState state) {}

  /** Ids of messages that a command sent; the console's own are the agent's to settle. */
  private static final String COMMAND = "send-";

  /** Beyond all waits that there can be. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final int QUOTED = 40;

  private final Org org;
  private final Notes notes;
  private final Prepared prepared;
  private final Outbox outbox;
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

  /**
   * @param journal is closed with it
   */
  Posting(Org org, Journal journal, Prepared prepared, Notes notes) {
    this.org = org;
    this.notes = notes;
    this.prepared = prepared;
    this.outbox = org.outbox(journal, (id, work) -> work.run(), id -> Optional.empty(), this);
  }

  @Override
  public void moved(String conversationId, String id, SendState state) {
    told.add(new Told(id, state));
  }

  @Override
  public void remark(String words) {
    notes.say(words);
  }

  /** Blocks until it is known how it ended, or known not to be known. */
  End send() throws Behind, GatewayException {
    try {
      Optional<End> done = settleEarlier();
      if (done.isPresent()) {
        return done.get();
      }
      outbox.heard(new Contact(prepared.conversation(), List.of()));
      OutboxItem item = item();
      outbox.accept(item);
      End end = end(item.id());
      if (!(end.state() instanceof SendState.Accepted)) {
        outbox.withdraw(item.conversationId(), item.id());
      }
      return end;
    } finally {
      outbox.close();
    }
  }

  private OutboxItem item() {
    String id = COMMAND + HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    String text =
        prepared.text().isEmpty() && prepared.outgoing().content() instanceof Content.ByReference it
            ? "response " + it.responseId()
            : prepared.text();
    Instant now = org.clock().instant();
    return new OutboxItem(id, prepared.outgoing(), prepared.conversation().customer(), text, now);
  }

  private End end(String id) {
    boolean doubted = false;
    while (true) {
      SendState state = next(id);
      if (state instanceof SendState.Waiting it) {
        Duration wait = Duration.between(org.clock().instant(), it.until());
        notes.waiting(it.failure(), it.attempt(), wait);
      } else if (state instanceof SendState.Checking it) {
        doubted = true;
        notes.advise(
            "not confirmed (" + Explain.what(it.failure()) + "): reading the conversation back");
      } else if (ended(state)) {
        Settled how = doubted ? Settled.READ_BACK : Settled.ANSWER;
        boolean taken = state instanceof SendState.Accepted;
        return new End(state, taken ? Optional.of(how) : Optional.empty());
      }
    }
  }

  private SendState next(String id) {
    try {
      Told next;
      do {
        next = told.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
      } while (next != null && !next.id().equals(id));
      if (next != null) {
        return next.state();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new SendState.Unknown(new Failure.Unanswered("not settled in time"));
  }

  private static boolean ended(SendState state) {
    return state instanceof SendState.Accepted
        || state instanceof SendState.Rejected
        || state instanceof SendState.Parked
        || state instanceof SendState.Unknown;
  }

  /**
   * Looks for what earlier runs left in doubt; what they never sent is too late to be sent.
   *
   * @return how this very message ended, where a run that was ended had sent it: to run a command
   *     again after that is no wish to say it twice
   */
  private Optional<End> settleEarlier() throws Behind, GatewayException {
    String conversation = prepared.outgoing().conversationId();
    List<Standing> earlier =
        outbox.left().messages().stream()
            .filter(it -> it.item().conversationId().equals(conversation))
            .filter(it -> !(it.state() instanceof SendState.Rejected))
            .toList();
    for (Standing one : earlier) {
      if (!doubtful(one)) {
        dropUnsent(one);
      }
    }
    List<Standing> doubtful = earlier.stream().filter(Posting::doubtful).toList();
    if (!doubtful.isEmpty()) {
      outbox.heard(org.conversations().read(prepared.conversation()));
    }
    outbox.start(conversation);
    Optional<End> done = Optional.empty();
    for (Standing one : doubtful) {
      SendState state = settle(one);
      if (meant(one)) {
        done = Optional.of(new End(state, Optional.of(Settled.READ_BACK)));
      }
    }
    return done;
  }

  private boolean meant(Standing one) {
    return one.item().id().startsWith(COMMAND)
        && one.item().outgoing().content().equals(prepared.outgoing().content());
  }

  private static boolean doubtful(Standing one) {
    return one.state() instanceof SendState.Checking || one.state() instanceof SendState.Unknown;
  }

  private void dropUnsent(Standing one) throws Behind {
    if (!one.item().id().startsWith(COMMAND)) {
      throw new Behind(
          "a message from the console waits before it, unsent: " + quoted(one),
          "`rejoinder` shows it: send it or take it back there",
          false);
    }
    outbox.withdraw(one.item().conversationId(), one.item().id());
    notes.say(
        "an earlier run was ended before it sent this, and it is not sent now: " + quoted(one));
  }

  private SendState settle(Standing one) throws Behind {
    boolean open = one.state() instanceof SendState.Unknown;
    Optional<SendState> found =
        told.stream()
            .filter(it -> it.id().equals(one.item().id()))
            .map(Told::state)
            .filter(SendState.Accepted.class::isInstance)
            .findFirst();
    SendState state = found.orElseGet(() -> open ? one.state() : end(one.item().id()).state());
    if (state instanceof SendState.Accepted) {
      String words =
          meant(one)
              ? "an earlier run had sent this and was ended; it is there, and not sent again: "
              : "an earlier message is there, by reading back: ";
      notes.say(words + quoted(one));
      return state;
    }
    if (one.item().id().startsWith(COMMAND)) {
      outbox.withdraw(one.item().conversationId(), one.item().id());
    }
    throw new Behind(
        "not known whether an earlier message arrived: " + quoted(one),
        "look: rejoinder transcript " + one.item().conversationId() + "; then run this again",
        true);
  }

  private static String quoted(Standing one) {
    return "\"" + Cells.ellipsis(Sanitiser.line(one.item().text()), QUOTED, "…") + "\"";
  }
}
