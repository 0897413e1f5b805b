package dev.rejoinder.app;

import dev.rejoinder.cli.Org;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.User;
import dev.rejoinder.service.KeptResponses;
import dev.rejoinder.service.LiveFeed;
import dev.rejoinder.service.Outboxes;
import dev.rejoinder.service.QueueWatch;
import dev.rejoinder.service.Retrier;
import dev.rejoinder.tui.ConsoleApp;
import dev.rejoinder.tui.Program;
import dev.rejoinder.tui.Session;
import dev.rejoinder.ui.Effect;
import dev.rejoinder.ui.Model;
import dev.rejoinder.ui.Msg;
import dev.rejoinder.ui.Screen;
import dev.rejoinder.ui.Setting;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The console from the first frame to the last. The frame comes before everything else: connecting,
 * and the lab's start, happen behind it.
 */
final class Console {
  /** Connects; its exception's message is for the person. */
  interface Opener {
    Org open(Retrier.Listener listener) throws CannotStart;
  }

  /** Why there is nothing to connect to, in a sentence. */
  static final class CannotStart extends Exception {
    private static final long serialVersionUID = 1L;

    CannotStart(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The lab's 90 responses take 100 ms on a cold JVM, 10,000 kept ones about 500. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** For a send that is on its way when the program ends; the screen is left by then. */
  private static final Duration FINISH = Duration.ofMillis(600);

  /** For what was typed to reach the disk, before the terminal is given back. */
  private static final Duration SAFE = Duration.ofMillis(45);

  private static final int HELD = 75;

  private final Opener opener;
  private final Clock clock;
  private final Belongings belongings;
  private final Languages languages = new Languages();
  private final ShelfRunner shelf;
  private final Program<Model> program;
  private final Keeper keeper;
  private final Lanes lanes = new Lanes();
  private final SearchRunner searches;
  private final AtomicReference<Identity> identity = new AtomicReference<>();
  private final Reports reports;
  private volatile Consumer<String> reading = id -> {};
  private volatile OutboxRunner outbox;
  private volatile Org org;
  private volatile Runnable refresh = () -> {};
  private volatile Optional<QueueWatch> watch = Optional.empty();
  private volatile EffectRunner runner;
  private volatile Optional<String> trouble = Optional.empty();
  private volatile Optional<Outboxes.Holder> holder = Optional.empty();

  /**
   * @param belongings what is kept of the canned responses between runs
   * @param keeper of the outboxes; not asked to open one where the setting is read-only
   */
  Console(Session session, Clock clock, Belongings belongings, Keeper keeper, Opener opener) {
    this.opener = opener;
    this.clock = clock;
    this.belongings = belongings;
    this.keeper = keeper;
    this.program = new Program<>(session, clock, new ConsoleApp(), this::carryOut);
    this.reports = new Reports(identity, program::post, id -> reading.accept(id));
    this.searches = new SearchRunner(clock, languages::of, program::post, program::fail);
    this.shelf = new ShelfRunner(belongings, program::post, program::fail);
  }

  /** Runs until the agent quits; returns the exit status. */
  int run(Setting setting, Msg.Resized size) {
    outbox = new OutboxRunner(keeper, setting.readOnly(), reports);
    program.onEnd(() -> outbox.safe(SAFE));
    program.post(new Msg.Shown());
    // A signal ends the JVM once its hooks have: this one holds it up for what is on its way.
    Thread settle = new Thread(() -> lanes.settle(FINISH), "settle");
    Runtime.getRuntime().addShutdownHook(settle);
    try {
      return program.run(
          Model.initial(setting, new Screen(size.columns(), size.rows(), clock.instant())));
    } finally {
      lanes.settle(FINISH);
      removeHook(settle);
      outbox.close();
      lanes.close();
      searches.close();
      shelf.close();
      Org open = org;
      if (open != null) {
        open.close();
      }
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // It runs already.
    }
  }

  /** Who has the outbox, where that ended it. */
  Optional<Outboxes.Holder> holder() {
    return holder;
  }

  /** Why nothing could be connected to; empty when that is not what ended it. */
  Optional<String> trouble() {
    return trouble;
  }

  private void carryOut(Effect effect) {
    if (effect instanceof Effect.Start) {
      shelf.begin();
      background("connect", this::connect);
    } else if (effect instanceof Effect.Refresh) {
      refresh.run();
    } else if (effect instanceof Effect.Watch shown) {
      watch.ifPresent(it -> it.show(shown.queue()));
    } else if (effect instanceof Effect.Find find) {
      searches.find(find.sought());
    } else if (!shelf.run(effect) && runner != null) {
      runner.run(effect);
    }
  }

  private void connect() {
    Org open;
    try {
      open = opener.open(this::retrying);
    } catch (CannotStart e) {
      trouble = Optional.of(e.getMessage());
      program.exit(2);
      return;
    }
    org = open;
    JoinRunner joins = new JoinRunner(open.conversations(), lanes, reports);
    Company company = new Company(program::post, PATIENCE);
    LiveFeed feed =
        new LiveFeed(
            open.readings(),
            open.notifications(),
            clock,
            System::nanoTime,
            new Random(),
            new FeedTold(company::post, identity, me -> enter(open, joins, me), outbox::heard));
    reading = feed::soon;
    runner =
        new EffectRunner(
            joins, outbox, new OrderRunner(open.work(), lanes, reports, feed::soonDuty));
    ResponseFeed responses =
        new ResponseFeed(
            new KeptResponses(
                open.responses(), open.backgroundResponses(), belongings.cache(), clock),
            languages,
            company::postResponses);
    watch = open.watch(new WatchTold(program::post));
    watch.ifPresent(it -> background("watch", it));
    refresh =
        () -> {
          feed.soon();
          watch.ifPresent(QueueWatch::soon);
          responses.soon();
        };
    program.onResumed(
        () -> {
          feed.soon();
          feed.soonDuty();
        });
    background("responses", responses);
    feed.run();
  }

  /** What the agent left comes back before the first inbox. */
  private void enter(Org open, JoinRunner joins, User me) {
    try {
      outbox.open(me.id(), journal -> open.outbox(journal, lanes::run, joins::leg, outbox));
    } catch (Outboxes.Busy e) {
      holder = Optional.of(e.holder());
      program.exit(HELD);
    }
  }

  private void retrying(Failure failure, int attempt, Duration wait) {
    program.post(new Msg.RetryPlanned(failure, attempt, clock.instant().plus(wait)));
  }

  private void background(String name, Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (RuntimeException | Error bug) {
                program.fail(bug);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }
}
