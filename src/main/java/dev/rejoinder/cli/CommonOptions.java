package dev.rejoinder.cli;

import dev.rejoinder.config.Flags;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that are taken before and after the command. */
final class CommonOptions {
  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "A profile of config.toml; wins over credentials in the environment.")
  private String profile;

  @Option(
      names = "--environment",
      paramLabel = "DOMAIN|URL",
      description = "A domain, region or URL (default: mypurecloud.com).")
  private String environment;

  @Option(
      names = "--api",
      paramLabel = "platform|tutorial",
      description = "What the server speaks (default: platform).")
  private String api;

  @Option(names = "--log-file", paramLabel = "FILE", description = "Where the log goes.")
  private String logFile;

  @Option(names = "--verbose", description = "Log more.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  boolean take(String option, String value) {
    switch (option) {
      case "--profile" -> profile = value;
      case "--environment" -> environment = value;
      case "--api" -> api = value;
      case "--log-file" -> logFile = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  boolean take(String option) {
    verbose |= option.equals("--verbose");
    return option.equals("--verbose");
  }

  Flags flags() {
    return new Flags(
        Optional.ofNullable(profile),
        Optional.ofNullable(environment),
        Optional.ofNullable(api),
        Optional.ofNullable(logFile),
        verbose,
        false);
  }
}
