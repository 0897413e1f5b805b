package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Flags;
import dev.rejoinder.config.Settings;
import dev.rejoinder.config.SettingsReader;
import dev.rejoinder.service.GatewayException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The console, which is what runs without a command. */
@Command(
    name = "rejoinder",
    synopsisHeading = "",
    customSynopsis = {
      "Usage: rejoinder [--read-only] [COMMON]  open the console",
      "       rejoinder --lab [LAB OPTIONS]     open it on a simulated org",
      "       rejoinder [COMMON] COMMAND [...]  run one command without a screen"
    },
    description = {
      "%nRejoinder answers the chats of a Genesys Cloud contact centre from the terminal: it"
          + " lists what is yours to answer, finds the right canned response and sends it"
          + " once."
    },
    commandListHeading = "%nCommands (rejoinder COMMAND --help tells more):%n",
    footerHeading = "%n",
    footer = {
      "Profiles: rejoinder/config.toml in $XDG_CONFIG_HOME, where that is unset in",
      "~/.config; `rejoinder login` writes it. A flag wins over the environment, that",
      "over the profile; --profile counts as a flag, and so do the credentials and the",
      "environment of the profile that it names. Where there is none, one of gc's",
      "(~/.gc/config.toml) stands in.",
      "",
      "Environment (a flag wins; blank means unset; in brackets what stands in):",
      "  GENESYS_CLIENT_ID      an OAuth client  [GENESYSCLOUD_OAUTHCLIENT_ID]",
      "  GENESYS_CLIENT_SECRET  its secret  [GENESYSCLOUD_OAUTHCLIENT_SECRET]",
      "  GENESYS_ACCESS_TOKEN   wins over a client  [GENESYSCLOUD_ACCESS_TOKEN]",
      "  GENESYS_ENVIRONMENT    domain, region name or URL  [GENESYSCLOUD_REGION]",
      "  GENESYS_CONVERSATION_ID, GENESYS_USER_ID, GENESYS_CANNED_RESPONSE_NAME",
      "                         what join and send take where none is given",
      "",
      "Exit status:",
      "   0  done",
      "   1  responses lint has found something",
      "   2  usage or configuration; or refused by the server as it stands (400)",
      "   3  not signed in (401)",
      "   4  not allowed (403)",
      "   5  not found (404), or the conversation has ended",
      "   6  gave up, surely not taken: rate limit (429), unreachable, unavailable",
      "   7  not known whether a message arrived; it was not repeated",
      "  70  a bug; the log has the details",
      "  75  another Rejoinder holds this outbox: end it, or look with --read-only",
      "",
      "Log: rejoinder/rejoinder.log in $XDG_STATE_HOME, where that is unset in",
      "~/.local/state; a lab's is in the folder lab beside it. It holds no secrets.",
      "Tokens are in the folder tokens beside the log, what was sent in the folder",
      "outbox, both for their owner only.",
      "--lab takes nothing else from the environment, and nothing from profiles."
    })
final class RootTask extends Task {
  /** The common options, by their names. */
  static final Set<String> COMMON =
      Set.of("--profile", "--environment", "--api", "--log-file", "--verbose");

  @Option(names = "--lab", description = "Open the console on a lab, which needs no account.")
  private boolean lab;

  @Option(names = "--read-only", description = "Join nothing and send nothing in the console.")
  private boolean readOnly;

  private Flags flags = Flags.NONE;
  private Map<String, String> env = Map.of();

  @Mixin private final LabOptions options = new LabOptions();

  /**
   * Refuses options that would else be passed over in silence.
   *
   * @param given the options before the command
   */
  void check(List<String> given, boolean console) throws BadUsage {
    for (String option : given) {
      if (COMMON.contains(option)) {
        continue;
      }
      if (!console) {
        throw new BadUsage(option + " does not go before a command");
      }
      if (!lab && !option.equals("--read-only")) {
        throw new BadUsage(option + " goes with --lab");
      }
    }
  }

  /**
   * Takes an option from who reads without picocli.
   *
   * @param value empty for an option that is there or not
   * @return whether this task has such an option, of that kind
   * @throws NumberFormatException for a value that is no number where it has to be
   */
  boolean take(String option, Optional<String> value) {
    if (value.isPresent()) {
      return common.take(option, value.get()) || options.take(option, value.get());
    }
    switch (option) {
      case "--lab" -> lab = true;
      case "--read-only" -> readOnly = true;
      default -> {
        return common.take(option) || options.take(option);
      }
    }
    return true;
  }

  Flags rootFlags() {
    return common.flags().withReadOnly(readOnly);
  }

  @Override
  Settings settings(Flags flags, Map<String, String> env) throws BadSetting, BadUsage {
    this.flags = flags;
    this.env = env;
    return lab ? SettingsReader.lab(flags, env) : SettingsReader.read(flags, env);
  }

  @Override
  int run(Session session) throws GatewayException, BadSetting, BadUsage, OutboxHeld {
    if (lab) {
      return session.wiring().labConsole(options.flags(), session.settings());
    }
    if (!session.settings().hasCredentials() && session.wiring().asking().isTerminal()) {
      return new FirstRun(session, flags, env).run(options.flags());
    }
    session.requireCredentials();
    return session.wiring().console(session.settings());
  }
}
