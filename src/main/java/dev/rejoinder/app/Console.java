package dev.rejoinder.app;

import dev.rejoinder.cli.Org;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.service.KeptResponses;
import dev.rejoinder.service.LiveFeed;
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

  private final Opener opener;
  private final Clock clock;
  private final Belongings belongings;
  private final Languages languages = new Languages();
  private final ShelfRunner shelf;
  private final Program<Model> program;
  private final Lanes lanes = new Lanes();
  private final SearchRunner searches;
  private final AtomicReference<Identity> identity = new AtomicReference<>();
  private volatile Org org;
  private volatile Runnable refresh = () -> {};
  private volatile EffectRunner runner;
  private volatile Optional<String> trouble = Optional.empty();

  /**
   * @param belongings what is kept of the canned responses between runs
   */
  Console(Session session, Clock clock, Belongings belongings, Opener opener) {
    this.opener = opener;
    this.clock = clock;
    this.belongings = belongings;
    this.program = new Program<>(session, clock, new ConsoleApp(), this::carryOut);
    this.searches = new SearchRunner(clock, languages::of, program::post, program::fail);
    this.shelf = new ShelfRunner(belongings, program::post, program::fail);
  }

  /** Runs until the agent quits; returns the exit status. */
  int run(Setting setting, Msg.Resized size) {
    program.post(new Msg.Shown());
    try {
      return program.run(
          Model.initial(setting, new Screen(size.columns(), size.rows(), clock.instant())));
    } finally {
      lanes.close();
      searches.close();
      shelf.close();
      Org open = org;
      if (open != null) {
        open.close();
      }
    }
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
    Company company = new Company(program::post, PATIENCE);
    LiveFeed feed =
        new LiveFeed(
            open.readings(),
            open.notifications(),
            clock,
            System::nanoTime,
            new Random(),
            new FeedTold(company::post, identity));
    Reports reports = new Reports(identity, program::post, feed::soon);
    runner =
        new EffectRunner(
            new SendRunner(open.conversations(), open.sender(), lanes, reports),
            new OrderRunner(open.work(), lanes, reports, feed::soonDuty));
    ResponseFeed responses =
        new ResponseFeed(
            new KeptResponses(
                open.responses(), open.backgroundResponses(), belongings.cache(), clock),
            languages,
            company::postResponses);
    refresh =
        () -> {
          feed.soon();
          responses.soon();
        };
    background("responses", responses);
    feed.run();
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
