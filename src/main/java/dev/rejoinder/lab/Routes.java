package dev.rejoinder.lab;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls that the org answers: method and path to handler. */
final class Routes {
  /** Answers a call, holding the org's lock; refuses by throwing {@link Refusal}. */
  @FunctionalInterface
  interface Handler {
    Answer answer(Call call);
  }

  /** A handler, its path as it was added, and what the placeholders of that stand for. */
  record Found(Handler handler, String route, List<String> captures) {}

  private record Route(
      String method, String path, Pattern pattern, int placeholders, Handler handler) {}

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]+}");

  private final List<Route> routes = new ArrayList<>();

  /** Adds a route whose path has {@code {placeholders}}, each standing for one segment. */
  Routes on(String method, String path, Handler handler) {
    int placeholders = (int) PLACEHOLDER.matcher(path).results().count();
    var regex = Pattern.compile(PLACEHOLDER.matcher(path).replaceAll("([^/]+)"));
    routes.add(new Route(method, path, regex, placeholders, handler));
    return this;
  }

  /** Finds the route that fits best: the one with the fewest placeholders. */
  Optional<Found> find(String method, String path) {
    Route best = null;
    Matcher match = null;
    for (var route : routes) {
      var matcher = route.pattern.matcher(path);
      if (route.method.equals(method)
          && (best == null || route.placeholders < best.placeholders)
          && matcher.matches()) {
        best = route;
        match = matcher;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new Found(best.handler, best.path, captures(match)));
  }

  boolean knows(String path) {
    return routes.stream().anyMatch(route -> route.pattern.matcher(path).matches());
  }

  private static List<String> captures(Matcher match) {
    var captures = new ArrayList<String>();
    for (int i = 1; i <= match.groupCount(); i++) {
      // A plus sign is itself in a path; the decoder is made for forms.
      captures.add(URLDecoder.decode(match.group(i).replace("+", "%2B"), StandardCharsets.UTF_8));
    }
    return captures;
  }
}
