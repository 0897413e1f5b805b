package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.ui.Effect;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LatestDraftTest {
  private final LatestDraft latest = new LatestDraft();

  @Test
  void aWriteThatWaitsTakesWhatTheLastKeyCameTo() {
    assertFalse(latest.takes(draft("a", "m")));
    AtomicReference<Effect.KeepDraft> write = latest.run();
    assertTrue(latest.takes(draft("a", "me")));
    assertTrue(latest.takes(draft("a", "mes")));

    assertEquals("mes", write.getAndSet(null).text());
    assertFalse(latest.takes(draft("a", "mess")), "it has begun");
  }

  @Test
  void nothingIsTakenBeforeWhatWasOrderedBetween() {
    latest.takes(draft("a", "sent"));
    AtomicReference<Effect.KeepDraft> write = latest.run();
    latest.end();

    assertFalse(latest.takes(draft("a", "")));
    assertEquals("sent", write.get().text());
  }

  @Test
  void anotherConversationsDraftIsAnotherWrite() {
    latest.takes(draft("a", "for a"));
    AtomicReference<Effect.KeepDraft> write = latest.run();

    assertFalse(latest.takes(draft("b", "for b")));
    assertEquals("for a", write.get().text());
    assertEquals("for b", latest.run().get().text());
  }

  private static Effect.KeepDraft draft(String conversation, String text) {
    return new Effect.KeepDraft(conversation, "", text);
  }
}
