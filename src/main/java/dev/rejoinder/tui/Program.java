package dev.rejoinder.tui;

import dev.rejoinder.ui.Effect;
import dev.rejoinder.ui.Frame;
import dev.rejoinder.ui.Key;
import dev.rejoinder.ui.Msg;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The loop: waits for messages, applies all there are, runs their effects, draws once. The thread
 * that calls {@link #run} owns model and screen; nothing polls, so an idle program does nothing.
 *
 * @param <M> the model, which only {@link App} knows
 */
public final class Program<M> implements Session.Listener {

  /** The pure program that the loop drives. */
  public interface App<M> {
    Next<M> update(M model, Msg msg);

    Frame draw(M model);

    /** Whether an answer is due that would change the frame once more, at once. */
    default boolean awaits(M model) {
      return false;
    }

    /** Whether Ctrl-L means something else than to paint the screen anew. */
    default boolean bindsRepaint(M model) {
      return false;
    }

    /** When to wake although nothing happens; empty for never. */
    Optional<Instant> wakeAt(M model);
  }

  /** What an update leads to. */
  public record Next<M>(M model, List<Effect> effects) {}

  /** The status when the terminal is gone: that of a SIGHUP. */
  public static final int HANG_UP = 129;

  /** Between turns for a model that wants to be woken at a time already past. */
  private static final Duration BREATH = Duration.ofMillis(20);

  /** An answer within half a frame spares the one without it; who types sees no difference. */
  private static final Duration PATIENCE = Duration.ofMillis(8);

  private static final Key REDRAW = Key.ctrl('l');
  private static final Key SUSPEND = Key.ctrl('z');

  private final Session session;
  private final Clock clock;
  private final App<M> app;
  private final Consumer<Effect> effects;
  private final Mailbox mailbox;
  private final Sizes sizes = new Sizes();
  private M model;
  private Instant lastTick = Instant.MIN;
  private volatile Runnable resumed = () -> {};
  private Optional<Instant> awaitedSince = Optional.empty();

  /**
   * @param effects runs what the updates order, on the loop's thread, so must hand long work on. Is
   *     given {@link Effect.Quit} too, before the loop ends.
   */
  public Program(Session session, Clock clock, App<M> app, Consumer<Effect> effects) {
    this(session, clock, app, effects, new Mailbox());
  }

  Program(Session session, Clock clock, App<M> app, Consumer<Effect> effects, Mailbox mailbox) {
    this.session = session;
    this.clock = clock;
    this.app = app;
    this.effects = effects;
    this.mailbox = mailbox;
  }

  /** Adds a message, from any thread, without waiting. Before {@link #run} it waits for the run. */
  public void post(Msg msg) {
    mailbox.put(List.of(msg));
  }

  @Override
  public void post(List<Msg> msgs) {
    mailbox.put(msgs);
  }

  @Override
  public void resumed() {
    mailbox.putResumed();
  }

  /**
   * Has this run first, before the terminal is given back, whatever the program ends by: a quit, a
   * bug, HUP, TERM, INT, the end of input, a write error; and before the job is stopped. It is
   * waited for 50 ms at most, and may run more than once, on any thread.
   */
  public void onEnd(Runnable save) {
    session.onEnd(save);
  }

  /** Has this run on the loop's thread each time the job goes on after a stop. */
  public void onResumed(Runnable again) {
    resumed = again;
  }

  /** Ends the loop with this status once what was posted before is handled. From any thread. */
  @Override
  public void exit(int status) {
    mailbox.putExit(status);
  }

  /** Ends the loop with this bug: the screen is left, {@link #run} throws it. From any thread. */
  public void fail(Throwable bug) {
    mailbox.putFailed(bug);
  }

  /**
   * Runs until something ends it and returns the exit status. The screen is left in any case, also
   * when a bug in an update, a view or an effect comes out of here.
   */
  public int run(M initial) {
    model = initial;
    UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    // Any other would print over the screen or leave the program half alive.
    Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> fail(bug));
    try {
      session.enter(this);
      Frame first = app.draw(model);
      session.paint(first);
      Msg.Resized size = session.size();
      if (size.columns() != first.columns() || size.rows() != first.rows()) {
        post(size);
      }
      return loop();
    } catch (IOException gone) {
      return HANG_UP;
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      return HANG_UP;
    } finally {
      session.leave();
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  private int loop() throws IOException, InterruptedException {
    while (true) {
      Mailbox.Mail mail = mailbox.take(wakeAt().map(this::until));
      if (mail.failed().isPresent()) {
        throw broken(mail.failed().get());
      }
      if (mail.resumed()) {
        session.resume();
        wentOn();
      }
      Instant now = clock.instant();
      List<Msg> msgs = sizes.take(mail.msgs(), now);
      if (msgs.isEmpty() && mail.onlyMsgs()) {
        // A size that is not due yet.
        continue;
      }
      boolean quit = turn(msgs, now);
      if (mail.exit().isPresent()) {
        return mail.exit().getAsInt();
      }
      if (quit) {
        return 0;
      }
      if (!answerComes()) {
        session.paint(app.draw(model));
      }
    }
  }

  private Optional<Instant> wakeAt() {
    return Stream.of(app.wakeAt(model), sizes.wakeAt())
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** Whether something has come that may be the answer, before the frame would be late. */
  private boolean answerComes() throws InterruptedException {
    if (!app.awaits(model)) {
      awaitedSince = Optional.empty();
      return false;
    }
    Instant since = awaitedSince.orElse(lastTick);
    Duration left = PATIENCE.minus(Duration.between(since, clock.instant()));
    boolean comes = !left.isNegative() && mailbox.comes(left);
    awaitedSince = comes ? Optional.of(since) : Optional.empty();
    return comes;
  }

  private Duration until(Instant wake) {
    Instant due = wake.isAfter(lastTick) ? wake : lastTick.plus(BREATH);
    Duration wait = Duration.between(clock.instant(), due);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /** Applies the time and all messages; true when one of them led to quitting. */
  private boolean turn(List<Msg> msgs, Instant now) throws IOException {
    lastTick = now;
    boolean quit = apply(new Msg.Tick(lastTick));
    for (Msg msg : msgs) {
      if (msg instanceof Msg.Resized) {
        // Terminals reflow or crop what they show, even when the size is back to what it was.
        session.repaint();
      }
      if (msg instanceof Msg.Pressed pressed
          && pressed.key().equals(REDRAW)
          && !app.bindsRepaint(model)) {
        session.repaint();
      } else if (msg instanceof Msg.Pressed pressed && pressed.key().equals(SUSPEND)) {
        suspend();
      } else {
        quit |= apply(msg);
      }
    }
    return quit;
  }

  private boolean apply(Msg msg) throws IOException {
    Next<M> next = app.update(model, msg);
    model = next.model();
    boolean quit = false;
    for (Effect effect : next.effects()) {
      if (effect instanceof Effect.Bell) {
        session.ring();
      } else if (effect instanceof Effect.Copy copy) {
        session.copy(copy.text());
      } else {
        effects.accept(effect);
      }
      quit |= effect instanceof Effect.Quit;
    }
    return quit;
  }

  private void suspend() throws IOException {
    session.suspend();
    wentOn();
  }

  /** Time has passed, and the window may be another's size by now. */
  private void wentOn() {
    post(session.size());
    resumed.run();
  }

  private static RuntimeException broken(Throwable bug) {
    if (bug instanceof Error error) {
      throw error;
    }
    return bug instanceof RuntimeException known ? known : new IllegalStateException(bug);
  }
}
