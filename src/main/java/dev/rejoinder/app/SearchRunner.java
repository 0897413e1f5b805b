package dev.rejoinder.app;

import dev.rejoinder.model.Response;
import dev.rejoinder.ui.Allowed;
import dev.rejoinder.ui.Msg;
import dev.rejoinder.ui.Ready;
import dev.rejoinder.ui.Sought;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Searches on one thread of its own; what is asked later makes the searches before it give up, and
 * only the newest is answered.
 */
final class SearchRunner implements AutoCloseable {
  private final Consumer<Msg> post;
  private final Consumer<Throwable> fail;
  private final Clock clock;
  private final Function<Response, String> language;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(SearchRunner::named);
  private final AtomicReference<Sought> newest = new AtomicReference<>();

  /** Of the last search: to make ready takes longer than to search. */
  private Allowed among;

  private Ready ready;

  /**
   * @param language of a response; empty where it is not known
   * @param fail is told of a bug
   */
  SearchRunner(
      Clock clock,
      Function<Response, String> language,
      Consumer<Msg> post,
      Consumer<Throwable> fail) {
    this.clock = clock;
    this.language = language;
    this.post = post;
    this.fail = fail;
  }

  /** Returns at once; from any thread. */
  void find(Sought sought) {
    newest.set(sought);
    thread.execute(() -> answer(sought));
  }

  private void answer(Sought sought) {
    try {
      if (newest.get() != sought) {
        return;
      }
      if (!sought.among().equals(among)) {
        ready = Ready.of(sought.among(), clock.instant(), language);
        among = sought.among();
      }
      ready.find(sought, () -> newest.get() != sought).ifPresent(post);
    } catch (RuntimeException | Error bug) {
      fail.accept(bug);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "search");
    thread.setDaemon(true);
    return thread;
  }
}
