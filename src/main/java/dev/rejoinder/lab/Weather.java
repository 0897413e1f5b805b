package dev.rejoinder.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Faults that come at random, by the seed, over message sends and reads of conversations. */
final class Weather {
  private static final Pattern SENDS = Pattern.compile("/api/v2/conversations/.*/messages(/bulk)?");
  private static final Pattern READS = Pattern.compile("/api/v2/conversations(/.*)?");
  private static final Pattern PART = Pattern.compile("([a-z0-9-]+):(\\d+(?:\\.\\d+)?)%");

  private record Chance(FaultKind kind, double percent) {}

  private final List<Chance> chances = new ArrayList<>();
  private final Random random;

  /** Reads a specification such as {@code 429:5%,504:2%}; an empty one is fine weather. */
  Weather(String specification, long seed) {
    this.random = new Random(seed);
    double sum = 0;
    for (var part : specification.isBlank() ? new String[0] : specification.split(",", -1)) {
      var chance = parse(part.strip());
      chances.add(chance);
      sum += chance.percent;
    }
    if (sum > 100) {
      throw new LabException("--faults adds up to more than 100%; make the shares smaller.");
    }
  }

  private static Chance parse(String part) {
    var match = PART.matcher(part);
    var kind = match.matches() ? FaultKind.of(match.group(1)) : Optional.<FaultKind>empty();
    return kind.map(known -> new Chance(known, Double.parseDouble(match.group(2))))
        .orElseThrow(
            () ->
                new LabException(
                    "--faults does not understand '" + part + "'; write it like 429:5%,504:2%."));
  }

  Optional<Fault> next(String method, String path) {
    if (chances.isEmpty() || !reaches(method, path)) {
      return Optional.empty();
    }
    double drawn = random.nextDouble() * 100;
    for (var chance : chances) {
      drawn -= chance.percent;
      if (drawn < 0) {
        return Optional.of(Fault.of(chance.kind));
      }
    }
    return Optional.empty();
  }

  private static boolean reaches(String method, String path) {
    return switch (method) {
      case "POST" -> SENDS.matcher(path).matches();
      case "GET" -> READS.matcher(path).matches();
      default -> false;
    };
  }
}
