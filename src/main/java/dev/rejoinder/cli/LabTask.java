package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Flags;
import dev.rejoinder.config.Settings;
import dev.rejoinder.config.SettingsReader;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "lab",
    description = "Serve a simulated org on loopback until interrupted.",
    footerHeading = "%n",
    footer = {
      "The first line on stdout, once it answers:",
      "  lab ready: http://127.0.0.1:PORT",
      "Sign in there as client lab with secret lab, or with the token lab-token:",
      "  export GENESYS_ENVIRONMENT=http://127.0.0.1:PORT",
      "  export GENESYS_ACCESS_TOKEN=lab-token"
    })
final class LabTask extends Task {
  @Mixin private final LabOptions options = new LabOptions();

  @Override
  Settings settings(Flags flags, Map<String, String> env) throws BadSetting {
    return SettingsReader.lab(flags, env);
  }

  @Override
  int run(Session session) throws BadSetting, BadUsage {
    return session
        .wiring()
        .lab(
            options.flags(),
            url -> {
              session.out().println("lab ready: " + url);
              session.out().flush();
            });
  }
}
