package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.StubGateway;
import dev.rejoinder.ui.Msg;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FeedTest {
  private static final Failure DOWN = new Failure.Unreachable("refused");

  private final LinkedBlockingQueue<Msg> posted = new LinkedBlockingQueue<>();
  private final AtomicReference<Identity> identity = new AtomicReference<>();
  private volatile Optional<Failure> trouble = Optional.empty();
  private volatile Runnable whileReading = () -> {};
  private volatile List<Conversation> mine =
      List.of(StubGateway.conversation("c", Stage.CONNECTED));

  private final Feed feed =
      new Feed(
          Stubs.over(
              new StubGateway() {
                @Override
                public List<Conversation> conversations(String userId) throws GatewayException {
                  whileReading.run();
                  if (trouble.isPresent()) {
                    throw failure(trouble.get());
                  }
                  return mine;
                }
              }),
          posted::add,
          identity);

  @Test
  void onlyWhatHasChangedIsTold() {
    feed.turn(0);
    assertEquals(List.of("SignedIn", "InboxRead"), told());

    feed.turn(1);
    assertEquals(List.of(), told());

    mine = List.of();
    feed.turn(2);
    assertEquals(List.of("InboxRead"), told());
  }

  @Test
  void theSameReadingIsToldAgainAfterAFailure() {
    feed.turn(1);
    told();
    trouble = Optional.of(DOWN);
    Duration rest = feed.turn(2);
    assertEquals(List.of("ReadFailed"), told());

    trouble = Optional.empty();

    assertTrue(feed.turn(3).compareTo(rest) < 0);
    assertEquals(List.of("InboxRead"), told());
  }

  @Test
  void whatAPersonHasToMendIsNotAskedForEveryFewSeconds() {
    trouble = Optional.of(new Failure.Untrusted("certificate"));

    assertTrue(feed.turn(1).compareTo(Duration.ofMinutes(1)) > 0);
  }

  @Test
  void aReadingThatBeganBeforeAJoinEndedIsNotTold() {
    whileReading = feed::soon;

    feed.turn(1);

    assertEquals(List.of("SignedIn"), told());
  }

  @Test
  void whatIsAskedForIsToldAlthoughNothingChanged() throws InterruptedException {
    Thread thread = new Thread(feed, "feed");
    thread.setDaemon(true);
    thread.start();
    assertInstanceOf(Msg.SignedIn.class, next());
    assertInstanceOf(Msg.InboxRead.class, next());

    feed.soon();

    assertInstanceOf(Msg.InboxRead.class, next());
    thread.interrupt();
    thread.join(5_000);
    assertTrue(!thread.isAlive());
  }

  private Msg next() throws InterruptedException {
    return posted.poll(5, TimeUnit.SECONDS);
  }

  private List<String> told() {
    List<Msg> msgs = new ArrayList<>();
    posted.drainTo(msgs);
    return msgs.stream().map(msg -> msg.getClass().getSimpleName()).toList();
  }
}
