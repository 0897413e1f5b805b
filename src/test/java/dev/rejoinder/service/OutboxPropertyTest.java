package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.service.FakeServer.Fate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is accepted, goes wrong, dies and is decided: what the history checker says holds. */
class OutboxPropertyTest {

  /** Something that happens. */
  interface Act {
    void on(OutboxScene scene);
  }

  private record Named(String name, Act act) implements Act {
    @Override
    public void on(OutboxScene scene) {
      act.on(scene);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @Property(tries = 600)
  void nothingIsLostOrSentTwiceAndOrderIsKept(@ForAll("lives") List<Act> acts) {
    OutboxScene scene = new OutboxScene();
    OutboxHistory history = new OutboxHistory(scene);
    for (Act act : acts) {
      alive(scene, act);
    }
    scene.crashAt = 0;
    scene.diskFull = false;
    scene.server.fates.clear();
    scene.server.unreadable = 0;
    scene.restart();
    scene.advance(120);
    history.check();

    finish(scene);
    history.check();
    assertEquals(0, Ledger.of(scene.disk).rows().stream().filter(row -> open(row)).count());
  }

  private static boolean open(LedgerRow row) {
    return !row.state().ended();
  }

  /** The process is begun anew where it dies. */
  static void alive(OutboxScene scene, Act act) {
    try {
      act.on(scene);
    } catch (OutboxScene.Crash crash) {
      scene.crashAt = 0;
      scene.restart();
    }
  }

  /** The agent sees to what is left, the oldest first, until nothing is. */
  static void finish(OutboxScene scene) {
    for (int round = 0; round < 100; round++) {
      List<LedgerRow> left =
          Ledger.of(scene.disk).rows().stream().filter(OutboxPropertyTest::open).toList();
      for (LedgerRow row : left) {
        scene.resend(row.item().conversationId(), row.item().id());
      }
      scene.advance(120);
      if (left.isEmpty()) {
        return;
      }
    }
  }

  @Provide
  Arbitrary<List<Act>> lives() {
    Arbitrary<String> conversations = Arbitraries.of("c", "d");
    Arbitrary<Act> accept =
        Combinators.combine(conversations, Arbitraries.of("same", "more", "other"))
            .as((c, text) -> named("accept " + c + " " + text, scene -> scene.accept(c, text)));
    Arbitrary<Act> fate =
        Arbitraries.of(Fate.class)
            .map(next -> named("next " + next, scene -> scene.server.fates.add(next)));
    Arbitrary<Act> advance =
        Arbitraries.of(1, 3, 9, 25, 70, 400)
            .map(seconds -> named("wait " + seconds, scene -> scene.advance(seconds)));
    Arbitrary<Act> echo = conversations.map(c -> named("echo " + c, scene -> scene.echo(c)));
    Arbitrary<Act> crash =
        Arbitraries.integers()
            .between(1, 12)
            .map(
                steps -> named("die after " + steps, scene -> scene.crashAt = scene.steps + steps));
    Arbitrary<Act> restart = Arbitraries.just(named("restart", OutboxScene::restart));
    Arbitrary<Act> key =
        Combinators.combine(Arbitraries.integers().between(0, 8), Arbitraries.of(true, false))
            .as(
                (index, again) ->
                    named((again ? "resend " : "withdraw ") + index, decide(index, again)));
    Arbitrary<Act> disk =
        Arbitraries.of(true, false)
            .map(full -> named("disk full " + full, scene -> scene.diskFull = full));
    Arbitrary<Act> blind =
        Arbitraries.integers()
            .between(1, 4)
            .map(times -> named("unread " + times, scene -> scene.server.unreadable = times));
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, accept),
            net.jqwik.api.Tuple.of(6, fate),
            net.jqwik.api.Tuple.of(5, advance),
            net.jqwik.api.Tuple.of(2, echo),
            net.jqwik.api.Tuple.of(2, crash),
            net.jqwik.api.Tuple.of(1, restart),
            net.jqwik.api.Tuple.of(3, key),
            net.jqwik.api.Tuple.of(1, disk),
            net.jqwik.api.Tuple.of(1, blind))
        .list()
        .ofMaxSize(40);
  }

  private static Act decide(int index, boolean again) {
    return scene -> {
      List<JournalEntry.Accepted> accepted =
          scene.disk.stream()
              .filter(JournalEntry.Accepted.class::isInstance)
              .map(JournalEntry.Accepted.class::cast)
              .toList();
      if (index < accepted.size()) {
        var item = accepted.get(index).item();
        if (again) {
          scene.resend(item.conversationId(), item.id());
        } else {
          scene.withdraw(item.conversationId(), item.id());
        }
      }
    };
  }

  private static Act named(String name, Act act) {
    return new Named(name, act);
  }
}
