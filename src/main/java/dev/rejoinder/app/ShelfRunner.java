package dev.rejoinder.app;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.PersonalResponses;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.Usage;
import dev.rejoinder.service.Responses;
import dev.rejoinder.ui.Effect;
import dev.rejoinder.ui.Msg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Reads and keeps what the agent has of her own, on one thread of its own. */
final class ShelfRunner implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 2;
  private static final String NONE = "none";

  private final Belongings belongings;
  private final Consumer<Msg> post;
  private final Consumer<Throwable> fail;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(ShelfRunner::named);
  private final AtomicReference<Usage> unkept = new AtomicReference<>();
  private String seen = NONE;

  /**
   * @param fail is told of a bug
   */
  ShelfRunner(Belongings belongings, Consumer<Msg> post, Consumer<Throwable> fail) {
    this.belongings = belongings;
    this.post = post;
    this.fail = fail;
  }

  /** Reads what there is, as every method here: later. */
  void begin() {
    order(() -> post.accept(new Msg.UsageRead(belongings.usage().read())));
    order(this::look);
  }

  /** Does what concerns it; whether that did. */
  boolean run(Effect effect) {
    if (effect instanceof Effect.KeepUsage keep) {
      unkept.set(keep.usage());
      order(this::keep);
      return true;
    }
    if (effect instanceof Effect.LookAtMine) {
      order(this::look);
      return true;
    }
    return false;
  }

  private void keep() {
    Optional.ofNullable(unkept.getAndSet(null)).ifPresent(belongings.usage()::keep);
  }

  /** Reads the agent's own file, if it is another one than when it was last looked at. */
  private void look() {
    if (belongings.mine().isEmpty()) {
      return;
    }
    Path file = belongings.mine().get();
    String now = state(file);
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    try {
      List<Response> read = PersonalResponses.read(file);
      post.accept(new Msg.MineRead(read.stream().map(Responses::clean).toList()));
    } catch (BadSetting e) {
      post.accept(new Msg.MineBroken(e.getMessage()));
    }
  }

  private static String state(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
    } catch (NoSuchFileException e) {
      return NONE;
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void order(Runnable work) {
    thread.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException | Error bug) {
            fail.accept(bug);
          }
        });
  }

  /** Waits a moment for what is not kept yet. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "shelf");
    thread.setDaemon(true);
    return thread;
  }
}
