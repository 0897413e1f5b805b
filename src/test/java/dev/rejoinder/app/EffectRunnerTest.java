package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.cli.Org;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.JournalEntry.Drafted;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.MemoryOutboxes;
import dev.rejoinder.service.Outboxes;
import dev.rejoinder.service.StubGateway;
import dev.rejoinder.ui.Effect;
import dev.rejoinder.ui.Msg;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EffectRunnerTest {
  private final LinkedBlockingQueue<Msg> posted = new LinkedBlockingQueue<>();
  private final List<Outgoing> sent = new CopyOnWriteArrayList<>();
  private final Lanes lanes = new Lanes();
  private volatile Optional<Error> bug = Optional.empty();
  private volatile boolean joinable = true;
  private volatile boolean overtaken;
  private final CountDownLatch refuse = new CountDownLatch(1);

  private final Org org =
      Stubs.over(
          new StubGateway() {
            @Override
            public Conversation join(String id, String userId) throws GatewayException {
              bug.ifPresent(EffectRunnerTest::raise);
              return conversation(id, joinable ? Stage.CONNECTED : Stage.ENDED);
            }

            @Override
            public String send(Outgoing message) throws GatewayException {
              bug.ifPresent(EffectRunnerTest::raise);
              if (message.content().equals(new Content.Text("refused"))) {
                await(refuse);
                throw failure(new Failure.Unsupported("for this test"));
              }
              if (message.content().equals(new Content.Text("wait"))) {
                await(refuse);
              }
              overtaken |= posted.stream().anyMatch(Msg.OrderEnded.class::isInstance);
              sent.add(message);
              return "m-" + sent.size();
            }
          });
  private final Reports reports =
      new Reports(
          new AtomicReference<>(new Identity(Optional.of(StubGateway.ME), "", "", List.of())),
          posted::add,
          id -> {});
  private final MemoryOutboxes outboxes = new MemoryOutboxes();
  private final Keeper keeper = new Keeper(outboxes, "https://api.example", Optional.empty());
  private final JoinRunner joins = new JoinRunner(org.conversations(), lanes, reports);
  private final OutboxRunner outbox = new OutboxRunner(keeper, false, reports);
  private final EffectRunner runner =
      new EffectRunner(joins, outbox, new OrderRunner(org.work(), lanes, reports, () -> {}));

  @BeforeEach
  void open() throws Outboxes.Busy {
    outbox.open("agent-1", journal -> org.outbox(journal, lanes::run, joins::leg, outbox));
  }

  @AfterEach
  void close() {
    outbox.close();
    lanes.close();
  }

  @Test
  void aMessageGoesToTheLegThatWasThereWhenTheKeyWasPressed() throws InterruptedException {
    runner.run(new Effect.Join("c"));
    runner.run(send("c", 1, "comm-when-pressed", "Hi"));

    assertEquals(new SendState.Accepted("m-1"), end());
    assertEquals("comm-when-pressed", sent.get(0).communicationId());
  }

  @Test
  void aMessageThatWaitedForAJoinGoesToTheLegItBrought() throws InterruptedException {
    runner.run(new Effect.Join("other"));
    runner.run(new Effect.Join("c"));
    runner.run(send("c", 1, "", "Hi"));

    assertEquals(new SendState.Accepted("m-1"), end());
    assertEquals("comm-of-c", sent.get(0).communicationId());
  }

  @Test
  void aJoinThatFailsTakesTheLegOfTheOneBefore() throws InterruptedException {
    runner.run(new Effect.Join("c"));
    next(Msg.ContactRead.class);
    joinable = false;
    runner.run(new Effect.Join("c"));

    runner.run(send("c", 1, "", "Hi"));

    assertInstanceOf(SendState.Rejected.class, end());
    assertEquals(List.of(), sent);
  }

  @Test
  void aBugWhileSendingIsToldAsNotKnownAndLeavesTheLaneOpen() throws InterruptedException {
    bug = Optional.of(new StackOverflowError());
    runner.run(send("c", 1, "comm-when-pressed", "Hi"));
    assertInstanceOf(SendState.Unknown.class, end());
    bug = Optional.empty();

    runner.run(send("c", 2, "comm-when-pressed", "Hi"));
    runner.run(new Effect.Withdraw("c", "run-1"));

    assertEquals(new SendState.Accepted("m-1"), end());
  }

  @Test
  void whatWasWrittenBehindAFailingMessageIsHeldBackUntilItIsAskedFor()
      throws InterruptedException {
    runner.run(send("c", 1, "comm-when-pressed", "refused"));
    runner.run(send("c", 2, "comm-when-pressed", "second"));
    runner.run(send("d", 3, "comm-when-pressed", "elsewhere"));
    assertEquals(new SendState.Accepted("m-1"), end());
    refuse.countDown();

    assertInstanceOf(SendState.Rejected.class, end());
    assertInstanceOf(SendState.Parked.class, end());
    assertEquals(List.of("d"), sent.stream().map(Outgoing::conversationId).toList());

    runner.run(new Effect.Resend("c", "run-2"));
    assertEquals(new SendState.Accepted("m-2"), end());
  }

  @Test
  void anOrderIsCarriedOutBehindAllThatWasSentBefore() throws InterruptedException {
    runner.run(send("c", 1, "comm-when-pressed", "wait"));
    runner.run(send("c", 2, "comm-when-pressed", "second"));
    runner.run(new Effect.Carry(new Order.Disconnect("c", new Leg("p", "comm-when-pressed"))));
    refuse.countDown();

    next(Msg.OrderEnded.class);

    assertEquals(2, sent.size());
    assertFalse(overtaken);
  }

  @Test
  void anOrderDoesNotWaitForAMessageThatIsInDoubt() throws InterruptedException {
    bug = Optional.of(new StackOverflowError());
    runner.run(send("c", 1, "comm-when-pressed", "Hi"));
    runner.run(send("c", 2, "comm-when-pressed", "behind"));
    assertInstanceOf(SendState.Unknown.class, end());

    runner.run(new Effect.Carry(new Order.Disconnect("c", new Leg("p", "comm-when-pressed"))));

    assertEquals("c", next(Msg.OrderEnded.class).order().conversationId());
  }

  @Test
  void withoutASafeCopyNothingIsSentAndThatIsSaidOnce() throws InterruptedException {
    outboxes.fail(Optional.of("/state/journal: No space left on device"));

    runner.run(send("c", 1, "comm-when-pressed", "Hi"));
    assertEquals(
        new SendState.Rejected(new Failure.Unkept("/state/journal: No space left on device")),
        end());
    runner.run(new Effect.KeepDraft("c", "Maria", "H"));
    runner.run(new Effect.KeepDraft("c", "Maria", "Hi"));
    assertTrue(next(Msg.Remark.class).words().startsWith("what is typed can't be kept"));
    outboxes.fail(Optional.empty());
    runner.run(new Effect.KeepDraft("c", "Maria", "Hi!"));

    assertEquals(new Msg.Keeping(Optional.empty()), next(Msg.Keeping.class));
    assertEquals(List.of(), sent);
  }

  @Test
  void whatWasTypedAndSentIsThereForTheNextProcess() throws Exception {
    runner.run(new Effect.KeepDraft("c", "Maria", "half a sen"));
    runner.run(new Effect.KeepDraft("d", "Jonas", "ended"));
    runner.run(new Effect.KeepDraft("d", "Jonas", ""));
    outbox.close();
    posted.clear();

    OutboxRunner next = new OutboxRunner(keeper, false, reports);
    next.open("agent-1", journal -> org.outbox(journal, lanes::run, joins::leg, next));

    Msg.Left left = next(Msg.Left.class);
    assertEquals(List.of("half a sen"), left.drafts().stream().map(Drafted::text).toList());
    assertTrue(outboxes.forced() > 0, "forced on leaving");
    next.close();
  }

  @Test
  void anOutboxThatCouldNotBeOpenedIsOnceThatIsMended() throws Exception {
    outbox.close();
    outboxes.fail(Optional.of("mode rw-r--r--"));
    OutboxRunner next = new OutboxRunner(keeper, false, reports);
    next.open("agent-1", journal -> org.outbox(journal, lanes::run, joins::leg, next));
    assertEquals(new Msg.Keeping(Optional.of("mode rw-r--r--")), next(Msg.Keeping.class));
    next.run(send("c", 1, "comm-when-pressed", "Hi"));
    assertEquals(new SendState.Rejected(new Failure.Unkept("mode rw-r--r--")), end());
    posted.clear();

    outboxes.fail(Optional.empty());
    next.run(send("c", 1, "comm-when-pressed", "Hi"));

    assertEquals(new Msg.Keeping(Optional.empty()), next(Msg.Keeping.class));
    assertInstanceOf(SendState.Accepted.class, end());
    next.close();
  }

  @Test
  void aReadOnlyConsoleLeavesTheOutboxAlone() throws Exception {
    OutboxRunner looking = new OutboxRunner(keeper, true, reports);

    looking.open("agent-1", journal -> null);
    looking.run(new Effect.ReadLedger());

    assertEquals(List.of(), next(Msg.LedgerRead.class).rows());
  }

  @Test
  void aBugWhileJoiningEndsTheJoin() throws InterruptedException {
    bug = Optional.of(new StackOverflowError());

    runner.run(new Effect.Join("c"));

    assertEquals("c", next(Msg.JoinFailed.class).conversationId());
  }

  private static Effect send(String conversation, int number, String leg, String text) {
    Outgoing outgoing = new Outgoing(conversation, leg, "agent-1", new Content.Text(text));
    return new Effect.Send(new OutboxItem("run-" + number, outgoing, "Maria", text, Instant.now()));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void raise(Error bug) {
    throw bug;
  }

  /** How the next message to end did. */
  private SendState end() throws InterruptedException {
    SendState state;
    do {
      state = next(Msg.SendMoved.class).state();
    } while (state instanceof SendState.Sending
        || state instanceof SendState.Held
        || state instanceof SendState.Checking);
    return state;
  }

  private <M extends Msg> M next(Class<M> kind) throws InterruptedException {
    Msg msg;
    do {
      msg = posted.poll(5, TimeUnit.SECONDS);
    } while (msg != null && !kind.isInstance(msg));
    return kind.cast(msg);
  }
}
