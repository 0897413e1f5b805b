package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Logs;
import dev.rejoinder.config.Places;
import dev.rejoinder.config.Settings;
import dev.rejoinder.service.GatewayException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
      return cli.run(List.of(args));
    } catch (BadSetting e) {
      cli.notes.say(e.getMessage());
      return ExitStatus.USAGE;
    } catch (RuntimeException | Error e) {
      return broken(e, env, err);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private int run(List<String> args) throws BadSetting {
    try {
      refuseUndecoded(args);
      Optional<Asked> plain = PlainReader.read(args);
      return plain.isPresent() ? run(plain.get()) : runRead(args);
    } catch (BadUsage e) {
      return complain(e, "rejoinder");
    }
  }

  private int runRead(List<String> args) throws BadSetting {
    CommandLineReader reader = new CommandLineReader(args);
    try {
      return run(reader.read());
    } catch (BadUsage e) {
      return complain(e, reader.command());
    }
  }

  private int complain(BadUsage usage, String command) {
    notes.say(usage.getMessage());
    notes.advise(command + " --help tells more");
    return ExitStatus.USAGE;
  }

  /** What Java makes of bytes that the locale lacks would be sent to a customer as it is. */
  private static void refuseUndecoded(List<String> args) throws BadUsage {
    for (String arg : args) {
      if (arg.codePoints()
          .anyMatch(c -> c == 0xFFFD || Character.getType(c) == Character.SURROGATE)) {
        throw new BadUsage(
            "an argument can't be read in this locale: use a UTF-8 one such as LANG=C.UTF-8");
      }
    }
  }

  private int run(Asked asked) throws BadSetting {
    if (asked instanceof Asked.Run run) {
      return run(run);
    }
    out.print(asked instanceof Asked.Usage usage ? usage.text() : version());
    return ExitStatus.DONE;
  }

  private String version() {
    return "rejoinder " + wiring.version() + "\n";
  }

  private int run(Asked.Run asked) throws BadSetting {
    try {
      return run(asked, asked.task().settings(asked.flags(), env));
    } catch (BadUsage e) {
      return complain(e, asked.command());
    }
  }

  private int run(Asked.Run asked, Settings settings) throws BadUsage, BadSetting {
    Logs logs = Logs.open(settings.logFile(), settings.verbose());
    try {
      return asked.task().run(new Session(wiring, settings, in, out, notes));
    } catch (GatewayException e) {
      notes.failure(e.failure());
      return ExitStatus.of(e.failure());
    } catch (OutboxHeld e) {
      notes.say(e.getMessage());
      return ExitStatus.HELD;
    } catch (RuntimeException | Error e) {
      return broken(e, settings.logFile(), notes);
    } finally {
      logs.close();
    }
  }

  /**
   * Tells of a bug in one line, with where its trace is. From any thread, for those whose bug would
   * otherwise come to nobody.
   *
   * @return the exit status
   */
  public static int broken(Throwable bug, Map<String, String> env, PrintWriter err) {
    return broken(bug, Places.of(env).log(), new Notes(err));
  }

  private static int broken(Throwable bug, Path otherwise, Notes notes) {
    Logs.Report report = Logs.bug(bug, otherwise);
    String where =
        (report.written() ? "the log has the details: " : "and the log can't be written: ")
            + report.log();
    String name = bug.getClass().getSimpleName();
    notes.say("this is a bug, " + report.reference() + " (" + name + "); " + where);
    return ExitStatus.BUG;
  }
}
