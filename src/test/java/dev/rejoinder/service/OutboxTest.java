package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.JournalEntry.Settled;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.SendState.Accepted;
import dev.rejoinder.model.SendState.Checking;
import dev.rejoinder.model.SendState.Held;
import dev.rejoinder.model.SendState.Parked;
import dev.rejoinder.model.SendState.Rejected;
import dev.rejoinder.model.SendState.Sending;
import dev.rejoinder.model.SendState.Unknown;
import dev.rejoinder.model.SendState.Waiting;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.FakeServer.Fate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxTest {
  private final OutboxScene scene = new OutboxScene();
  private final FakeServer server = scene.server;

  private static List<Class<?>> kinds(List<SendState> states) {
    return states.stream().<Class<?>>map(Object::getClass).toList();
  }

  private List<String> texts() {
    return server.entries.stream().map(entry -> entry.message().text()).toList();
  }

  @Test
  void sendsOnceAndSaysSo() {
    String id = scene.accept("c", "Hello");

    assertEquals(List.of(new Sending(1), new Sending(1), new Accepted("m-1")), scene.told.get(id));
    assertEquals(LedgerRow.State.SENT, scene.row(id).state());
    assertEquals(1, server.requests.size());
  }

  @ParameterizedTest
  @CsvSource({
    "TAKEN_BUT_504, 1, READ_BACK",
    "TAKEN_BUT_UNREADABLE, 1, READ_BACK",
    "TAKEN_LATE, 15, READ_BACK"
  })
  void findsByReadingBackWhatWasTakenAllTheSame(Fate fate, int seconds, Settled how) {
    server.fates.add(fate);
    String first = scene.accept("c", "Hello");
    String second = scene.accept("c", "Hello");
    scene.accept("other", "Hi");

    assertInstanceOf(Checking.class, scene.state(first));
    assertEquals(new Held(), scene.state(second));
    assertEquals(fate == Fate.TAKEN_LATE ? List.of("Hi") : List.of("Hello", "Hi"), texts());

    scene.advance(seconds + 8);

    assertInstanceOf(Accepted.class, scene.state(first));
    assertInstanceOf(Accepted.class, scene.state(second));
    assertEquals(Optional.of(how), scene.row(first).settled());
    assertEquals(3, server.entries.size());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fate.class,
      names = {"LOST_504", "CUT"})
  void leavesToTheAgentWhatReadingBackDoesNotShow(Fate fate) {
    server.fates.add(fate);
    String first = scene.accept("c", "Hello");
    String second = scene.accept("c", "Again");

    scene.advance(19);
    assertInstanceOf(Checking.class, scene.state(first));

    scene.advance(600);
    assertInstanceOf(Unknown.class, scene.state(first));
    assertEquals(new Held(), scene.state(second));
    assertEquals(1, server.requests.size());
  }

  @Test
  void readsOnceMoreImmediatelyBeforeTheAgentsOwnRepetition() {
    server.fates.add(Fate.LOST_504);
    String id = scene.accept("c", "Hello");
    scene.advance(60);
    server.other("c", "Hello");

    scene.resend("c", id);

    assertInstanceOf(Accepted.class, scene.state(id));
    assertEquals(1, server.requests.size());
  }

  @Test
  void repeatsOnTheAgentsWordWhatIsNotThere() {
    server.fates.add(Fate.LOST_504);
    String id = scene.accept("c", "Hello");
    scene.advance(60);
    server.unreadable = 1;

    scene.resend("c", id);
    assertInstanceOf(Unknown.class, scene.state(id));
    assertEquals(1, server.requests.size());

    scene.resend("c", id);
    assertInstanceOf(Accepted.class, scene.state(id));
    assertEquals(2, server.requests.size());
  }

  @Test
  void isSettledByTheLiveFeedAlthoughTheReadingBeforeItsRepetitionFails() {
    server.fates.add(Fate.LOST_504);
    String id = scene.accept("c", "Hello");
    scene.advance(60);
    server.other("c", "Hello");
    server.onRead = () -> scene.echo("c");
    server.unreadable = 1;

    scene.resend("c", id);

    assertInstanceOf(Accepted.class, scene.state(id));
    assertEquals(1, server.requests.size());
  }

  @Test
  void makesNoRequestForWhatWasSeenToHaveArrivedJustBefore() {
    Letter letter = new Letter(scene.item("c", "Hello"));
    letter.phase = Letter.Phase.SENT;

    new Request(new Strand("c", scene.means()), scene.means(), letter).run();

    assertEquals(List.of(), server.requests);
  }

  @Test
  void takesBackAtOnceWhatIsOnlyReadForBeforeItsRepetition() {
    server.fates.add(Fate.LOST_504);
    String id = scene.accept("c", "Hello");
    scene.advance(60);
    server.onRead = () -> scene.withdraw("c", id);
    server.unreadable = 1;

    scene.resend("c", id);

    assertEquals(LedgerRow.State.WITHDRAWN, scene.row(id).state());
    assertEquals(1, server.requests.size());
  }

  @Test
  void doesNotSendAnUnknownOneIntoAConversationThatWasLeft() {
    server.fates.add(Fate.LOST_504);
    String id = scene.accept("c", "Hello");
    scene.advance(60);
    server.legs.put("c", "another-leg");

    scene.resend("c", id);

    assertInstanceOf(Unknown.class, scene.state(id));
    assertEquals(1, server.requests.size());
  }

  @ParameterizedTest
  @CsvSource({"LIMITED_429, 8", "NOT_REACHED, 0"})
  void triesAgainWhatSurelyWasNotTakenAndKeepsItsPlace(Fate fate, int notBefore) {
    server.fates.add(fate);
    String first = scene.accept("c", "one");
    String second = scene.accept("c", "two");

    assertInstanceOf(Waiting.class, scene.state(first));
    assertEquals(new Held(), scene.state(second));
    scene.advance(Math.max(0, notBefore - 1));
    assertEquals(1, server.requests.size());

    scene.advance(12);
    assertEquals(List.of("one", "two"), texts());
    assertInstanceOf(Accepted.class, scene.state(second));
  }

  @Test
  void waitsForAKeyOnceTryingHasTakenAMinute() {
    for (int i = 0; i < 20; i++) {
      server.fates.add(Fate.NOT_REACHED);
    }
    String id = scene.accept("c", "one");

    scene.advance(60);
    assertInstanceOf(Parked.class, scene.state(id));
    assertEquals(6, server.requests.size());

    server.fates.clear();
    scene.advance(600);
    scene.resend("c", id);
    assertInstanceOf(Accepted.class, scene.state(id));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fate.class,
      names = {"LIMITED_FOR_LONG", "UNTRUSTED"})
  void parksWhatTheServerDoesNotWantSoon(Fate fate) {
    server.fates.add(fate);
    String id = scene.accept("c", "one");

    assertInstanceOf(Parked.class, scene.state(id));
    scene.advance(900);
    assertEquals(1, server.requests.size());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fate.class,
      names = {"REFUSED_400", "SIGNED_OUT_401", "FORBIDDEN_403", "NOT_FOUND_404"})
  void handsBackWhatIsRefusedAndHoldsBackWhatWasWrittenBehindIt(Fate fate) {
    server.fates.add(Fate.LIMITED_429);
    server.fates.add(fate);
    String first = scene.accept("c", "one");
    String second = scene.accept("c", "two");
    scene.advance(20);

    assertInstanceOf(Rejected.class, scene.state(first));
    assertInstanceOf(Parked.class, scene.state(second));
    assertEquals(2, server.requests.size());

    String third = scene.accept("c", "three");
    assertEquals(new Held(), scene.state(third));
    scene.resend("c", second);
    assertEquals(List.of("two", "three"), texts());
  }

  @Test
  void readsTheConversationAgainAfterAConflict() {
    server.fates.add(Fate.CONFLICT_409);
    server.stages.put("ended", Stage.ENDED);
    String id = scene.accept("ended", "one");
    scene.advance(2);
    assertInstanceOf(Rejected.class, scene.state(id));

    server.fates.add(Fate.CONFLICT_409);
    String living = scene.accept("living", "one");
    scene.advance(60);
    assertInstanceOf(Unknown.class, scene.state(living));
  }

  @Test
  void readsBackBeforeItComesAgainWhenTheServerAskedForThat() {
    server.fates.add(Fate.BUSY_503);
    String id = scene.accept("c", "one");
    scene.advance(10);
    assertInstanceOf(Accepted.class, scene.state(id));
    assertEquals(2, server.requests.size());

    server.fates.add(Fate.BUSY_503);
    String lied = scene.accept("c", "two");
    server.other("c", "two");
    scene.advance(10);
    assertInstanceOf(Accepted.class, scene.state(lied));
    assertEquals(3, server.requests.size());
  }

  @Test
  void isSettledByTheLiveFeedAtOnce() {
    server.fates.add(Fate.TAKEN_BUT_504);
    String first = scene.accept("c", "one");
    String second = scene.accept("c", "two");

    scene.echo("c");

    assertEquals(Optional.of(Settled.ECHO), scene.row(first).settled());
    assertInstanceOf(Accepted.class, scene.state(second));
  }

  @Test
  void isSettledByTheLiveFeedWhileTheAnswerIsAwaitedAndNotClaimedByTheNext() {
    server.fates.add(Fate.TAKEN);
    server.beforeAnswer =
        () -> {
          server.beforeAnswer = () -> {};
          scene.echo("c");
        };
    String first = scene.accept("c", "same");
    server.fates.add(Fate.LOST_504);
    String second = scene.accept("c", "same");
    scene.advance(60);

    assertEquals(Optional.of(Settled.ECHO), scene.row(first).settled());
    assertInstanceOf(Unknown.class, scene.state(second));
    assertEquals(List.of(), scene.remarks);
  }

  @Test
  void doesNotTakeForItsOwnWhatWasThereBefore() {
    server.other("c", "Hello");
    scene.echo("c");
    server.fates.add(Fate.LOST_504);
    String id = scene.accept("c", "Hello");

    scene.advance(60);

    assertInstanceOf(Unknown.class, scene.state(id));
  }

  @Test
  void doesNotTakeForItsOwnWhatIsOlderThanItsRequestByTheServersClock() {
    server.other("c", "Hello");
    scene.advance(3);
    server.fates.add(Fate.LOST_504);
    String id = scene.accept("c", "Hello");

    scene.advance(60);

    assertInstanceOf(Unknown.class, scene.state(id));
  }

  @Test
  void countsWhatSaysTheSame() {
    server.fates.add(Fate.LOST_504);
    String putAway = scene.accept("c", "same");
    scene.withdraw("c", putAway);
    server.fates.add(Fate.TAKEN_BUT_504);
    String second = scene.accept("c", "same");

    scene.advance(60);

    assertInstanceOf(Unknown.class, scene.state(second), "one is there, and it may be either");
    assertTrue(scene.remarks.get(0).contains("arrived after all"), scene.remarks::toString);
  }

  @Test
  void isNotSentTwiceWhateverComesLate() {
    server.fates.add(Fate.TAKEN_LATE);
    String id = scene.accept("c", "one");
    scene.advance(10);
    scene.withdraw("c", id);
    scene.accept("c", "two");
    scene.advance(30);
    scene.echo("c");

    assertEquals(List.of("two", "one"), texts());
    assertEquals(1, scene.remarks.size());
    assertEquals(LedgerRow.State.SENT, scene.row(id).state());
  }

  @Test
  void refusesWhatItCanNotKeep() {
    scene.diskFull = true;
    String id = scene.accept("c", "one");

    Rejected rejected = assertInstanceOf(Rejected.class, scene.state(id));
    assertInstanceOf(Failure.Unkept.class, rejected.failure());
    assertEquals(List.of(), server.requests);
  }

  @Test
  void makesNoRequestThatItCanNotWriteDown() {
    server.fates.add(Fate.LIMITED_429);
    String id = scene.accept("c", "one");
    scene.diskFull = true;
    scene.advance(20);
    assertInstanceOf(Parked.class, scene.state(id));
    assertEquals(1, server.requests.size());

    scene.diskFull = false;
    scene.resend("c", id);
    assertInstanceOf(Accepted.class, scene.state(id));
  }

  @Test
  void tellsTheTruthEvenWhereTheOutcomeCanNotBeWrittenDown() {
    server.beforeAnswer = () -> scene.diskFull = true;
    String id = scene.accept("c", "one");

    assertInstanceOf(Accepted.class, scene.state(id));
    assertEquals(1, scene.remarks.size());

    server.beforeAnswer = () -> {};
    scene.diskFull = false;
    scene.accept("c", "two");
    assertEquals(
        List.of("Accepted", "Trying", "Sent", "Accepted", "Trying", "Sent"),
        scene.disk.stream().map(entry -> entry.getClass().getSimpleName()).toList());
  }

  @Test
  void writesDownAtItsEndWhatTheDiskDidNotTakeBefore() {
    server.beforeAnswer = () -> scene.diskFull = true;
    String id = scene.accept("c", "Hello");
    assertEquals(LedgerRow.State.IN_FLIGHT, scene.row(id).state());
    scene.diskFull = false;

    scene.outbox.close();

    assertEquals(LedgerRow.State.SENT, scene.row(id).state());
  }

  @Test
  void saysOnceThatADraftCanNotBeKept() {
    scene.diskFull = true;
    scene.outbox.draft("c", "Ada", "H");
    scene.outbox.draft("c", "Ada", "He");
    assertEquals(1, scene.remarks.size());
  }

  @Test
  void givesBackWhatAFormerProcessLeft() {
    scene.outbox.draft("d", "Bo", "half a");
    server.fates.add(Fate.LOST_504);
    String doubted = scene.accept("c", "one");
    String held = scene.accept("c", "two");
    server.fates.add(Fate.REFUSED_400);
    String refused = scene.accept("r", "three");

    scene.open();

    assertEquals(
        List.of(doubted, held, refused),
        scene.outbox.left().messages().stream().map(left -> left.item().id()).toList());
    assertEquals(
        List.of(Checking.class, Held.class, Rejected.class),
        kinds(scene.outbox.left().messages().stream().map(Outbox.Standing::state).toList()));
    assertEquals("half a", scene.outbox.left().drafts().get(0).text());
    assertEquals(2, server.requests.size());
  }

  @Test
  void readsBackBeforeAnythingElseWhatAFormerProcessLeftUnderWay() {
    scene.crashAt = 6;
    try {
      scene.accept("c", "one");
    } catch (OutboxScene.Crash expected) {
      // Between the request's effect and its answer.
    }
    scene.restart();
    scene.accept("c", "two");
    scene.advance(60);

    assertEquals(List.of("one", "two"), texts());
    assertEquals(2, server.requests.size());
  }

  @Test
  void asksBeforeItSendsWhatIsOlderThanFiveMinutes() {
    server.fates.add(Fate.LOST_504);
    String doubted = scene.accept("c", "one");
    String held = scene.accept("c", "two");
    scene.advance(301);
    scene.restart();
    assertInstanceOf(Parked.class, scene.state(held));

    scene.withdraw("c", doubted);
    assertEquals(1, server.requests.size());
    scene.resend("c", held);
    assertInstanceOf(Accepted.class, scene.state(held));
  }

  @Test
  void doesNotSendLateBecauseTheOneBeforeItIsSettledLate() {
    server.fates.add(Fate.LOST_504);
    scene.accept("c", "one");
    String held = scene.accept("c", "two");
    scene.advance(400);
    server.other("c", "one");
    scene.echo("c");

    assertInstanceOf(Parked.class, scene.state(held));
  }

  @Test
  void goesOutOnTheLegThatTheJoinBroughtAndOnNoOther() {
    server.legs.put("c", "joined-leg");
    scene.outbox.accept(scene.item("c", "", "one"));
    scene.outbox.accept(scene.item("c", "frozen-leg", "two"));
    assertEquals(
        List.of("joined-leg", "frozen-leg"),
        server.requests.stream().map(Outgoing::communicationId).toList());

    server.unjoined = true;
    var item = scene.item("c", "", "three");
    scene.outbox.accept(item);
    assertInstanceOf(Rejected.class, scene.state(item.id()));
    assertEquals(2, server.requests.size());
  }

  @Test
  void isNotKnownAtOnceWhereNothingCanBeRead() {
    server.tutorial = true;
    server.fates.add(Fate.LOST_504);
    var item = scene.item("c", "", "one");
    scene.outbox.accept(item);
    assertInstanceOf(Unknown.class, scene.state(item.id()));

    scene.resend("c", item.id());
    assertInstanceOf(Accepted.class, scene.state(item.id()));
  }

  @Test
  void raisesAnAlarmWhenARefusedRequestWasTakenAllTheSame() {
    server.fates.add(Fate.LIMITED_429);
    scene.accept("c", "one");
    scene.advance(30);
    server.other("c", "one");

    scene.echo("c");
    scene.echo("c");

    assertEquals(1, scene.remarks.size());
    assertTrue(scene.remarks.get(0).contains("twice"));
  }

  @Test
  void comparesTextsAsTheyRead() {
    server.fates.add(Fate.TAKEN_BUT_504);
    var item = scene.item("c", " Cafe\u0301\r\nau lait \n");
    scene.outbox.accept(item);
    scene.advance(2);
    assertInstanceOf(Accepted.class, scene.state(item.id()));
    assertEquals(new Content.Text(" Cafe\u0301\r\nau lait \n"), server.requests.get(0).content());
  }

  @Test
  void sendsNothingMoreOnceItIsClosed() {
    server.fates.add(Fate.LIMITED_429);
    String id = scene.accept("c", "one");

    scene.outbox.close();
    scene.advance(60);

    assertEquals(1, server.requests.size());
    assertInstanceOf(Waiting.class, scene.state(id));
  }
}
