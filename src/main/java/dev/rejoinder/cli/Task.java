package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Flags;
import dev.rejoinder.config.Settings;
import dev.rejoinder.config.SettingsReader;
import dev.rejoinder.service.GatewayException;
import java.util.Map;
import picocli.CommandLine.Mixin;

/** A command with its options read in; runs once. */
abstract class Task {
  @Mixin final CommonOptions common = new CommonOptions();

  /** The exit status; what it throws is worded and mapped by {@link Cli}. */
  abstract int run(Session session) throws GatewayException, BadSetting, BadUsage, OutboxHeld;

  /** The settings it runs with, and what speaks against running it at all. */
  Settings settings(Flags flags, Map<String, String> env) throws BadSetting, BadUsage {
    return SettingsReader.read(flags, env);
  }
}
