package dev.rejoinder.lab;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The usual lab, but quiet, and with what a test changes: {@code with(lab -> lab.waiting = 0)}. */
public final class TestLab {
  public int port = 0;
  public long seed = 1;
  public int conversations = 8;
  public int waiting = 3;
  public int responses = 0;
  public Optional<Path> responsesFile = Optional.empty();
  public double busy = 0;
  public int rateLimit = 300;
  public long latencyMs = 0;
  public String faults = "";
  public boolean strictUser = false;

  private TestLab() {}

  public static LabOptions quiet() {
    return with(lab -> {});
  }

  public static LabOptions with(Consumer<TestLab> change) {
    TestLab lab = new TestLab();
    change.accept(lab);
    return new LabOptions(
        lab.port,
        lab.seed,
        lab.conversations,
        lab.waiting,
        lab.responses,
        lab.responsesFile,
        lab.busy,
        lab.rateLimit,
        lab.latencyMs,
        lab.faults,
        lab.strictUser);
  }
}
