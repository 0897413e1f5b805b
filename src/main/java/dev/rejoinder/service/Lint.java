package dev.rejoinder.service;

import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.Substitution;
import dev.rejoinder.text.Sanitiser;
import dev.rejoinder.text.SmsParts;
import dev.rejoinder.text.Template;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong with canned responses, as far as the responses alone tell. Pure; findings come in
 * the order of the responses.
 */
public final class Lint {

  /** What is wrong. */
  public enum Kind {
    EMPTY,
    SUBSTITUTION,
    LENGTH,
    MARKUP,
    CHARACTERS,
    DUPLICATE_TEXT,
    DUPLICATE_NAME,
    SHORTCUT
  }

  /**
   * One flaw of one response.
   *
   * @param what in words, without a full stop; names that the org wrote stand in it as they came
   * @param remedy what to do
   */
  public record Finding(Response response, Kind kind, String what, String remedy) {}

  /** What the platform fills in everywhere (genesys-api.md 6). */
  private static final Set<String> BUILT_IN = Set.of("AGENT_NAME", "AGENT_ALIAS", "CUSTOMER_NAME");

  private static final int SHOWN = 3;

  private final List<Response> responses;
  private final Map<String, List<Response>> byText = new HashMap<>();
  private final Map<String, List<Response>> byName = new HashMap<>();
  private final Map<String, List<Response>> byShortcut = new HashMap<>();

  private Lint(List<Response> responses) {
    this.responses = responses;
    for (Response response : responses) {
      put(byText, folded(response.body()), response);
      put(byName, response.library() + "\n" + folded(response.title()), response);
      put(byShortcut, folded(response.shortcut()), response);
    }
  }

  /**
   * @param markup what is wrong with the HTML of a response, by its id, where it has some
   */
  public static List<Finding> of(List<Response> responses, Map<String, String> markup) {
    Lint lint = new Lint(responses);
    List<Finding> findings = new ArrayList<>();
    for (Response response : lint.responses) {
      lint.alone(response, findings);
      if (markup.containsKey(response.id())) {
        String what = "broken HTML: " + markup.get(response.id());
        findings.add(new Finding(response, Kind.MARKUP, what, "mend it in the editor of the org"));
      }
      lint.amongOthers(response, findings);
    }
    return List.copyOf(findings);
  }

  private void alone(Response response, List<Finding> findings) {
    if (response.body().isBlank()) {
      findings.add(new Finding(response, Kind.EMPTY, "has no text", "write it, or take it out"));
      return;
    }
    Set<String> known =
        response.substitutions().stream().map(Substitution::id).collect(Collectors.toSet());
    for (String name : Template.unfilled(response.body())) {
      if (!BUILT_IN.contains(name) && !known.contains(name)) {
        findings.add(
            new Finding(
                response,
                Kind.SUBSTITUTION,
                "{{" + name + "}} is no substitution that the response declares",
                "declare it, with a default, or mend the name"));
      }
    }
    Sanitiser.objection(response.body())
        .ifPresent(
            words -> {
              String what = "can't be sent: " + words.replaceFirst("\\.$", "");
              findings.add(new Finding(response, Kind.CHARACTERS, what, "take it out"));
            });
    length(response, findings);
  }

  private static void length(Response response, List<Finding> findings) {
    int length = response.body().length();
    if (length > Channel.WEB.limit()) {
      String what = length + " characters, and no channel takes more than " + Channel.WEB.limit();
      findings.add(new Finding(response, Kind.LENGTH, what, "shorten it, or make two of it"));
    } else if (length > Channel.SMS.limit()) {
      String what =
          length
              + " characters ("
              + SmsParts.of(response.body())
              + " SMS), and SMS takes "
              + Channel.SMS.limit();
      findings.add(new Finding(response, Kind.LENGTH, what, "shorten it where it goes by SMS"));
    }
  }

  private void amongOthers(Response response, List<Finding> findings) {
    if (!response.body().isBlank()) {
      same(
          byText.get(folded(response.body())),
          response,
          "has the text of ",
          Kind.DUPLICATE_TEXT,
          "keep one of them",
          findings);
    }
    same(
        byName.get(response.library() + "\n" + folded(response.title())),
        response,
        "has the name of ",
        Kind.DUPLICATE_NAME,
        "tell them apart by name",
        findings);
    if (!response.shortcut().isEmpty()) {
      same(
          byShortcut.get(folded(response.shortcut())),
          response,
          "has the shortcut of ",
          Kind.SHORTCUT,
          "give it one of its own",
          findings);
    }
  }

  /** Told of each but the first, so that taking out what is told leaves one. */
  private static void same(
      List<Response> alike,
      Response response,
      String what,
      Kind kind,
      String remedy,
      List<Finding> findings) {
    int at = alike.indexOf(response);
    if (at <= 0) {
      return;
    }
    String others =
        alike.subList(0, at).stream()
            .limit(SHOWN)
            .map(other -> other.name() + " (" + other.id() + ")")
            .collect(Collectors.joining(", "));
    String more = at > SHOWN ? " and " + (at - SHOWN) + " more" : "";
    findings.add(new Finding(response, kind, what + others + more, remedy));
  }

  private static void put(Map<String, List<Response>> map, String key, Response response) {
    map.computeIfAbsent(key, any -> new ArrayList<>()).add(response);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
