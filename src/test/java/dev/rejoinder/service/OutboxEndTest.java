package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.SendState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The outbox on threads of its own, when all ends while a request is under way. */
class OutboxEndTest {
  private final List<String> journal = new CopyOnWriteArrayList<>();
  private final List<String> remarks = new CopyOnWriteArrayList<>();
  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(1);

  @Test
  void whatIsUnderWayStaysSoInTheJournal() throws Exception {
    ExecutorService lane = Executors.newSingleThreadExecutor();
    Outbox outbox = outbox((id, work) -> lane.execute(work));
    outbox.start();
    OutboxItem item =
        new OutboxItem(
            "run-1",
            new Outgoing("c", "leg", "agent-1", new Content.Text("one")),
            "Ada",
            "one",
            Clock.systemUTC().instant());
    assertEquals(new SendState.Sending(1), outbox.accept(item));
    assertTrue(requested.await(10, TimeUnit.SECONDS));

    assertTimeoutPreemptively(Duration.ofSeconds(10), outbox::close);
    answered.countDown();
    lane.shutdown();
    assertTrue(lane.awaitTermination(10, TimeUnit.SECONDS));

    assertEquals(List.of("Accepted", "Trying", "closed"), journal);
    assertEquals(List.of(), remarks);
    assertInstanceOf(SendState.Rejected.class, outbox.accept(copy(item)));
  }

  private static OutboxItem copy(OutboxItem item) {
    return new OutboxItem("run-2", item.outgoing(), item.to(), item.text(), item.at());
  }

  private Outbox outbox(Outbox.Lane lane) {
    StubGateway gateway =
        new StubGateway() {
          @Override
          public String send(Outgoing message) {
            requested.countDown();
            try {
              answered.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return "m-1";
          }
        };
    Retrier retrier = new Retrier(System::nanoTime, new Random(1), Sleeper.THREAD);
    Retrier.Listener none = Retrier.Listener.NONE;
    return new Outbox(
        new Memory(),
        gateway,
        new Conversations(gateway, retrier, none, new Transcripts(gateway, retrier, none)),
        retrier,
        new Outbox.Time(Clock.systemUTC(), System::nanoTime, Sleeper.THREAD, Optional::empty),
        lane,
        id -> Optional.empty(),
        new Outbox.Listener() {
          @Override
          public void moved(String conversationId, String id, SendState state) {}

          @Override
          public void remark(String words) {
            remarks.add(words);
          }
        });
  }

  private final class Memory implements Journal {
    @Override
    public List<JournalEntry> entries() {
      return List.of();
    }

    @Override
    public List<String> remarks() {
      return List.of();
    }

    @Override
    public void append(JournalEntry entry) {
      journal.add(entry.getClass().getSimpleName());
    }

    @Override
    public void draft(JournalEntry.Drafted draft) {}

    @Override
    public void force() {}

    @Override
    public void close() {
      journal.add("closed");
    }
  }
}
