package dev.rejoinder.app;

import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Work;
import dev.rejoinder.ui.Effect;
import dev.rejoinder.ui.Msg;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Carries out what an agent does beside answering. Orders keep their conversation's lane, behind
 * the messages that were sent before; looking something up waits for nothing.
 */
final class OrderRunner {
  private static final Failure NO_DESK =
      new Failure.Unsupported("this API has nothing but messages");

  private final Optional<Work> work;
  private final Lanes lanes;
  private final Reports reports;
  private final Runnable dutyMoved;
  private final AtomicLong lastSearch = new AtomicLong();

  /**
   * @param work empty where the dialect has none
   * @param dutyMoved asks for a new reading of the duty
   */
  OrderRunner(Optional<Work> work, Lanes lanes, Reports reports, Runnable dutyMoved) {
    this.work = work;
    this.lanes = lanes;
    this.reports = reports;
    this.dutyMoved = dutyMoved;
  }

  void carry(Effect.Carry carry) {
    String id = carry.order().conversationId();
    lanes.run(
        id,
        () ->
            reports.moved(
                id,
                reports.of(
                    () -> {
                      desk().carryOut(carry.order(), reports.me().id());
                      return new Msg.OrderEnded(carry.order(), Optional.empty());
                    },
                    failure -> new Msg.OrderEnded(carry.order(), Optional.of(failure)))));
  }

  /** Beside the lane: behind a message that is being repeated it would be a lie. */
  void typing(Effect.Typing typing) {
    lanes.run(
        "typing " + typing.conversationId(),
        () -> {
          try {
            desk().typing(typing.conversationId(), typing.leg());
          } catch (GatewayException unheard) {
            // Nobody waits for it, and nothing that the agent could do depends on it.
          } catch (RuntimeException | Error bug) {
            reports.ours(bug);
          }
        });
  }

  void readCodes(Effect.ReadWrapUpCodes read) {
    String id = read.conversationId();
    lanes.run(
        "codes " + id,
        () ->
            reports.post(
                reports.of(
                    () ->
                        new Msg.WrapUpCodesRead(
                            id, desk().wrapUpCodes(id, read.leg()), Optional.empty()),
                    failure -> new Msg.WrapUpCodesRead(id, List.of(), Optional.of(failure)))));
  }

  /** Of searches that queue up while one is under way, only the last is of interest. */
  void find(Effect.FindTargets find) {
    long number = find.number();
    lastSearch.accumulateAndGet(number, Math::max);
    lanes.run(
        "targets",
        () -> {
          if (number == lastSearch.get()) {
            reports.post(
                reports.of(
                    () ->
                        new Msg.TargetsRead(number, desk().targets(find.words()), Optional.empty()),
                    failure -> new Msg.TargetsRead(number, List.of(), Optional.of(failure))));
          }
        });
  }

  void setPresence(Effect.SetPresence set) {
    duty(() -> desk().setPresence(reports.me().id(), set.presence()));
  }

  void setIdle() {
    duty(() -> desk().setIdle(reports.me().id()));
  }

  private interface Change {
    void make() throws GatewayException;
  }

  private void duty(Change change) {
    lanes.run(
        "duty",
        () -> {
          Msg end =
              reports.of(
                  () -> {
                    change.make();
                    return new Msg.DutyRead(readDuty());
                  },
                  Msg.DutyFailed::new);
          dutyMoved.run();
          reports.post(end);
        });
  }

  /** The change is made; where it can't be seen now, the feed will see it. */
  private Duty readDuty() throws GatewayException {
    try {
      return desk().duty(reports.me().id());
    } catch (GatewayException e) {
      return Duty.UNKNOWN;
    }
  }

  private Work desk() throws GatewayException {
    return work.orElseThrow(() -> new GatewayException(NO_DESK));
  }
}
