package dev.rejoinder.app;

import dev.rejoinder.cli.Cli;
import dev.rejoinder.service.Sleeper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The whole program as a script runs it. Its waits take no time: they only move its clock. */
final class Headless {

  /** How a run ended. */
  record Ended(int status, String out, String err) {

    /** What it says, without advice and without waits. */
    List<String> said() {
      return err.lines().filter(line -> line.startsWith("rejoinder: ")).toList();
    }
  }

  private final Map<String, String> env = new HashMap<>();
  private final AtomicLong nanos = new AtomicLong();
  private InputStream in = InputStream.nullInputStream();

  /**
   * With nothing set.
   *
   * @param state where it may leave files
   */
  Headless(Path state) {
    env.put("XDG_STATE_HOME", state.toString());
  }

  /** With what the tutorial sets. */
  static Headless tutorial(Path state, LabOrg lab, String conversation) {
    return new Headless(state)
        .with("GENESYS_ENVIRONMENT", lab.url())
        .with("GENESYS_CLIENT_ID", "lab")
        .with("GENESYS_CLIENT_SECRET", "lab")
        .with("GENESYS_CONVERSATION_ID", conversation)
        .with("GENESYS_USER_ID", LabOrg.AGENT);
  }

  /** As the agent herself. */
  static Headless agent(Path state, LabOrg lab) {
    return new Headless(state)
        .with("GENESYS_ENVIRONMENT", lab.url())
        .with("GENESYS_ACCESS_TOKEN", "lab-token");
  }

  Headless with(String name, String value) {
    env.put(name, value);
    return this;
  }

  Headless without(String name) {
    env.remove(name);
    return this;
  }

  Headless reading(String stdin) {
    in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Ended run(String... args) {
    Sleeper sleeper = wait -> nanos.addAndGet(wait.toNanos());
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Cli.run(
            args,
            new Assembly(env, nanos::get, sleeper),
            env,
            in,
            new PrintWriter(out),
            new PrintWriter(err));
    return new Ended(status, out.toString(), err.toString());
  }

  /** How long the runs so far have waited. */
  long waitedSeconds() {
    return nanos.get() / 1_000_000_000;
  }
}
