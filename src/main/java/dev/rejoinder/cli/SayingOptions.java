package dev.rejoinder.cli;

import dev.rejoinder.service.Reply.Saying;
import dev.rejoinder.text.Sanitiser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What is to be said: one of four ways, and values for a response's substitutions. */
final class SayingOptions {
  @Option(names = "--response", paramLabel = "NAME", description = "The canned response so named.")
  private String response;

  @Option(names = "--response-id", paramLabel = "ID", description = "The one with this id.")
  private String responseId;

  @Option(names = "--text", paramLabel = "TEXT", description = "These words.")
  private String text;

  @Option(names = "--stdin", description = "The words on stdin, in UTF-8.")
  private boolean stdin;

  @Option(
      names = "--var",
      paramLabel = "NAME=VALUE",
      description = "The value for {{NAME}} in the response; wins over all others. Repeatable.")
  private List<String> variables = new ArrayList<>();

  /** Empty where nothing is given; reads stdin if asked to. */
  Optional<Saying> saying(Stdin in) throws BadUsage {
    long ways =
        Stream.of(response, responseId, text).filter(way -> way != null).count() + (stdin ? 1 : 0);
    if (ways > 1) {
      throw new BadUsage("--response, --response-id, --text and --stdin exclude each other");
    }
    if ((stdin || text != null) && !variables.isEmpty()) {
      throw new BadUsage("--var fills in a response, and there is none");
    }
    if (response != null) {
      return Optional.of(new Saying.Named(notBlank("--response", response)));
    }
    if (responseId != null) {
      return Optional.of(new Saying.WithId(Ids.checked("--response-id", responseId)));
    }
    if (text != null) {
      return Optional.of(words("--text", text));
    }
    return stdin ? Optional.of(words("stdin", in.text())) : Optional.empty();
  }

  Map<String, String> variables() throws BadUsage {
    Map<String, String> values = new LinkedHashMap<>();
    for (String variable : variables) {
      int equals = variable.indexOf('=');
      String name = equals < 0 ? "" : variable.substring(0, equals).strip();
      if (name.isEmpty()) {
        throw new BadUsage("--var takes NAME=VALUE, not '" + variable + "'");
      }
      String value = sendable("--var " + name, variable.substring(equals + 1));
      if (values.put(name, value) != null) {
        throw new BadUsage("--var " + name + " is given twice");
      }
    }
    return values;
  }

  /** The text with line feeds for line ends, if a customer may get it. */
  static String sendable(String source, String text) throws BadUsage {
    String lines = Sanitiser.lineFeeds(text);
    Optional<String> objection = Sanitiser.objection(lines);
    if (objection.isPresent()) {
      throw new BadUsage(source + " can't be sent: " + objection.get());
    }
    return lines;
  }

  private static Saying words(String source, String text) throws BadUsage {
    return new Saying.Words(sendable(source, notBlank(source, text)));
  }

  private static String notBlank(String source, String text) throws BadUsage {
    if (text.isBlank()) {
      throw new BadUsage(source + " is empty: there is nothing to say");
    }
    return text;
  }
}
