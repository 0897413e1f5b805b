package dev.rejoinder.app;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.SendState;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Outbox;
import dev.rejoinder.service.Outboxes;
import dev.rejoinder.text.Sanitiser;
import dev.rejoinder.ui.Effect;
import dev.rejoinder.ui.Msg;
import dev.rejoinder.ui.Pending;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The agent's outbox as the console uses it: on one thread of its own, in the order of the keys, so
 * that the screen never waits for the disk.
 */
final class OutboxRunner implements Outbox.Listener, AutoCloseable {
  private static final Duration LAST = Duration.ofMillis(500);

  private final Keeper keeper;
  private final boolean readOnly;
  private final Reports reports;
  private final Departures departures = new Departures();
  private final Forcing forcing = new Forcing();
  private final LatestDraft latest = new LatestDraft();
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, OutboxRunner::thread);
  private volatile Optional<Outbox> outbox = Optional.empty();
  private volatile String none = "the outbox is not open yet";
  private volatile Opening opening = () -> {};
  private Optional<ScheduledFuture<?>> force = Optional.empty();

  private interface Opening {
    void run() throws Outboxes.Busy;
  }

  /**
   * @param readOnly opens none, and keeps nothing
   */
  OutboxRunner(Keeper keeper, boolean readOnly, Reports reports) {
    this.keeper = keeper;
    this.readOnly = readOnly;
    this.reports = reports;
  }

  /**
   * Opens the outbox, tells what was left in it and goes on with that. Blocks for the disk.
   *
   * @param making the outbox over its journal
   * @throws Outboxes.Busy another process has it
   */
  void open(String userId, Function<Journal, Outbox> making) throws Outboxes.Busy {
    if (readOnly) {
      return;
    }
    opening = () -> begin(userId, making);
    begin(userId, making);
  }

  private void begin(String userId, Function<Journal, Outbox> making) throws Outboxes.Busy {
    try {
      Journal journal = keeper.open(userId);
      Outbox opened =
          making.apply(
              new TellingJournal(
                  journal, trouble -> reports.post(new Msg.Keeping(trouble.map(Sanitiser::line)))));
      reports.post(left(opened.left(), journal.remarks()));
      opened
          .left()
          .messages()
          .forEach(it -> departures.moved(it.item().conversationId(), it.item().id(), it.state()));
      opened.start();
      outbox = Optional.of(opened);
    } catch (Journal.Trouble e) {
      none = Sanitiser.line(e.getMessage());
      reports.post(new Msg.Keeping(Optional.of(none)));
      remark("Nothing can be sent, no safe copy can be kept (Ctrl-X o): " + none);
    }
  }

  /** Once more, where it could not be had before: the agent may have mended it meanwhile. */
  private void beginAgain() {
    if (outbox.isPresent()) {
      return;
    }
    try {
      opening.run();
    } catch (Outboxes.Busy busy) {
      none = "another rejoinder has opened the outbox: end one of the two";
      reports.post(new Msg.Keeping(Optional.of(none)));
      return;
    }
    if (outbox.isPresent()) {
      reports.post(new Msg.Keeping(Optional.empty()));
    }
  }

  private static Msg left(Outbox.Left left, List<String> remarks) {
    return new Msg.Left(
        left.messages().stream().map(it -> new Pending(it.item(), it.state())).toList(),
        left.drafts(),
        remarks.stream().map(Sanitiser::line).toList());
  }

  /** Whether that was an order for the outbox. Returns at once. */
  boolean run(Effect effect) {
    if (effect instanceof Effect.KeepDraft it) {
      keep(it);
    } else if (effect instanceof Effect.Send send) {
      inOrder(() -> send(send.item()));
    } else if (effect instanceof Effect.Resend it) {
      inOrder(() -> with(open -> open.resend(it.conversationId(), it.id())));
    } else if (effect instanceof Effect.Withdraw it) {
      inOrder(() -> with(open -> withdraw(open, it)));
    } else if (effect instanceof Effect.ForceDrafts) {
      inOrder(() -> with(this::force));
    } else if (effect instanceof Effect.ReadLedger) {
      inOrder(this::readLedger);
    } else {
      return false;
    }
    if (!(effect instanceof Effect.KeepDraft)) {
      latest.end();
    }
    return true;
  }

  private void keep(Effect.KeepDraft draft) {
    if (!latest.takes(draft)) {
      AtomicReference<Effect.KeepDraft> run = latest.run();
      inOrder(
          () -> {
            Effect.KeepDraft newest = run.getAndSet(null);
            with(open -> draft(open, newest));
          });
    }
  }

  /** Has an order carried out behind the messages that were sent before it. */
  void follow(String conversationId, Runnable order) {
    inOrder(() -> departures.follow(conversationId, order));
  }

  /** What was read of a conversation, as it came. */
  void heard(Contact contact) {
    with(open -> open.heard(contact));
  }

  private void send(OutboxItem item) {
    beginAgain();
    if (outbox.isPresent()) {
      outbox.get().accept(item);
    } else {
      moved(item.conversationId(), item.id(), new SendState.Rejected(new Failure.Unkept(none)));
    }
  }

  private void withdraw(Outbox open, Effect.Withdraw it) {
    open.withdraw(it.conversationId(), it.id());
    departures.withdrawn(it.conversationId(), it.id());
  }

  private void draft(Outbox open, Effect.KeepDraft it) {
    open.draft(it.conversationId(), it.to(), it.text());
    force.ifPresent(planned -> planned.cancel(false));
    long wait = forcing.drafted(System.nanoTime()).toNanos();
    force = Optional.of(thread.schedule(() -> with(this::force), wait, TimeUnit.NANOSECONDS));
  }

  private void force(Outbox open) {
    forcing.forced();
    open.forceDrafts();
  }

  private void readLedger() {
    try {
      reports.post(
          new Msg.LedgerRead(
              outbox.isPresent() ? outbox.get().ledger() : keeper.look(reports.me().id())));
    } catch (Journal.Trouble e) {
      reports.post(new Msg.LedgerRead(List.of()));
      reports.post(new Msg.Keeping(Optional.of(Sanitiser.line(e.getMessage()))));
    } catch (GatewayException nobody) {
      reports.post(new Msg.LedgerRead(List.of()));
    }
  }

  @Override
  public void moved(String conversationId, String id, SendState state) {
    Msg msg = new Msg.SendMoved(conversationId, id, state);
    departures.moved(conversationId, id, state);
    if (state instanceof SendState.Accepted
        || state instanceof SendState.Rejected
        || state instanceof SendState.Unknown) {
      reports.moved(conversationId, msg);
    } else {
      reports.post(msg);
    }
  }

  @Override
  public void remark(String words) {
    reports.post(new Msg.Remark(Sanitiser.line(words)));
  }

  /** Returns once what was typed is on the disk, or after that time. Any thread, any time. */
  void safe(Duration patience) {
    try {
      Future<?> forced = thread.submit(() -> with(this::force));
      forced.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
      // It is written in any case, and outlives the process; only a power cut could lose it.
    }
  }

  /** Drafts first; what is on its way gets a moment to end. */
  @Override
  public void close() {
    safe(LAST);
    thread.shutdownNow();
    with(Outbox::close);
  }

  private void with(Consumer<Outbox> work) {
    outbox.ifPresent(work);
  }

  private void inOrder(Runnable work) {
    try {
      thread.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException | Error bug) {
              reports.ours(bug);
            }
          });
    } catch (RejectedExecutionException closed) {
      // The console has been left.
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "outbox");
    thread.setDaemon(true);
    return thread;
  }
}
