package dev.rejoinder.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.ui.Canvas;
import dev.rejoinder.ui.Effect;
import dev.rejoinder.ui.Frame;
import dev.rejoinder.ui.Key;
import dev.rejoinder.ui.Msg;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgramTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final Msg A = new Msg.Pressed(Key.text("a"));
  private static final Msg B = new Msg.Pressed(Key.text("b"));
  private static final Msg QUIT = new Msg.Pressed(Key.text("q"));
  private static final Msg BUG = new Msg.Pressed(Key.text("x"));

  /** All that happens, in order. */
  private final List<String> log = new ArrayList<>();

  private final HandClock clock = new HandClock();
  private final Scripted mailbox = new Scripted();
  private final FakeSession session = new FakeSession();
  private Optional<Instant> wakeAt = Optional.empty();
  private final Program<String> program =
      new Program<>(session, clock, new Recorder(), effect -> log.add("effect"), mailbox);

  @Test
  void theFirstFrameIsPaintedBeforeAnythingElse() {
    mailbox.turn(A, QUIT);
    program.run("first");
    assertEquals(List.of("enter", "paint first"), log.subList(0, 2));
  }

  @Test
  void aTurnAppliesAllThatIsQueuedAfterTheTimeAndDrawsOnce() {
    mailbox.turn(A, B, A);
    mailbox.turn(QUIT);
    program.run("m");
    assertEquals(
        List.of("enter", "paint m", "tick", "a", "b", "a", "paint m.aba", "tick", "q"),
        log.subList(0, 9));
  }

  @Test
  void quittingRunsItsEffectLeavesTheScreenAndIsStatusZero() {
    mailbox.turn(A, QUIT, B);
    assertEquals(0, program.run("m"));
    assertEquals(List.of("a", "q", "effect", "b", "leave"), log.subList(3, 8));
  }

  @Test
  void withoutAnythingToComeTheLoopWaitsForEver() {
    mailbox.turn(QUIT);
    program.run("m");
    assertEquals(List.of(Optional.empty()), mailbox.waits);
  }

  @Test
  void theLoopWaitsUntilTheModelWantsToBeWoken() {
    wakeAt = Optional.of(START.plusSeconds(7));
    mailbox.turn(A);
    mailbox.turn(QUIT);
    program.run("m");
    assertEquals(Optional.of(Duration.ofSeconds(7)), mailbox.waits.get(0));
    assertEquals(Optional.of(Duration.ofSeconds(6)), mailbox.waits.get(1));
  }

  @Test
  void aTimeThatIsPastIsATurnAtOnce() {
    wakeAt = Optional.of(START.minusSeconds(1));
    mailbox.turn(QUIT);
    program.run("m");
    assertEquals(Optional.of(Duration.ZERO), mailbox.waits.get(0));
  }

  @Test
  void aModelThatKeepsWantingATimePastDoesNotSpin() {
    wakeAt = Optional.of(START.minusSeconds(1));
    clock.step = Duration.ZERO;
    mailbox.turn();
    mailbox.turn(QUIT);
    program.run("m");
    assertEquals(Optional.of(Duration.ofMillis(20)), mailbox.waits.get(1));
  }

  @Test
  void aStormOfSizesIsOneChangePaintedWhole() {
    mailbox.turn(new Msg.Resized(81, 24), A, new Msg.Resized(82, 25), new Msg.Resized(83, 26));
    mailbox.turn(QUIT);
    program.run("m");
    assertEquals(
        List.of("tick", "repaint", "83x26", "a", "paint m.[83x26]a"), sorted(log.subList(2, 7)));
  }

  /** The repaint is asked for anywhere before the paint. */
  private static List<String> sorted(List<String> turn) {
    assertTrue(turn.contains("repaint"));
    List<String> rest = new ArrayList<>(turn);
    rest.remove("repaint");
    rest.add(1, "repaint");
    return rest;
  }

  @Test
  void aSizeThatComesTooSoonAfterAnotherIsPaintedWhenItIsDueAndKeysDoNotWaitForIt() {
    clock.step = Duration.ofMillis(10);
    mailbox.turn(new Msg.Resized(81, 24));
    mailbox.turn(new Msg.Resized(82, 24));
    mailbox.turn(A, new Msg.Resized(83, 24));
    mailbox.turn();
    mailbox.does(() -> clock.now = clock.now.plusMillis(50));
    mailbox.turn(QUIT);
    program.run("m");
    List<String> seen = new ArrayList<>(log);
    seen.removeIf(each -> each.matches("tick|repaint|paint .*"));
    assertEquals(List.of("enter", "81x24", "a", "83x24", "q"), seen.subList(0, 5));
    Duration untilDue = mailbox.waits.get(3).orElseThrow();
    assertTrue(untilDue.toMillis() > 0 && untilDue.toMillis() < 50, untilDue::toString);
  }

  @Test
  void aClockThatIsPutBackDoesNotHoldASizeUp() {
    mailbox.turn(new Msg.Resized(81, 24));
    mailbox.does(
        () -> {
          clock.now = START.minusSeconds(3600);
          program.post(new Msg.Resized(82, 24));
        });
    mailbox.turn(QUIT);
    program.run("m");
    assertTrue(log.contains("82x24"), log::toString);
  }

  @Test
  void aSizeThatChangedBeforeTheFirstFrameIsTold() {
    session.size = new Msg.Resized(100, 30);
    mailbox.turn(QUIT);
    program.run("m");
    assertTrue(log.contains("100x30"), log::toString);
  }

  @Test
  void controlLPaintsWholeAndReachesNoUpdate() {
    mailbox.turn(new Msg.Pressed(Key.ctrl('l')));
    mailbox.turn(QUIT);
    program.run("m");
    assertEquals(List.of("tick", "repaint", "paint m."), log.subList(2, 5));
  }

  @Test
  void controlZSuspendsAndTellsTheSizeAfterwards() {
    mailbox.turn(new Msg.Pressed(Key.ctrl('z')), A);
    mailbox.turn(QUIT);
    program.run("m");
    assertEquals(List.of("tick", "suspend", "a", "paint m.a"), log.subList(2, 6));
    assertTrue(log.contains("80x24"), log::toString);
  }

  @Test
  void goingOnAfterAStopTakesTheScreenAgain() {
    mailbox.does(program::resumed);
    mailbox.turn(QUIT);
    program.run("m");
    assertEquals(List.of("resume", "tick", "paint m."), log.subList(2, 5));
  }

  @Test
  void goingOnIsToldSoThatAllCanBeReadAnew() {
    program.onResumed(() -> log.add("read anew"));
    mailbox.turn(new Msg.Pressed(Key.ctrl('z')));
    mailbox.does(program::resumed);
    mailbox.turn(QUIT);
    program.run("m");
    assertEquals(2, log.stream().filter("read anew"::equals).count(), log::toString);
  }

  @Test
  void aBugInAnUpdateLeavesTheScreenAndIsThrown() {
    mailbox.turn(BUG);
    IllegalStateException bug = assertThrows(IllegalStateException.class, () -> program.run("m"));
    assertEquals("bug", bug.getMessage());
    assertEquals("leave", log.get(log.size() - 1));
  }

  @Test
  void aBugOnAnotherThreadLeavesTheScreenAndIsThrownAsItIs() {
    AssertionError bug = new AssertionError("elsewhere");
    mailbox.does(() -> program.fail(bug));
    assertSame(bug, assertThrows(AssertionError.class, () -> program.run("m")));
    assertEquals("leave", log.get(log.size() - 1));
  }

  @Test
  void anUncaughtExceptionOnAnyThreadEndsTheProgramWithIt() {
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(null);
    try {
      RuntimeException bug = new RuntimeException("elsewhere");
      mailbox.does(
          () ->
              Thread.getDefaultUncaughtExceptionHandler()
                  .uncaughtException(Thread.currentThread(), bug));
      assertSame(bug, assertThrows(RuntimeException.class, () -> program.run("m")));
      assertSame(null, Thread.getDefaultUncaughtExceptionHandler());
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @Test
  void toldToExitItHandlesWhatWasPostedAndPaintsNoMore() {
    mailbox.does(
        () -> {
          program.post(A);
          program.exit(129);
          program.exit(1);
        });
    assertEquals(129, program.run("m"));
    assertEquals(List.of("tick", "a", "leave"), log.subList(2, 5));
  }

  @Test
  void aTerminalThatCannotBeWrittenIsAHangUp() {
    session.gone = true;
    mailbox.turn(A);
    assertEquals(129, program.run("m"));
    assertEquals("leave", log.get(log.size() - 1));
  }

  @Test
  void whatIsPostedFromOtherThreadsArrivesInTheRealMailbox() throws InterruptedException {
    Mailbox real = new Mailbox();
    Program<String> live =
        new Program<>(session, Clock.systemUTC(), new Recorder(), effect -> {}, real);
    Thread poster =
        new Thread(
            () -> {
              live.post(A);
              live.post(QUIT);
            });
    poster.start();
    assertEquals(0, live.run("m"));
    poster.join();
    assertTrue(log.contains("a"));
  }

  @Test
  void theMailboxGivesUpWaitingAfterItsTime() throws InterruptedException {
    assertEquals(List.of(), new Mailbox().take(Optional.of(Duration.ofMillis(1))).msgs());
  }

  /** The model is a text that grows by what is applied to it. */
  private final class Recorder implements Program.App<String> {
    @Override
    public Program.Next<String> update(String model, Msg msg) {
      if (msg instanceof Msg.Tick) {
        log.add("tick");
        return new Program.Next<>(model.contains(".") ? model : model + ".", List.of());
      }
      if (msg instanceof Msg.Resized size) {
        log.add(size.columns() + "x" + size.rows());
        return new Program.Next<>(
            model + "[" + size.columns() + "x" + size.rows() + "]", List.of());
      }
      String key = ((Msg.Pressed) msg).key().text();
      log.add(key);
      if (key.equals("x")) {
        throw new IllegalStateException("bug");
      }
      List<Effect> effects = key.equals("q") ? List.of(new Effect.Quit()) : List.of();
      return new Program.Next<>(model + key, effects);
    }

    @Override
    public Frame draw(String model) {
      session.drawn = model;
      return new Canvas(80, 24).frame();
    }

    @Override
    public Optional<Instant> wakeAt(String model) {
      return wakeAt;
    }
  }

  private final class FakeSession implements Session {
    Msg.Resized size = new Msg.Resized(80, 24);
    String drawn = "";
    boolean gone;

    @Override
    public Msg.Resized size() {
      return size;
    }

    @Override
    public void onEnd(Runnable save) {
      log.add("on end");
    }

    @Override
    public void enter(Listener listener) {
      log.add("enter");
    }

    @Override
    public void paint(Frame frame) throws IOException {
      if (gone) {
        throw new IOException("EIO");
      }
      log.add("paint " + drawn);
    }

    @Override
    public void repaint() {
      log.add("repaint");
    }

    @Override
    public void ring() {
      log.add("ring");
    }

    @Override
    public void copy(String text) {
      log.add("copy " + text);
    }

    @Override
    public void suspend() {
      log.add("suspend");
    }

    @Override
    public void resume() {
      log.add("resume");
    }

    @Override
    public void leave() {
      log.add("leave");
    }
  }

  /** Mail that is there at once; remembers how long the loop would have waited. */
  private static final class Scripted extends Mailbox {
    final List<Optional<Duration>> waits = new ArrayList<>();
    private final Deque<Runnable> turns = new ArrayDeque<>();

    void turn(Msg... msgs) {
      turns.add(() -> put(List.of(msgs)));
    }

    void does(Runnable turn) {
      turns.add(turn);
    }

    @Override
    synchronized Mail take(Optional<Duration> longest) throws InterruptedException {
      waits.add(longest);
      turns.remove().run();
      return super.take(Optional.of(Duration.ZERO));
    }
  }

  /** Half a second later each time it is looked at. */
  private static final class HandClock extends Clock {
    Duration step = Duration.ofMillis(500);
    Instant now = START;

    @Override
    public Instant instant() {
      Instant seen = now;
      now = now.plus(step);
      return seen;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
