package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Presence;
import dev.rejoinder.service.Notifications.Signal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Keeps what is known of an org current. While live events come in, only what they say has moved is
 * read; else everything is polled. Events are hints: what is told was always read from the org, and
 * by one thread, so that an older reading never comes after a newer one.
 */
public final class LiveFeed implements Runnable {

  /** Is told what has changed, on the feed's thread. */
  public interface Listener {
    /** Once, before all others but {@link #failed} and {@link #link}. */
    void signedIn(Identity identity);

    void link(Link link);

    /** All that is the agent's or waits, in no order. */
    void contacts(List<Contact> contacts);

    /** One that was among them and will not be any more, as it is now. Comes before them. */
    void contact(Contact contact);

    void typing(String conversationId, Instant until);

    void duty(Duty duty);

    void presences(List<Presence> presences);

    void queues(List<Membership> queues);

    /** A reading came to nothing, after all tries. There will be others. */
    void failed(Failure failure);
  }

  /** So long it may take to notice that the machine slept. */
  private static final Duration TICK = Duration.ofSeconds(5);

  private final Clock clock;
  private final LongSupplier nanos;
  private final long start;
  private final Listener listener;
  private final Mail mail = new Mail();
  private final Lifeline lifeline;
  private final Optional<Reception> reception;
  private final Teller teller;
  private final Rounds rounds;
  private final Slumber slumber = new Slumber();

  /**
   * @param notifications empty to poll
   * @param nanos a clock that never goes back
   */
  public LiveFeed(
      Readings readings,
      Optional<Notifications> notifications,
      Clock clock,
      LongSupplier nanos,
      RandomGenerator random,
      Listener listener) {
    this(readings, notifications, clock, nanos, random, LiveFeed::beside, listener);
  }

  /**
   * @param beside runs what asks for the line, so that reading need not wait for it
   */
  LiveFeed(
      Readings readings,
      Optional<Notifications> notifications,
      Clock clock,
      LongSupplier nanos,
      RandomGenerator random,
      Executor beside,
      Listener listener) {
    this.clock = clock;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.listener = listener;
    this.lifeline = new Lifeline(random);
    this.reception =
        notifications.map(port -> new Reception(port, this::now, mail, lifeline, beside));
    this.teller = new Teller(listener, mail);
    this.rounds = new Rounds(readings, this::now, lifeline, reception, teller);
  }

  /** Reads everything anew, now, and tells it in any case. From any thread. */
  public void soon() {
    mail.ask();
  }

  /** The same with one conversation, after something was done to it from here. */
  public void soon(String conversationId) {
    mail.ask(conversationId);
  }

  /** The same with the duty. */
  public void soonDuty() {
    mail.askDuty();
  }

  /** Until it is interrupted. */
  @Override
  public void run() {
    try {
      while (true) {
        mail.await(turn());
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } finally {
      reception.ifPresent(Reception::close);
    }
  }

  /** Takes what came in and does one thing that is due; returns when to come again. */
  Duration turn() {
    Moment now = now();
    if (slumber.over(now)) {
      lifeline.slept(now);
      rounds.soon(now);
    }
    boolean more = false;
    try {
      more = rounds.work(take(now), now());
    } catch (GatewayException e) {
      rounds.failed(e.failure(), now());
    }
    teller.link(rounds.link());
    Moment end = now();
    long due = more ? end.nanos() : Math.min(rounds.due(), end.after(TICK));
    slumber.plan(Math.max(due, end.nanos()));
    return Duration.ofNanos(Math.max(0, due - end.nanos()));
  }

  /** The conversations that are asked for. */
  private Set<String> take(Moment now) {
    Mail.Batch batch = mail.take();
    batch.heard().forEach(heard -> heard(heard, now));
    if (batch.lost()) {
      rounds.all(now);
    }
    if (batch.all()) {
      rounds.soon(now);
      lifeline.soon(now);
    }
    if (batch.all() || !batch.asked().isEmpty()) {
      teller.forget();
    }
    if (batch.duty()) {
      teller.forgetDuty();
      rounds.duty();
    }
    return batch.asked();
  }

  private void heard(Mail.Heard heard, Moment now) {
    reception.ifPresent(line -> line.heard(heard));
    Signal signal = heard.signal();
    if (signal instanceof Signal.Moved moved) {
      rounds.moved(moved.conversationId(), heard.at());
    } else if (signal instanceof Signal.Typing typing) {
      listener.typing(typing.conversationId(), heard.at().wall().plus(typing.lasts()));
    } else if (signal instanceof Signal.DutyMoved) {
      rounds.duty();
    } else if (signal instanceof Signal.Gap) {
      rounds.all(now);
    }
  }

  private static void beside(Runnable work) {
    Thread thread = new Thread(work, "live line");
    thread.setDaemon(true);
    thread.start();
  }

  private Moment now() {
    return new Moment(nanos.getAsLong() - start, clock.instant());
  }
}
