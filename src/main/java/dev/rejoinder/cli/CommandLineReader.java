package dev.rejoinder.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads a command line with picocli: which task, with which flags, or help instead. */
final class CommandLineReader {

  private static final List<String> HELP = List.of("-h", "--help");

  private final RootTask root = new RootTask();
  private final List<String> args;
  private CommandLine reading;

  CommandLineReader(List<String> args) {
    this.args = args;
  }

  Asked read() throws BadUsage {
    reading = commandLine();
    try {
      return asked(reading.parseArgs(args.toArray(String[]::new)));
    } catch (ParameterException e) {
      reading = e.getCommandLine();
      throw new BadUsage(words(e));
    }
  }

  /** The command whose help may tell more about what was wrong. */
  String command() {
    return reading.getCommandSpec().qualifiedName();
  }

  private CommandLine commandLine() {
    CommandLine line = new CommandLine(root);
    boolean help = args.stream().anyMatch(HELP::contains);
    for (String name : Commands.names()) {
      if (help || args.contains(name)) {
        line.addSubcommand(name, Commands.make(name));
      }
    }
    // Else --text=-hello would be refused for its -h; refuseOptionsAsValues is more exact.
    return line.setUsageHelpWidth(79)
        .setExpandAtFiles(false)
        .setAllowOptionsAsOptionParameters(true)
        .setAllowSubcommandsAsOptionParameters(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
  }

  private Asked asked(ParseResult result) throws BadUsage {
    ParseResult last = result;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    reading = last.commandSpec().commandLine();
    refuseOptionsAsValues(result);
    refuseOptionsAsValues(last);
    if (result.isUsageHelpRequested() || last.isUsageHelpRequested()) {
      return new Asked.Usage(HelpText.of(reading));
    }
    if (result.isVersionHelpRequested() || last.isVersionHelpRequested()) {
      return new Asked.Version();
    }
    Task task = (Task) last.commandSpec().userObject();
    root.check(
        result.matchedOptions().stream().map(option -> option.longestName()).toList(),
        task == root);
    return new Asked.Run(command(), task, task.common.flags().over(root.rootFlags()));
  }

  /** A value that was forgotten must not make the option after it a message. */
  private static void refuseOptionsAsValues(ParseResult result) throws BadUsage {
    for (OptionSpec option : result.matchedOptions()) {
      for (String value : option.originalStringValues()) {
        if (result.commandSpec().optionsMap().containsKey(value)) {
          throw new BadUsage(option.longestName() + " lacks its value before " + value);
        }
      }
    }
  }

  private String words(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String first = unmatched.getUnmatched().get(0);
      if (first.startsWith("-") && first.length() > 1) {
        return "unknown option '" + first + "'";
      }
      return reading.getCommand() == root
          ? "unknown command '" + first + "'; there are " + String.join(", ", Commands.names())
          : "one argument too many: '" + first + "'";
    }
    String message = String.valueOf(e.getMessage());
    return message.isEmpty()
        ? message
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
