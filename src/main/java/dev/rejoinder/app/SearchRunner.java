package dev.rejoinder.app;

import dev.rejoinder.search.Finder;
import dev.rejoinder.search.Found;
import dev.rejoinder.search.Search;
import dev.rejoinder.ui.Allowed;
import dev.rejoinder.ui.Msg;
import dev.rejoinder.ui.Sought;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Searches on one thread of its own; what is asked later makes the searches before it give up, and
 * only the newest is answered.
 */
final class SearchRunner implements AutoCloseable {
  /** Put in order at once: more than a screen shows. */
  private static final int SHOWN = 128;

  private final Consumer<Msg> post;
  private final Consumer<Throwable> fail;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(SearchRunner::named);
  private final AtomicReference<Sought> newest = new AtomicReference<>();

  /** Of the last search: to leave the others out takes longer than to search. */
  private Allowed among;

  private Finder finder = Finder.EMPTY;

  /**
   * @param fail is told of a bug
   */
  SearchRunner(Consumer<Msg> post, Consumer<Throwable> fail) {
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
        finder = sought.among().finder();
        among = sought.among();
      }
      Search search = Search.of(sought.query(), SHOWN).until(() -> newest.get() != sought);
      Found found = finder.find(search);
      if (found.complete()) {
        post.accept(new Msg.Found(sought, found, finder.size()));
      }
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
