package dev.rejoinder.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the command lines that open the console, as far as they are plain, without picocli: even
 * from a class-data archive its reflection costs 60 ms of each start (measured with 4.7.7).
 * Whatever is odd is left to {@link CommandLineReader}, which words it.
 */
final class ConsoleReader {
  private static final Set<String> SWITCHES =
      Set.of("--lab", "--read-only", "--verbose", "--strict-user");

  private final RootTask root = new RootTask();
  private final List<String> given = new ArrayList<>();

  private ConsoleReader() {}

  /** Empty for what is not plain; never wrong about what is. */
  static Optional<Asked> read(List<String> args) throws BadUsage {
    if (args.equals(List.of("--version")) || args.equals(List.of("-V"))) {
      return Optional.of(new Asked.Version());
    }
    ConsoleReader reader = new ConsoleReader();
    if (!reader.takeAll(args)) {
      return Optional.empty();
    }
    reader.root.check(reader.given, true);
    return Optional.of(new Asked.Run(reader.root, reader.root.rootFlags()));
  }

  private boolean takeAll(List<String> args) {
    int i = 0;
    while (i < args.size()) {
      String option = args.get(i);
      boolean alone = SWITCHES.contains(option);
      Optional<String> value =
          alone || i + 1 == args.size() ? Optional.empty() : Optional.of(args.get(i + 1));
      if (!takeOne(option, alone, value)) {
        return false;
      }
      i += alone ? 1 : 2;
    }
    return true;
  }

  private boolean takeOne(String option, boolean alone, Optional<String> value) {
    boolean plain = alone || value.filter(it -> !it.isEmpty() && !it.startsWith("-")).isPresent();
    if (!plain || given.contains(option)) {
      return false;
    }
    given.add(option);
    try {
      return root.take(option, value);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
