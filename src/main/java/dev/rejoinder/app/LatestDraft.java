package dev.rejoinder.app;

import dev.rejoinder.ui.Effect;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a run of keys in one composer has come to. A write that waits for its turn takes the newest
 * text instead of one for each key: the first writes of a fresh JVM take milliseconds, and what is
 * on the screen should be on the disk. Only the thread that orders may {@link #takes} and {@link
 * #end}.
 */
final class LatestDraft {
  private String conversationId = "";
  private AtomicReference<Effect.KeepDraft> newest = new AtomicReference<>();

  /** Whether this went into a write that is ordered already and has not begun. */
  boolean takes(Effect.KeepDraft draft) {
    if (!draft.conversationId().equals(conversationId)) {
      end();
      conversationId = draft.conversationId();
    }
    return newest.getAndSet(draft) != null;
  }

  /** Hands the run to its next write, which has the newest text when it begins. */
  AtomicReference<Effect.KeepDraft> run() {
    return newest;
  }

  /** Something else was ordered: what is typed behind it must be written behind it. */
  void end() {
    conversationId = "";
    newest = new AtomicReference<>();
  }
}
