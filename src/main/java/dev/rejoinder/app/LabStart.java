package dev.rejoinder.app;

import dev.rejoinder.cli.LabFlags;
import dev.rejoinder.lab.Lab;
import dev.rejoinder.lab.LabException;
import dev.rejoinder.lab.LabOptions;

/** Starts a lab as the command line describes it. */
final class LabStart {
  private LabStart() {}

  static Lab of(LabFlags flags) throws LabException {
    return Lab.start(options(flags));
  }

  private static LabOptions options(LabFlags flags) {
    return new LabOptions(
        flags.port(),
        flags.seed(),
        flags.conversations(),
        flags.waiting(),
        flags.responses(),
        flags.responsesFile(),
        flags.busy(),
        flags.rateLimit(),
        flags.latencyMs(),
        flags.faults(),
        flags.strictUser());
  }
}
