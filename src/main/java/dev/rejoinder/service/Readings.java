package dev.rejoinder.service;

import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Presence;
import java.util.List;
import java.util.Optional;

/** What the feed reads of an org. One thread at a time. */
public final class Readings {
  private final Gateway gateway;
  private final Inbox inbox;
  private final Optional<Desk> desk;
  private final Optional<Supervision> supervision;
  private final Retrier retrier;
  private final Retrier.Listener listener;
  private boolean maySeeDuty = true;

  /**
   * @param background for what nobody waits for
   * @param desk empty where the dialect has none
   */
  public Readings(
      Gateway gateway,
      Gateway background,
      Optional<Desk> desk,
      Inbox inbox,
      Retrier retrier,
      Retrier.Listener listener) {
    this.gateway = gateway;
    this.inbox = inbox;
    this.desk = desk;
    this.supervision = desk.map(found -> new Supervision(found, background, retrier, listener));
    this.retrier = retrier;
    this.listener = listener;
  }

  Inbox inbox() {
    return inbox;
  }

  Identity identity() throws GatewayException {
    return retrier.run(RetryPolicy.READ, gateway::identity, listener);
  }

  Supervision supervision() throws GatewayException {
    return supervision.orElseThrow(
        () ->
            new GatewayException(
                new Failure.Unsupported(
                    "this token has no user (client credentials), so it has no inbox")));
  }

  /** Empty where it could not be had this time; unknown where it never can. */
  Optional<Duty> duty(String userId) throws GatewayException {
    if (desk.isEmpty() || !maySeeDuty) {
      return Optional.of(Duty.UNKNOWN);
    }
    try {
      return aside(() -> desk.get().duty(userId));
    } catch (GatewayException e) {
      refused(e);
      maySeeDuty = false;
      return Optional.of(Duty.UNKNOWN);
    }
  }

  /** Empty where they could not be had this time; none where they never can. */
  Optional<List<Presence>> presences() throws GatewayException {
    if (desk.isEmpty()) {
      return Optional.of(List.of());
    }
    try {
      return aside(desk.get()::presences);
    } catch (GatewayException e) {
      refused(e);
      return Optional.of(List.of());
    }
  }

  /** What is beside the job: without it the conversations are there all the same. */
  private <T> Optional<T> aside(Retrier.Call<T> call) throws GatewayException {
    try {
      return Optional.of(retrier.run(RetryPolicy.READ, call, listener));
    } catch (GatewayException e) {
      if (e.failure().lasts()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** Goes on without it, unless nothing at all can be had any more. */
  private static void refused(GatewayException e) throws GatewayException {
    if (e.failure() instanceof Failure.SignedOut) {
      throw e;
    }
  }
}
