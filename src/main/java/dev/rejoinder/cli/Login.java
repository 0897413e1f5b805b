package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Credentials;
import dev.rejoinder.config.Flags;
import dev.rejoinder.config.Places;
import dev.rejoinder.config.Profile;
import dev.rejoinder.config.ProfileWriter;
import dev.rejoinder.config.Settings;
import dev.rejoinder.config.SettingsReader;
import dev.rejoinder.model.Grant;
import dev.rejoinder.model.Identity;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.TokenStore.Trouble;
import dev.rejoinder.text.Sanitiser;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Signs a person in and keeps that as a profile. */
final class Login {
  private final Session session;
  private final Map<String, String> env;
  private final PrintWriter out;
  private String profile = "";

  /**
   * @param session with the settings of {@link SettingsReader#login}
   */
  Login(Session session, Map<String, String> env) {
    this.session = session;
    this.env = env;
    this.out = session.out();
  }

  /** The profile that was signed in to, once {@link #run} has ended with 0. */
  String profile() {
    return profile;
  }

  /** The exit status. */
  int run(LoginOptions options) throws GatewayException, BadSetting, BadUsage {
    Asking asking = session.wiring().asking();
    Stdin stdin = new Stdin(session.in());
    Settings settings;
    try {
      settings = new LoginQuestions(asking, stdin, session.settings(), options).answered();
    } catch (LoginQuestions.NobodyThere e) {
      session.notes().say("nobody signed in");
      return ExitStatus.GAVE_UP;
    }
    Optional<Grant> grant;
    try (SigningIn attempt = session.wiring().signIn(settings)) {
      tell(attempt.address());
      grant = new LoginAnswer(attempt, asking, stdin, session.notes()).await();
    }
    if (grant.isEmpty()) {
      return ExitStatus.GAVE_UP;
    }
    keep(settings, (Credentials.SignedIn) settings.credentials(), grant.get());
    report(settings, grant.get());
    return ExitStatus.DONE;
  }

  /** The address on a line of its own and whole, so that it can be copied or clicked. */
  private void tell(String address) {
    out.println("Sign in with a browser, on this machine or any other:");
    out.println();
    out.println(address);
    out.println();
    out.println("If the page that comes can't be shown, copy its whole address and paste it here");
    out.println("(it is not shown).");
    out.flush();
  }

  private void keep(Settings settings, Credentials.SignedIn as, Grant grant) throws BadSetting {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("environment", settings.environment());
    values.put("login", Profile.Way.CODE.word());
    values.put("client_id", as.clientId());
    as.clientSecret().ifPresent(secret -> values.put("client_secret", secret));
    values.put("redirect_uri", as.redirectUri());
    Path file = Places.of(env).config();
    ProfileWriter.write(file, as.profile(), values);
    profile = as.profile();
    try {
      session.wiring().tokens(profile).keep(grant);
    } catch (Trouble e) {
      throw new BadSetting(e.getMessage());
    }
    out.println("Signed in; profile '" + profile + "' is in " + Sanitiser.line("" + file) + ".");
    out.flush();
  }

  private void report(Settings settings, Grant grant) throws GatewayException, BadSetting {
    try (Org org = session.wiring().open(settings, session.notes()::waiting)) {
      Identity identity = org.identity();
      out.println();
      Whom.print(identity, out);
      Whom.ends(grant.expires(), org.clock(), out);
      Whom.lacks(identity, out);
    }
    out.println();
    out.println("Next: " + next());
  }

  /** What opens the console as who has just signed in. */
  private String next() {
    String named = "rejoinder --profile " + profile;
    try {
      Settings bare = SettingsReader.read(Flags.NONE, env);
      boolean taken =
          bare.credentials() instanceof Credentials.SignedIn it && it.profile().equals(profile);
      if (!taken && bare.hasCredentials()) {
        session.notes().advise("without --profile, other credentials win over this profile");
      }
      return taken ? "rejoinder" : named;
    } catch (BadSetting several) {
      return named;
    }
  }
}
