package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Flags;
import dev.rejoinder.config.SettingsReader;
import dev.rejoinder.service.GatewayException;
import java.util.Map;
import java.util.Optional;

/** What a person meets who starts the console with nothing set up. */
final class FirstRun {
  private final Session session;
  private final Flags flags;
  private final Map<String, String> env;

  FirstRun(Session session, Flags flags, Map<String, String> env) {
    this.session = session;
    this.flags = flags;
    this.env = env;
  }

  /** The exit status, of the console where it comes to that. */
  int run(LabFlags lab) throws GatewayException, BadSetting, BadUsage, OutboxHeld {
    session.out().println("Rejoinder knows no org yet.");
    session.out().println("  1  sign in to an org");
    session.out().println("  2  try the lab, a simulated org: nothing is needed");
    session.out().println("  q  quit");
    session.out().flush();
    while (true) {
      Optional<String> answer = session.wiring().asking().line("1, 2 or q: ");
      switch (answer.orElse("q").strip()) {
        case "1" -> {
          return signIn();
        }
        case "2" -> {
          return session.wiring().labConsole(lab, SettingsReader.lab(labFlags(), env));
        }
        case "q" -> {
          return ExitStatus.DONE;
        }
        default -> {
          // Asked again.
        }
      }
    }
  }

  private Flags labFlags() {
    return new Flags(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        flags.logFile(),
        flags.verbose(),
        flags.readOnly());
  }

  private int signIn() throws GatewayException, BadSetting, BadUsage, OutboxHeld {
    Session asked =
        new Session(
            session.wiring(),
            SettingsReader.login(flags, env),
            session.in(),
            session.out(),
            session.notes());
    Login login = new Login(asked, env);
    int status = login.run(LoginOptions.NONE);
    session.out().flush();
    return status == ExitStatus.DONE
        ? session.wiring().console(SettingsReader.read(flags.withProfile(login.profile()), env))
        : status;
  }
}
