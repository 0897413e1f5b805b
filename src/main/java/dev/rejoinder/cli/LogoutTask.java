package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Credentials;
import dev.rejoinder.config.Flags;
import dev.rejoinder.config.Settings;
import dev.rejoinder.config.SettingsReader;
import dev.rejoinder.model.Grant;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.TokenStore;
import dev.rejoinder.service.TokenStore.Trouble;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;

@Command(
    name = "logout",
    description = "End the sign-in of a profile: at the org, and on this machine.",
    footerHeading = "%n",
    footer = {
      "The profile stays. The token is removed here even where the org can't be told",
      "(then with status 6)."
    })
final class LogoutTask extends Task {
  @Override
  Settings settings(Flags flags, Map<String, String> env) throws BadSetting {
    return SettingsReader.login(flags, env);
  }

  @Override
  int run(Session session) throws BadSetting {
    if (!(session.settings().credentials() instanceof Credentials.SignedIn as)) {
      throw new BadSetting("there is no profile to sign out of");
    }
    TokenStore tokens = session.wiring().tokens(as.profile());
    boolean ended;
    boolean kept = true;
    try {
      Optional<Grant> grant = tokens.read();
      kept = grant.isPresent();
      ended = !kept || revoked(session, grant.get());
    } catch (Trouble e) {
      session.notes().say(e.getMessage());
      ended = false;
    } finally {
      remove(tokens);
    }
    String profile = "profile '" + as.profile() + "'";
    if (!kept) {
      session.out().println("Nobody was signed in to " + profile + ".");
    } else if (ended) {
      session.out().println("Signed out of " + profile + ".");
    } else {
      session.notes().say("the token is removed here; the org takes it until it ends by itself");
    }
    return ended ? ExitStatus.DONE : ExitStatus.GAVE_UP;
  }

  private static boolean revoked(Session session, Grant grant) {
    try {
      session.wiring().revoke(session.settings(), grant);
      return true;
    } catch (GatewayException e) {
      session.notes().failure(e.failure());
    } catch (BadSetting e) {
      session.notes().say(e.getMessage());
    }
    return false;
  }

  private static void remove(TokenStore tokens) throws BadSetting {
    try {
      tokens.remove();
    } catch (Trouble e) {
      throw new BadSetting(e.getMessage());
    }
  }
}
