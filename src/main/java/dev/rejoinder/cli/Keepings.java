package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Credentials;
import dev.rejoinder.config.ProfileOrigin;
import dev.rejoinder.config.Settings;
import dev.rejoinder.model.Grant;
import dev.rejoinder.service.TokenStore;
import dev.rejoinder.text.Ages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at what this machine keeps of an org: profile, token, responses. */
final class Keepings {
  private final Settings settings;
  private final Wiring wiring;
  private final Instant now;

  Keepings(Settings settings, Wiring wiring, Instant now) {
    this.settings = settings;
    this.wiring = wiring;
    this.now = now;
  }

  List<Finding> look(Map<String, String> env) throws BadSetting {
    List<Finding> findings = new ArrayList<>();
    if (settings.profile().isPresent()) {
      ProfileOrigin.of(settings.profile().get(), env).map(this::profile).ifPresent(findings::add);
    }
    if (settings.credentials() instanceof Credentials.SignedIn as) {
      findings.add(token(as));
    }
    findings.add(responses());
    return findings;
  }

  private Finding profile(ProfileOrigin origin) {
    String what = settings.profile().orElseThrow() + ", from " + origin.where();
    if (origin.tells().isPresent()) {
      return Finding.warning(
          "profile",
          what + "; it holds a secret and can be read by others",
          "chmod 600 " + origin.tells().get());
    }
    return origin
        .hides()
        .map(
            hidden ->
                Finding.warning(
                    "profile",
                    what + "; it hides the profile of the same name in " + hidden,
                    "rename one of the two, if you mean the other"))
        .orElseGet(() -> Finding.ok("profile", what));
  }

  private Finding token(Credentials.SignedIn as) {
    String login = "run rejoinder login --profile " + as.profile();
    try {
      Optional<Grant> kept = wiring.tokens(as.profile()).read();
      return kept.map(this::token)
          .orElseGet(() -> Finding.trouble("token file", "nobody is signed in", login));
    } catch (TokenStore.Trouble e) {
      return Finding.trouble("token file", e.getMessage(), login + " again, once that is done");
    }
  }

  /** A store gives nothing back that others could read. */
  private Finding token(Grant kept) {
    String whose = "only its owner can read it";
    String left =
        kept.expires()
            .map(
                end ->
                    end.isAfter(now)
                        ? ", good for another " + Ages.timer(Duration.between(now, end))
                        : ", its time is over")
            .orElse("");
    return Finding.ok("token file", whose + left);
  }

  private Finding responses() throws BadSetting {
    return wiring
        .responsesKept(settings)
        .map(at -> "kept from " + Ages.timer(Duration.between(at, now)) + " ago")
        .map(what -> Finding.ok("responses", what))
        .orElseGet(() -> Finding.skipped("responses", "none kept on this machine"));
  }
}
