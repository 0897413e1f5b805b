package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Flags;
import dev.rejoinder.config.Settings;
import dev.rejoinder.config.SettingsReader;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Sanitiser;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "doctor",
    description =
        "Check the terminal, the configuration, the org and the token, and say what to do.",
    footerHeading = "%n",
    footer = {
      "The exit status is that of the first trouble; warnings alone end with 0.",
      "",
      "JSON: an array of {\"check\", \"level\": ok|warning|trouble|skipped, \"what\", \"advice\"}."
    })
final class DoctorTask extends Task {
  private static final String CORRECT =
      "correct it, then look again: the org was not asked for anything";

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  private Optional<String> misconfigured = Optional.empty();
  private Map<String, String> env = Map.of();

  /** A configuration that can't be read is a finding, and no reason not to look at the rest. */
  @Override
  Settings settings(Flags flags, Map<String, String> env) throws BadSetting {
    this.env = env;
    try {
      return SettingsReader.read(flags, env);
    } catch (BadSetting e) {
      misconfigured = Optional.of(e.getMessage());
      return SettingsReader.lab(Flags.NONE, env);
    }
  }

  @Override
  int run(Session session) {
    List<Finding> findings = new ArrayList<>();
    findings.add(terminal(session.wiring()));
    int status = look(session, findings);
    if (json) {
      session.json(findings.stream().map(DoctorTask::fields).toList());
    } else {
      findings.forEach(finding -> print(finding, session.out()));
    }
    return status;
  }

  /** No trouble by itself: who pipes the findings somewhere has none here. */
  private static Finding terminal(Wiring wiring) {
    try {
      return Finding.ok("terminal", wiring.terminal());
    } catch (BadSetting e) {
      return Finding.warning("terminal", e.getMessage(), "the console needs a real one");
    }
  }

  private int look(Session session, List<Finding> findings) {
    Finding configuration = configuration(session.settings());
    if (configuration.level() == Finding.Level.TROUBLE) {
      findings.add(configuration);
      return ExitStatus.USAGE;
    }
    try {
      Wiring wiring = session.wiring();
      try (Org org = session.open()) {
        findings.add(configuration);
        var kept = new Keepings(session.settings(), wiring, org.clock().instant()).look(env);
        findings.addAll(kept);
        if (kept.stream().anyMatch(finding -> finding.level() == Finding.Level.TROUBLE)) {
          // Without a token there is nothing that the org could be asked.
          return ExitStatus.SIGNED_OUT;
        }
        Checkup checkup = new Checkup(org);
        findings.addAll(checkup.run());
        return checkup.failure().map(ExitStatus::of).orElse(ExitStatus.DONE);
      }
    } catch (BadSetting e) {
      findings.add(Finding.trouble("configuration", e.getMessage(), CORRECT));
      return ExitStatus.USAGE;
    }
  }

  private Finding configuration(Settings settings) {
    if (misconfigured.isPresent()) {
      return Finding.trouble("configuration", misconfigured.get(), CORRECT);
    }
    if (!settings.hasCredentials()) {
      return Finding.trouble(
          "configuration", "nothing to sign in with", "run `rejoinder login`, or try --lab");
    }
    String profile = settings.profile().map(name -> "profile " + name + ", ").orElse("");
    return Finding.ok(
        "configuration",
        profile + settings.environment() + ", from " + settings.environmentSource());
  }

  private static Object fields(Finding finding) {
    return Json.object(
        "check", finding.name(),
        "level", finding.level().name().toLowerCase(Locale.ROOT),
        "what", finding.what(),
        "advice", Optional.of(finding.advice()).filter(it -> !it.isEmpty()));
  }

  private static void print(Finding finding, PrintWriter out) {
    String level =
        switch (finding.level()) {
          case OK -> "ok";
          case WARNING -> "warning";
          case TROUBLE -> "TROUBLE";
          case SKIPPED -> "-";
        };
    out.println(
        Cells.pad(finding.name(), 14) + Cells.pad(level, 9) + Sanitiser.line(finding.what()));
    if (!finding.advice().isEmpty()) {
      out.println(" ".repeat(23) + Sanitiser.line(finding.advice()));
    }
  }
}
