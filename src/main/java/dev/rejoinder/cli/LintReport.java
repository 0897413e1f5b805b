package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.model.Response;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Lint.Finding;
import dev.rejoinder.text.Sanitiser;
import java.util.List;
import java.util.Locale;

/** Tells what is wrong with an org's responses: to people, to scripts, and as the exit status. */
final class LintReport {
  private final Session session;
  private final boolean json;

  LintReport(Session session, boolean json) {
    this.session = session;
    this.json = json;
  }

  int run() throws GatewayException, BadSetting {
    List<Finding> findings;
    try (Org org = session.open()) {
      findings = org.responses().review();
    }
    if (json) {
      session.json(findings.stream().map(LintReport::fields).toList());
    } else {
      findings.forEach(finding -> session.out().println(line(finding)));
      long flawed = findings.stream().map(it -> it.response().id()).distinct().count();
      session
          .notes()
          .say(
              findings.isEmpty()
                  ? "nothing wrong"
                  : count(findings.size(), "finding") + " in " + count(flawed, "response"));
    }
    return findings.isEmpty() ? ExitStatus.DONE : ExitStatus.FOUND_FAULTS;
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String line(Finding finding) {
    Response response = finding.response();
    return Sanitiser.name(response.library())
        + " / "
        + Sanitiser.name(response.name())
        + " ("
        + Sanitiser.name(response.id())
        + "): "
        + Sanitiser.line(finding.what())
        + ": "
        + finding.remedy();
  }

  private static Object fields(Finding finding) {
    Response response = finding.response();
    return Json.object(
        "kind", finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "id", response.id(),
        "name", response.name(),
        "library", response.library(),
        "finding", finding.what(),
        "remedy", finding.remedy());
  }
}
