package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.Notifications.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the feed reads of a desk. */
class DutyFeedTest {
  private static final Presence AVAILABLE = new Presence("p-1", "Available", "Available");
  private static final Duty IDLE = duty(Duty.Routing.IDLE);
  private static final Duty AWAY = duty(Duty.Routing.NOT_RESPONDING);

  private final List<String> asked = new ArrayList<>();
  private Duty duty = IDLE;
  private Optional<Failure> refusal = Optional.empty();
  private Optional<Failure> noPresences = Optional.empty();

  private final FeedScene scene =
      new FeedScene(
          true,
          Optional.of(
              new QuietDesk() {
                @Override
                public Duty duty(String userId) throws GatewayException {
                  asked.add("duty");
                  if (refusal.isPresent()) {
                    throw new GatewayException(refusal.get());
                  }
                  return duty;
                }

                @Override
                public List<Presence> presences() throws GatewayException {
                  if (noPresences.isPresent()) {
                    throw new GatewayException(noPresences.get());
                  }
                  return List.of(AVAILABLE);
                }

                @Override
                public List<String> inQueues(List<Membership> queues) {
                  asked.add("queues");
                  return List.copyOf(scene().org.keySet());
                }
              }));

  @Test
  void theDutyIsReadWhenItMovesAndToldOnce() {
    scene.live();
    duty = AWAY;

    scene.say(new Signal.DutyMoved());
    scene.say(new Signal.DutyMoved());
    scene.run(Duration.ofSeconds(1));

    assertEquals(List.of(IDLE, AWAY), scene.duties);
  }

  @Test
  void aDutyThatWasSetFromHereIsToldAlthoughTheFeedKnewNoOther() {
    scene.live();

    scene.feed.soonDuty();
    scene.settle();

    assertEquals(List.of(IDLE, IDLE), scene.duties);
  }

  @Test
  void presencesThatCouldNotBeHadAtFirstComeLater() {
    noPresences = Optional.of(new Failure.Unreachable("refused"));
    scene.live();
    assertEquals(List.of(), scene.presences);

    noPresences = Optional.empty();
    scene.run(Duration.ofMinutes(5).plusSeconds(1));

    assertEquals(List.of(List.of(AVAILABLE)), scene.presences);
  }

  @Test
  void presencesThatMayNotBeSeenHideNoDuty() {
    noPresences = Optional.of(new Failure.Forbidden(answer(), List.of()));
    scene.live();
    duty = AWAY;

    scene.say(new Signal.DutyMoved());
    scene.run(Duration.ofSeconds(1));

    assertEquals(List.of(IDLE, AWAY), scene.duties);
  }

  @Test
  void aDutyThatMayNotBeSeenIsNotAskedForAgainAndNoReasonToBeOffline() {
    refusal = Optional.of(new Failure.Forbidden(answer(), List.of()));
    scene.live();

    scene.say(new Signal.DutyMoved());
    scene.run(Duration.ofMinutes(6));

    assertEquals(List.of("duty"), asked);
    assertEquals(List.of(Duty.UNKNOWN), scene.duties);
    assertEquals(List.of(), scene.failures);
  }

  @Test
  void aTokenWithoutAUserSeesTheQueuesAndNoEvents() {
    scene.identity = Optional.of(new Identity(Optional.empty(), "", "", List.of()));
    scene.put("c", Stage.ELSEWHERE, "m-1");
    scene.put("w", Stage.WAITING);

    scene.run(Duration.ofSeconds(44));

    assertInstanceOf(Link.Polling.class, scene.link());
    assertEquals(List.of("c", "w"), scene.list().stream().map(Contact::id).toList());
    assertEquals(3, asked.size());
    assertEquals(0, scene.count("open") + scene.count("list"));
  }

  private FeedScene scene() {
    return scene;
  }

  private static Duty duty(Duty.Routing routing) {
    return new Duty(Optional.empty(), routing, Optional.empty());
  }

  private static Failure.Answer answer() {
    return new Failure.Answer(403, "", "", "");
  }
}
