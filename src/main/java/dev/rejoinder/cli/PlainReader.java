package dev.rejoinder.cli;

import dev.rejoinder.config.Flags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the command lines that are plain without picocli: those that open the console, and commands
 * with no options but the common ones, such as the tutorial's bare {@code send}. Even from a
 * class-data archive picocli's reflection costs 60 ms of each start (measured with 4.7.7). Whatever
 * is odd is left to {@link CommandLineReader}, which words it.
 */
final class PlainReader {
  private static final Set<String> SWITCHES =
      Set.of("--lab", "--read-only", "--verbose", "--strict-user");

  private final RootTask root = new RootTask();
  private final List<String> given = new ArrayList<>();
  private String command = "";
  private Task task = root;

  private PlainReader() {}

  /** Empty for what is not plain; never wrong about what is. */
  static Optional<Asked> read(List<String> args) throws BadUsage {
    if (args.equals(List.of("--version")) || args.equals(List.of("-V"))) {
      return Optional.of(new Asked.Version());
    }
    PlainReader reader = new PlainReader();
    if (!reader.takeAll(args)) {
      return Optional.empty();
    }
    if (reader.task == reader.root) {
      reader.root.check(reader.given, true);
    }
    Flags flags = reader.task.common.flags().over(reader.root.rootFlags());
    return Optional.of(new Asked.Run(("rejoinder " + reader.command).strip(), reader.task, flags));
  }

  private boolean takeAll(List<String> args) {
    int i = 0;
    while (i < args.size()) {
      String option = args.get(i);
      if (command.isEmpty() && Commands.names().contains(option)) {
        command = option;
        task = Commands.make(option);
        i++;
        continue;
      }
      boolean alone = SWITCHES.contains(option);
      Optional<String> value =
          alone || i + 1 == args.size() ? Optional.empty() : Optional.of(args.get(i + 1));
      if (!takeOne(option, alone, value)) {
        return false;
      }
      i += alone ? 1 : 2;
    }
    return task == root || RootTask.COMMON.containsAll(given);
  }

  private boolean takeOne(String option, boolean alone, Optional<String> value) {
    boolean plain = alone || value.filter(it -> !it.isEmpty() && !it.startsWith("-")).isPresent();
    if (!plain || given.contains(option)) {
      return false;
    }
    given.add(option);
    try {
      return task == root
          ? root.take(option, value)
          : value.isPresent() ? task.common.take(option, value.get()) : task.common.take(option);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
