package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.LibraryRule;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.Notifications.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LiveFeedTest {
  private static final Failure CUT = new Failure.Unanswered("cut");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final FeedScene scene = new FeedScene();

  @Test
  void theInboxIsShownBeforeTheLineIsOpenedAndLiveIsSaidAfterAnotherReading() {
    scene.put("c", Stage.CONNECTED, "m-1");
    List<String> atLive = new ArrayList<>();

    while (!(lastLink() instanceof Link.Live)) {
      scene.feed.turn();
      if (scene.count("open") == 0 && scene.count("list") > 0) {
        assertEquals(1, scene.lists.size());
      }
    }
    atLive.addAll(scene.calls);

    List<String> sinceOpen = atLive.subList(atLive.indexOf("open"), atLive.size());
    assertTrue(sinceOpen.containsAll(List.of("list", "waiting")), sinceOpen.toString());
  }

  @Test
  void whatIsHeardWhileItIsReadIsReadAgain() {
    scene.put("c", Stage.CONNECTED, "m-1");
    scene.whileReading =
        () -> {
          if (!scene.lines.isEmpty() && scene.org.get("c").messages().size() == 1) {
            scene.put("c", Stage.CONNECTED, "m-1", "m-2");
            scene.say(new Signal.Moved("c"));
          }
        };

    scene.run(SECOND);

    assertInstanceOf(Link.Live.class, scene.link());
    assertEquals(List.of("m-1", "m-2"), texts("c"));
  }

  @Test
  void fiveQuietMinutesCostOneReading() {
    scene.put("c", Stage.CONNECTED, "m-1");
    scene.live();

    quietly(Duration.ofSeconds(299));
    assertEquals(List.of(), scene.calls);

    quietly(Duration.ofSeconds(2));
    assertEquals(List.of("list", "queues", "waiting"), scene.calls);
    assertEquals(List.of(), scene.lists);
  }

  @Test
  void aBurstOfEventsCostsAHandfulOfReadingsAndShowsEachMessageOnce() {
    scene.put("c", Stage.CONNECTED, "m-0");
    scene.live();

    for (int number = 1; number <= 200; number++) {
      scene.put("c", Stage.CONNECTED, ids(number));
      scene.say(new Signal.Moved("c"));
      scene.run(Duration.ofMillis(1));
    }
    scene.run(SECOND);

    assertTrue(scene.count("one c") <= 3, scene.calls.toString());
    assertEquals(List.of(ids(200)), texts("c"));
    assertEquals(0, scene.count("list"));
  }

  @Test
  void whatBeginsToRingAppearsAndWhatEndsLeavesWithItsLastStage() {
    scene.live();
    scene.put("c", Stage.ALERTING);
    scene.say(new Signal.Moved("c"));
    scene.run(SECOND);
    assertEquals(List.of("c"), ids());

    scene.put("c", Stage.ELSEWHERE, "m-1");
    scene.say(new Signal.Moved("c"));
    scene.run(SECOND);

    assertEquals(List.of(), ids());
    assertEquals(Stage.ELSEWHERE, scene.gone.get(0).conversation().stage());
    assertEquals(1, scene.gone.get(0).transcript().size());
  }

  @Test
  void whatWaitsIsListedUntilSomebodyElseTakesIt() {
    scene.live();
    scene.put("w", Stage.WAITING);
    scene.say(new Signal.Moved("w"));
    scene.run(SECOND);
    assertEquals(List.of("w"), ids());

    scene.put("w", Stage.ELSEWHERE);
    scene.say(new Signal.Moved("w"));
    scene.run(SECOND);

    assertEquals(List.of(), ids());
  }

  @Test
  void aBusyQueueDoesNotUseUpTheCalls() {
    scene.live();
    for (int number = 0; number < 60; number++) {
      scene.put("x" + number, Stage.ELSEWHERE);
    }

    for (int turn = 0; turn < 600; turn++) {
      scene.say(new Signal.Moved("x" + turn % 60));
      scene.run(Duration.ofMillis(100));
    }

    assertTrue(scene.calls.size() < 120, () -> scene.calls.size() + " calls a minute");
  }

  @Test
  void aLineThatFellSilentIsFoundWithin45SecondsAndReplaced() {
    scene.live();
    scene.answersPings = false;

    scene.run(Duration.ofSeconds(44));
    assertInstanceOf(Link.Live.class, lastLinkOr(new Link.Live(Instant.EPOCH)));
    assertEquals(1, scene.count("ping"));
    scene.run(Duration.ofSeconds(2));

    assertEquals(1, scene.count("again"));
    assertTrue(scene.links.stream().anyMatch(Link.Reconnecting.class::isInstance));
    assertInstanceOf(Link.Live.class, scene.link());
  }

  @Test
  void anEndedLineIsLiveAgainWithinThreeSecondsAndPollsMeanwhile() {
    scene.live();
    scene.run(Duration.ofSeconds(10));
    scene.put("c", Stage.ALERTING);

    scene.say(new Signal.Ended(CUT));
    scene.feed.turn();
    assertInstanceOf(Link.Reconnecting.class, scene.link());
    scene.run(Duration.ofSeconds(3));

    assertInstanceOf(Link.Live.class, scene.link());
    assertEquals(List.of("c"), ids());
    assertTrue(scene.lines.get(0).closed);
  }

  @Test
  void anEndedLineWhoseChannelIsGoneGetsANewChannel() {
    scene.live();
    scene.againFails = Optional.of(new Failure.NotFound(answer(404)));

    scene.say(new Signal.Ended(CUT));
    scene.run(Duration.ofSeconds(3));

    assertEquals(List.of("again", "open"), lineCalls());
    assertInstanceOf(Link.Live.class, scene.link());
  }

  @Test
  void whileTheLineIsDownEverythingIsPolled() {
    scene.live();
    scene.openFails = Optional.of(CUT);
    scene.againFails = Optional.of(CUT);
    scene.say(new Signal.Ended(CUT));
    scene.feed.turn();
    scene.run(Duration.ofSeconds(2));
    scene.calls.clear();

    scene.run(Duration.ofSeconds(30));

    assertEquals(10, scene.count("list"));
    assertEquals(2, scene.count("waiting"));
    assertTrue(lineCalls().size() <= 4, lineCalls().toString());
  }

  @Test
  void aClosingSocketIsReplacedUnseenAndNothingIsMissed() {
    scene.live();
    scene.say(new Signal.Closing());
    scene.run(Duration.ofSeconds(5));
    scene.put("c", Stage.ALERTING);
    scene.say(new Signal.Moved("c"));
    scene.run(SECOND);
    assertEquals(List.of("c"), ids());

    scene.run(Duration.ofSeconds(24));
    assertEquals(List.of("again"), lineCalls());
    assertTrue(scene.lines.get(0).closed);
    scene.put("d", Stage.ALERTING);
    scene.say(new Signal.Moved("d"));
    scene.run(SECOND);

    assertEquals(List.of("c", "d"), ids());
    assertEquals(Set.of(), kinds(Link.Live.class));
  }

  @Test
  void theOldSocketsEndSaysNothingOfTheNewOne() {
    scene.live();
    scene.say(new Signal.Closing());
    scene.run(Duration.ofSeconds(22));

    assertEquals(2, scene.lines.size());
    assertEquals(Set.of(), kinds(Link.Live.class));
  }

  @Test
  void beingSilencedIsNotFoughtUntilAPersonAsks() {
    scene.live();

    scene.say(new Signal.Silenced());
    scene.run(Duration.ofMinutes(20));
    assertInstanceOf(Link.Silenced.class, scene.link());
    assertEquals(List.of(), lineCalls());
    assertTrue(scene.lines.get(0).closed);
    assertTrue(scene.count("list") > 100);
    scene.feed.soon("c");
    scene.settle();
    assertInstanceOf(Link.Silenced.class, scene.link());

    scene.feed.soon();
    scene.settle();
    assertInstanceOf(Link.Live.class, scene.link());
  }

  @Test
  void aMachineThatSleptReconnectsAtOnce() {
    scene.live();
    scene.sleepMachine(Duration.ofMinutes(3));

    scene.settle();

    assertEquals(List.of("again"), lineCalls());
    assertInstanceOf(Link.Live.class, scene.link());
  }

  @Test
  void aThreadThatIsWokenMuchTooLateReconnectsToo() {
    scene.live();
    scene.pass(Duration.ofSeconds(36));
    scene.say(new Signal.Alive());

    scene.settle();

    assertEquals(List.of("again"), lineCalls());
  }

  @Test
  void whereEventsAreNotAllowedItPollsAndAsksRarely() {
    scene.openFails = Optional.of(new Failure.Forbidden(answer(403), List.of()));

    scene.run(Duration.ofSeconds(299));
    assertEquals(1, scene.count("open"));
    assertInstanceOf(Link.Polling.class, scene.link());
    assertTrue(scene.count("list") >= 99);

    scene.run(Duration.ofSeconds(10));
    assertEquals(2, scene.count("open"));
  }

  @Test
  void tooManyEventsAreReplacedByOneReadingOfEverything() {
    scene.put("c", Stage.CONNECTED);
    scene.live();
    scene.put("d", Stage.ALERTING);
    scene.say(new Signal.Moved("d"));

    for (int number = 0; number < Mail.HELD; number++) {
      scene.say(new Signal.Alive());
    }
    scene.run(Duration.ofMillis(100));

    assertEquals(1, scene.count("list"));
    assertEquals(List.of("c", "d"), ids());
    assertInstanceOf(Link.Live.class, lastLinkOr(new Link.Live(Instant.EPOCH)));
  }

  @Test
  void theEndOfALineSurvivesAFlood() {
    scene.live();
    scene.say(new Signal.Ended(CUT));
    for (int number = 0; number <= Mail.HELD; number++) {
      scene.say(new Signal.Alive());
    }

    scene.feed.turn();

    assertInstanceOf(Link.Reconnecting.class, scene.link());
  }

  @Test
  void aReadingThatBeganBeforeItWasAskedForIsNotTold() {
    scene.put("c", Stage.ALERTING);
    scene.live();
    scene.put("c", Stage.ALERTING, "m-1");
    scene.say(new Signal.Moved("c"));
    scene.pass(Duration.ofMillis(200));
    scene.whileReading =
        () -> {
          scene.whileReading = () -> {};
          scene.put("c", Stage.CONNECTED);
          scene.feed.soon("c");
        };

    scene.settle();

    assertEquals(1, scene.lists.size());
    assertEquals(Stage.CONNECTED, scene.list().get(0).conversation().stage());
  }

  @Test
  void whatIsAskedForIsToldAlthoughNothingChanged() {
    scene.put("c", Stage.CONNECTED);
    scene.live();

    scene.feed.soon();
    scene.settle();

    assertEquals(1, scene.lists.size());
  }

  @Test
  void whileTheLineIsBeingOpenedReadingGoesOn() {
    scene.put("c", Stage.CONNECTED, "m-1");
    Deque<Runnable> beside = new ArrayDeque<>();
    scene.beside = beside::add;
    scene.settle();

    scene.put("c", Stage.CONNECTED, "m-1", "m-2");
    scene.run(Duration.ofSeconds(30));
    assertEquals(List.of("m-1", "m-2"), texts("c"));
    assertEquals(11, scene.count("list"));
    assertEquals(1, beside.size());

    beside.remove().run();
    scene.run(SECOND);
    assertInstanceOf(Link.Live.class, scene.link());
  }

  @Test
  void aLineThatEndedBeforeItsOpeningWasNotedIsOpenedAgain() {
    Deque<Runnable> beside = new ArrayDeque<>();
    scene.beside = beside::add;
    scene.settle();
    scene.beside = Runnable::run;

    beside.remove().run();
    scene.say(new Signal.Ended(CUT));
    scene.run(Duration.ofSeconds(2));

    assertInstanceOf(Link.Live.class, scene.link());
    assertEquals(1, scene.count("again"));
  }

  @Test
  void whatWasBeingReplacedWhenAnotherSessionTookOverIsNotFoughtFor() {
    scene.live();
    Deque<Runnable> beside = new ArrayDeque<>();
    scene.beside = beside::add;
    scene.say(new Signal.Closing());
    scene.run(Duration.ofSeconds(21));
    assertEquals(1, beside.size());

    scene.say(new Signal.Silenced());
    scene.settle();
    beside.remove().run();
    scene.run(Duration.ofMinutes(2));

    assertInstanceOf(Link.Silenced.class, scene.link());
    assertTrue(scene.lines.stream().allMatch(line -> line.closed));
  }

  @Test
  void aListThatTakesLongerThanItsPaceLeavesTimeForTheLine() {
    scene.put("w", Stage.WAITING);
    scene.whileReading = () -> scene.pass(Duration.ofSeconds(4));

    scene.run(Duration.ofSeconds(60));

    assertInstanceOf(Link.Live.class, scene.link());
    assertEquals(List.of("w"), ids());
  }

  @Test
  void aSignInInAnotherShellIsFoundWithinHalfAMinute() {
    scene.put("c", Stage.CONNECTED, "m-1");
    scene.live();
    scene.readFails = Optional.of(new Failure.SignedOut(answer(401)));
    scene.say(new Signal.Moved("c"));
    scene.run(Duration.ofMinutes(7));
    assertInstanceOf(Link.Offline.class, scene.link());

    scene.readFails = Optional.empty();
    scene.run(Duration.ofSeconds(31));

    assertInstanceOf(Link.Live.class, scene.link());
  }

  @Test
  void anOrgThatSaysTooManyIsAskedLessAndLessOften() {
    scene.readFails = Optional.of(new Failure.RateLimited(answer(429), Optional.empty()));

    scene.run(Duration.ofMinutes(10));

    assertTrue(scene.calls.size() < 60, () -> scene.calls.size() + " calls");
  }

  @Test
  void failingReadsAreOfflineAndBackToWhatIsTrueAfterASuccess() {
    scene.put("c", Stage.CONNECTED);
    scene.live();
    scene.readFails = Optional.of(new Failure.Unreachable("refused"));
    scene.say(new Signal.Moved("c"));
    scene.run(SECOND);
    assertInstanceOf(Link.Offline.class, scene.link());
    assertEquals(1, scene.failures.size());

    scene.readFails = Optional.empty();
    scene.run(Duration.ofSeconds(11));

    assertInstanceOf(Link.Live.class, scene.link());
    assertEquals(1, scene.count("list"));
    assertEquals(1, scene.lists.size());
  }

  @Test
  void whatAPersonHasToMendIsNotAskedForEveryFewSeconds() {
    scene.readFails = Optional.of(new Failure.Untrusted("certificate"));

    scene.run(Duration.ofSeconds(290));

    assertEquals(1, scene.calls.size());
  }

  @Test
  void aRevokedTokenGetsANewChannelOnceAnotherOneWorks() {
    scene.live();
    scene.openFails = Optional.of(new Failure.SignedOut(answer(401)));
    scene.say(new Signal.Revoked());
    scene.run(Duration.ofSeconds(2));
    assertInstanceOf(Link.Polling.class, scene.link());

    scene.openFails = Optional.empty();
    scene.run(Duration.ofSeconds(10));

    assertInstanceOf(Link.Live.class, scene.link());
    assertEquals(0, scene.count("again"));
  }

  @Test
  void aChannelIsRenewedLongBeforeItDies() {
    scene.life = Duration.ofMinutes(10);
    scene.live();

    quietly(Duration.ofSeconds(479));
    assertEquals(0, scene.lines.get(0).renewals);
    quietly(Duration.ofSeconds(2));

    assertEquals(1, scene.lines.get(0).renewals);
  }

  @Test
  void aQueueThatIsJoinedInMidShiftIsToldOfFromThenOnAndReadOnceMore() {
    scene.live();
    Queue joined = new Queue("q-2", "Sales");
    scene.queues = Optional.of(List.of(new Membership(joined, LibraryRule.ALL, true)));

    quietly(Duration.ofSeconds(301));

    assertEquals(1, scene.lines.get(0).renewals);
    assertEquals(List.of(joined), scene.lines.get(0).of);
    assertEquals(2, scene.count("waiting"));

    quietly(Duration.ofSeconds(301));
    assertEquals(1, scene.lines.get(0).renewals);
  }

  @Test
  void whereQueuesAreNotToldOfWhatWaitsIsReadEveryMinute() {
    scene.refused = List.of("v2.routing.queues.q-1.conversations.messages");
    scene.live();

    quietly(Duration.ofSeconds(181));

    assertEquals(3, scene.count("waiting"));
    assertEquals(0, scene.count("list"));
  }

  @Test
  void typingIsToldWithItsEnd() {
    scene.live();

    scene.say(new Signal.Typing("c", Duration.ofSeconds(5)));
    scene.feed.turn();

    assertEquals(1, scene.typing.size());
    assertEquals(List.of(), scene.calls);
  }

  @Test
  void withoutEventsItPolls() {
    FeedScene polled = new FeedScene(false, Optional.empty());

    polled.run(Duration.ofSeconds(31));

    assertInstanceOf(Link.Polling.class, polled.link());
    assertEquals(11, polled.count("list"));
    assertEquals(3, polled.count("waiting"));
  }

  /** Time in which the server only says that it is there. */
  private void quietly(Duration time) {
    Duration left = time;
    while (left.compareTo(Duration.ZERO) > 0) {
      Duration slice = left.compareTo(Duration.ofSeconds(30)) < 0 ? left : Duration.ofSeconds(30);
      scene.run(slice);
      scene.say(new Signal.Alive());
      left = left.minus(slice);
    }
    scene.settle();
  }

  private Link lastLink() {
    return lastLinkOr(new Link.Connecting());
  }

  private Link lastLinkOr(Link none) {
    return scene.links.isEmpty() ? none : scene.link();
  }

  private List<String> lineCalls() {
    return scene.calls.stream().filter(Set.of("open", "again")::contains).toList();
  }

  /** The kinds of link that were told, less one. */
  private Set<Class<?>> kinds(Class<?> but) {
    return scene.links.stream()
        .map(Object::getClass)
        .filter(kind -> kind != but)
        .collect(Collectors.toSet());
  }

  private List<String> ids() {
    return scene.list().stream().map(Contact::id).toList();
  }

  private List<String> texts(String id) {
    return scene.list().stream()
        .filter(contact -> contact.id().equals(id))
        .flatMap(contact -> contact.transcript().stream())
        .map(Message::id)
        .toList();
  }

  private static String[] ids(int last) {
    String[] ids = new String[last + 1];
    for (int number = 0; number <= last; number++) {
      ids[number] = "m-" + number;
    }
    return ids;
  }

  private static Failure.Answer answer(int status) {
    return new Failure.Answer(status, "", "", "");
  }
}
