package dev.rejoinder.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What kind of lab is wanted. */
final class LabOptions {
  private static final int PORTS = 65_535;

  /** A message each millisecond. */
  private static final int BUSIEST = 60_000;

  @Option(names = "--port", paramLabel = "N", description = "Port; 0 takes any (default: 0).")
  private int port;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed gives the same org (default: 1).")
  private long seed = 1;

  @Option(names = "--conversations", paramLabel = "N", description = "Your own (default: 8).")
  private int conversations = 8;

  @Option(names = "--waiting", paramLabel = "N", description = "In your queues (default: 3).")
  private int waiting = 3;

  @Option(
      names = "--responses",
      paramLabel = "N",
      description = "Canned responses (default: all that the lab has).")
  private int responses;

  @Option(
      names = "--responses-file",
      paramLabel = "FILE",
      description =
          "Canned responses of your own: JSON Lines of id, title, shortcut, body, library.")
  private String responsesFile;

  @Option(
      names = "--busy",
      paramLabel = "N",
      description = "Customer messages a minute; 0: nothing moves by itself (default: 12).")
  private double busy = 12;

  @Option(
      names = "--rate-limit",
      paramLabel = "N",
      description = "Calls a minute and token; 0: no limit (default: 300).")
  private int rateLimit = 300;

  @Option(
      names = "--latency",
      paramLabel = "MS",
      description = "Milliseconds that each answer takes longer (default: 0).")
  private long latency;

  @Option(
      names = "--faults",
      paramLabel = "SPEC",
      description = "Bad weather, such as 429:5%%,504:2%%,reset-after:1%%.")
  private String faults = "";

  @Option(
      names = "--strict-user",
      description = "Client credentials may neither accept nor send for a user.")
  private boolean strictUser;

  boolean take(String option, String value) {
    switch (option) {
      case "--port" -> port = Integer.parseInt(value);
      case "--seed" -> seed = Long.parseLong(value);
      case "--conversations" -> conversations = Integer.parseInt(value);
      case "--waiting" -> waiting = Integer.parseInt(value);
      case "--responses" -> responses = Integer.parseInt(value);
      case "--responses-file" -> responsesFile = value;
      case "--busy" -> busy = Double.parseDouble(value);
      case "--rate-limit" -> rateLimit = Integer.parseInt(value);
      case "--latency" -> latency = Long.parseLong(value);
      case "--faults" -> faults = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  boolean take(String option) {
    strictUser |= option.equals("--strict-user");
    return option.equals("--strict-user");
  }

  LabFlags flags() throws BadUsage {
    notNegative("--port", port);
    notNegative("--conversations", conversations);
    notNegative("--waiting", waiting);
    notNegative("--responses", responses);
    notNegative("--busy", busy);
    notNegative("--rate-limit", rateLimit);
    notNegative("--latency", latency);
    if (port > PORTS) {
      throw new BadUsage("--port must be " + PORTS + " at most");
    }
    if (busy > BUSIEST) {
      throw new BadUsage("--busy must be " + BUSIEST + " at most");
    }
    return new LabFlags(
        port,
        seed,
        conversations,
        waiting,
        responses,
        file(),
        busy,
        rateLimit,
        latency,
        faults,
        strictUser);
  }

  private Optional<Path> file() throws BadUsage {
    if (responsesFile == null) {
      return Optional.empty();
    }
    if (responses > 0) {
      throw new BadUsage("--responses and --responses-file exclude each other");
    }
    try {
      Path file = Path.of(responsesFile);
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new BadUsage("--responses-file can't be read: '" + responsesFile + "'");
      }
      return Optional.of(file);
    } catch (InvalidPathException e) {
      throw new BadUsage("--responses-file names no file that this system can have");
    }
  }

  private static void notNegative(String option, double value) throws BadUsage {
    // The other way round, NaN would pass.
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new BadUsage(option + " must be 0 or more");
    }
  }
}
