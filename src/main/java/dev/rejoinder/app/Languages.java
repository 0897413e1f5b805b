package dev.rejoinder.app;

import dev.rejoinder.model.Response;
import dev.rejoinder.text.Language;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What languages responses are in, each guessed once. Any thread. */
final class Languages {
  private Map<Response, String> known = new IdentityHashMap<>();

  /** ISO 639-1; empty where neither its library nor its text tells. */
  synchronized String of(Response response) {
    return known.computeIfAbsent(response, Languages::guess);
  }

  /**
   * Guesses ahead, forgets all others, and returns what there is, the commonest first. Takes some
   * 20 µs a response.
   */
  List<String> learn(List<Response> responses) {
    for (Response response : responses) {
      of(response);
    }
    return forgetOthers(responses).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(language -> !language.isEmpty())
        .toList();
  }

  private synchronized Map<String, Long> forgetOthers(List<Response> responses) {
    Map<Response, String> kept = new IdentityHashMap<>(responses.size());
    responses.forEach(response -> kept.put(response, of(response)));
    known = kept;
    return kept.values().stream().collect(Collectors.groupingBy(it -> it, Collectors.counting()));
  }

  private static String guess(Response response) {
    return Language.ofLibrary(response.library())
        .or(() -> Language.of(response.title() + "\n" + response.body()))
        .orElse("");
  }
}
