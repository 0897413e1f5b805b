package dev.rejoinder.cli;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Right;
import dev.rejoinder.model.User;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Notifications;
import dev.rejoinder.text.Ages;
import dev.rejoinder.text.Explain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks at an org as the console will meet it. */
final class Checkup {
  /** A clock further off than this shows wrong ages; OAuth and TLS take more. */
  private static final Duration TOLERABLE = Duration.ofSeconds(30);

  /** How long the channel has for a sign of life; it answers a ping at once. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Org org;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<Failure> failure = Optional.empty();

  Checkup(Org org) {
    this.org = org;
  }

  List<Finding> run() {
    Optional<Identity> identity = identity();
    clock();
    identity.ifPresentOrElse(
        this::permissions, () -> findings.add(Finding.skipped("permissions", "no token")));
    String why = identity.isPresent() ? "the token has no user" : "no token";
    identity
        .flatMap(Identity::user)
        .ifPresentOrElse(this::channel, () -> findings.add(Finding.skipped("live events", why)));
    return findings;
  }

  /** The trouble that the exit status is to tell; empty for none. */
  Optional<Failure> failure() {
    return failure;
  }

  private Optional<Identity> identity() {
    try {
      Identity identity = org.identity();
      findings.add(Finding.ok("server", "answers"));
      findings.add(
          identity.user().isPresent()
              ? Finding.ok("token", "speaks for " + identity.user().get().name())
              : Finding.warning(
                  "token",
                  "speaks for an OAuth client, not for a user",
                  "the console is read-only with it: run `rejoinder login` to sign in as an"
                      + " agent"));
      return Optional.of(identity);
    } catch (GatewayException e) {
      boolean answered =
          !(e.failure() instanceof Failure.Unreachable
              || e.failure() instanceof Failure.Untrusted
              || e.failure() instanceof Failure.Unanswered);
      if (answered) {
        findings.add(Finding.ok("server", "answers"));
        findings.add(trouble("token", e.failure()));
      } else {
        findings.add(trouble("server", e.failure()));
        findings.add(Finding.skipped("token", "the server is not reached"));
      }
      return Optional.empty();
    }
  }

  private Finding trouble(String name, Failure why) {
    failure = failure.or(() -> Optional.of(why));
    return Finding.trouble(name, Explain.what(why), Explain.remedy(why));
  }

  private void clock() {
    Optional<Duration> off = org.clockOffset();
    if (off.isEmpty()) {
      findings.add(Finding.skipped("clock", "the server told no time"));
    } else if (off.get().abs().compareTo(TOLERABLE) > 0) {
      findings.add(
          Finding.warning(
              "clock",
              "this machine's is "
                  + Ages.timer(off.get().abs())
                  + (off.get().isNegative() ? " ahead" : " behind"),
              "set it by NTP: ages and countdowns are wrong by as much"));
    } else {
      findings.add(Finding.ok("clock", "agrees with the server's"));
    }
  }

  private void permissions(Identity identity) {
    Set<String> scopes = Whom.missingScopes(identity).keySet();
    if (!scopes.isEmpty()) {
      findings.add(
          Finding.warning(
              "scopes",
              "the token lacks " + String.join(", ", scopes),
              "ask an administrator to add them to the OAuth client, then sign in again"));
    }
    if (identity.permissions().isEmpty()) {
      findings.add(Finding.skipped("permissions", "the server does not tell them"));
      return;
    }
    List<String> missing =
        Arrays.stream(Right.values())
            .filter(right -> !identity.missing(right).isEmpty())
            .map(
                right ->
                    Whom.what(right) + " (" + String.join(" or ", identity.missing(right)) + ")")
            .toList();
    findings.add(
        missing.isEmpty()
            ? Finding.ok("permissions", "all that the console uses")
            : Finding.warning(
                "permissions",
                "can't " + String.join("; ", missing),
                "ask an administrator for the permissions named, where you need them"));
  }

  private void channel(User user) {
    Optional<Notifications> notifications = org.notifications();
    if (notifications.isEmpty()) {
      findings.add(Finding.skipped("live events", "this dialect has none"));
      return;
    }
    CountDownLatch sign = new CountDownLatch(1);
    try (Notifications.Line line =
        notifications.get().open(user.id(), List.of(), signal -> sign.countDown())) {
      line.ping();
      boolean heard = sign.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      findings.add(heard ? refused(line) : mute());
    } catch (GatewayException e) {
      findings.add(trouble("live events", e.failure()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Finding refused(Notifications.Line line) {
    return line.refused().isEmpty()
        ? Finding.ok("live events", "a channel opens and answers")
        : Finding.warning(
            "live events",
            "the org refuses " + String.join(", ", line.refused()),
            "what they would tell is read every minute instead");
  }

  private static Finding mute() {
    return Finding.warning(
        "live events",
        "a channel opens and stays mute",
        "a proxy may hold WebSockets back: ask whoever runs the network; until then the console"
            + " polls");
  }
}
