package dev.rejoinder.cli;

import dev.rejoinder.cli.CommandLineReader.Asked;
import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Logs;
import dev.rejoinder.config.Places;
import dev.rejoinder.config.Settings;
import dev.rejoinder.service.GatewayException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/** One run of the program, from its arguments to its exit status. Throws nothing. */
public final class Cli {
  private final Wiring wiring;
  private final Map<String, String> env;
  private final InputStream in;
  private final PrintWriter out;
  private final Notes notes;

  private Cli(
      Wiring wiring, Map<String, String> env, InputStream in, PrintWriter out, PrintWriter err) {
    this.wiring = wiring;
    this.env = env;
    this.in = in;
    this.out = out;
    this.notes = new Notes(err);
  }

  /**
   * Runs on the calling thread.
   *
   * @param out and {@code err} are to write UTF-8, and are flushed before it returns
   * @return the exit status
   */
  public static int run(
      String[] args,
      Wiring wiring,
      Map<String, String> env,
      InputStream in,
      PrintWriter out,
      PrintWriter err) {
    Cli cli = new Cli(wiring, env, in, out, err);
    try {
      return cli.run(new CommandLineReader(args));
    } catch (BadSetting e) {
      cli.notes.say(e.getMessage());
      return ExitStatus.USAGE;
    } catch (RuntimeException | Error e) {
      return cli.broken(e, Places.of(env).log(), false);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private int run(CommandLineReader reader) throws BadSetting {
    try {
      Asked asked = reader.read();
      if (asked instanceof Asked.Usage usage) {
        usage.of().usage(out);
        return ExitStatus.DONE;
      }
      if (asked instanceof Asked.Run run) {
        return run(run);
      }
      out.println("rejoinder " + wiring.version());
      return ExitStatus.DONE;
    } catch (BadUsage e) {
      notes.say(e.getMessage());
      notes.advise(reader.command() + " --help tells more");
      return ExitStatus.USAGE;
    }
  }

  private int run(Asked.Run asked) throws BadSetting, BadUsage {
    Settings settings = asked.task().settings(asked.flags(), env);
    Logs logs = Logs.open(settings.logFile(), settings.verbose());
    try {
      return asked.task().run(new Session(wiring, settings, in, out, notes));
    } catch (GatewayException e) {
      notes.failure(e.failure());
      return ExitStatus.of(e.failure());
    } catch (RuntimeException | Error e) {
      return broken(e, settings.logFile(), logs.bug(e));
    } finally {
      logs.close();
    }
  }

  private int broken(Throwable bug, Path log, boolean logged) {
    boolean written = logged;
    if (!logged) {
      try (Logs last = Logs.open(log, false)) {
        written = last.bug(bug);
      }
    }
    String where =
        written ? "the log has the details: " + log : "and the log can't be written: " + log;
    notes.say("this is a bug (" + bug.getClass().getSimpleName() + "); " + where);
    return ExitStatus.BUG;
  }
}
