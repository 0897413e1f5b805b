package dev.rejoinder.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The rules by which calls go wrong: the first that fits and has times left, else the weather. */
final class Faults {
  private static final class Rule {
    final String match;
    final Pattern method;
    final Pattern path;
    final Fault fault;
    int left;

    Rule(String match, Fault fault, int left) {
      var parts = match.strip().split("\\s+", 2);
      if (parts.length < 2) {
        throw Refusal.badRequest("match must be a method and a regex of the path.");
      }
      this.match = match;
      boolean any = parts[0].equals("*") || parts[0].equals("ANY");
      this.method = compile(any ? ".*" : parts[0]);
      this.path = compile(parts[1]);
      this.fault = fault;
      this.left = left;
    }

    boolean fits(String calledMethod, String calledPath) {
      return left > 0
          && method.matcher(calledMethod).matches()
          && path.matcher(calledPath).matches();
    }

    private static Pattern compile(String regex) {
      try {
        return Pattern.compile(regex);
      } catch (PatternSyntaxException e) {
        throw Refusal.badRequest("match is not a regex: " + e.getDescription() + ".");
      }
    }

    JsonObject json() {
      return Wire.object(
          "match",
          match,
          "times",
          left == FOREVER ? null : left,
          "kind",
          fault.kind().word,
          "retryAfter",
          fault.retryAfter().orElse(null),
          "delayMs",
          fault.delay().toMillis());
    }
  }

  private static final int FOREVER = Integer.MAX_VALUE;

  private final List<Rule> rules = new ArrayList<>();
  private final Weather weather;

  Faults(Weather weather) {
    this.weather = weather;
  }

  /** Adds a rule as {@code POST /lab/faults} has it; without times it holds for ever. */
  synchronized JsonObject add(JsonObject body) {
    var word = Body.requireText(body, "kind");
    var kind =
        FaultKind.of(word).orElseThrow(() -> Refusal.badRequest("No such kind: " + word + "."));
    int times = Body.number(body, "times").orElse(FOREVER);
    var usual = Fault.of(kind).delay();
    var delay = Body.number(body, "delayMs").map(Duration::ofMillis).orElse(usual);
    if (times < 1 || delay.isNegative()) {
      throw Refusal.badRequest("times must be 1 or more and delayMs 0 or more.");
    }
    var fault = new Fault(kind, Body.text(body, "retryAfter"), delay);
    var rule = new Rule(Body.requireText(body, "match"), fault, times);
    rules.add(rule);
    return rule.json();
  }

  synchronized void clear() {
    rules.clear();
  }

  synchronized JsonArray json() {
    return Wire.array(rules.stream().map(Rule::json).toList());
  }

  /** What goes wrong with this call, if anything. Uses up one of the rule's times. */
  synchronized Optional<Fault> next(String method, String path) {
    for (var rule : rules) {
      if (rule.fits(method, path)) {
        rule.left -= rule.left == FOREVER ? 0 : 1;
        return Optional.of(rule.fault);
      }
    }
    return weather.next(method, path);
  }
}
