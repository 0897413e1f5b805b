package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.model.Response;
import dev.rejoinder.search.Finder;
import dev.rejoinder.search.Hit;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.text.Sanitiser;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "responses",
    description =
        "Find canned responses as the console does, best first; list them without a QUERY.",
    footerHeading = "%n",
    footer = {
      "In a QUERY, 'word is found letter by letter only; ^word and word$ begin and end a",
      "title or shortcut; #word is a shortcut's; !word stands nowhere; lib:word and",
      "lang:de choose. Words come in any order; a slip in one does no harm.",
      "",
      "JSON: an array of {\"id\", \"name\", \"title\", \"shortcut\", \"library\", \"body\"}.",
      "With --batch, a line for each line of stdin:",
      "{\"query\": \"...\", \"ids\": [\"best\", ...]}",
      "",
      "rejoinder responses lint [--json] looks for what is wrong with them instead:",
      "no text, unknown substitutions, too long for a channel, broken HTML, the same",
      "text, name or shortcut twice. Exit status 1 where it finds something. JSON: an",
      "array of {\"kind\", \"id\", \"name\", \"library\", \"finding\", \"remedy\"}.",
      "(To find the word lint, write 'lint with the quote.)"
    })
final class ResponsesTask extends Task {
  private static final int LISTED = 20;
  private static final int BATCHED = 10;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "A few letters of it.")
  private List<String> query = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many (default: 20, with --batch 10).")
  private Integer limit;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--batch", description = "Take a query a line from stdin; answer in JSON Lines.")
  private boolean batch;

  @Override
  int run(Session session) throws GatewayException, BadSetting, BadUsage {
    session.requireCredentials();
    if (limit != null && limit < 1) {
      throw new BadUsage("--limit must be 1 or more");
    }
    if (batch && !query.isEmpty()) {
      throw new BadUsage("--batch takes its queries from stdin, not from the command line");
    }
    if (!batch && query.equals(List.of("lint"))) {
      return new LintReport(session, json).run();
    }
    Finder finder;
    try (Org org = session.open()) {
      finder = org.responses().with(session.mine()).load(loaded -> {});
    }
    if (batch) {
      answerAll(finder, session);
    } else {
      list(finder, session);
    }
    return ExitStatus.DONE;
  }

  /** Line for line and at once, so that a program may talk to it. */
  private void answerAll(Finder finder, Session session) throws BadUsage {
    Stdin stdin = new Stdin(session.in());
    int most = limit == null ? BATCHED : limit;
    Optional<String> line = stdin.line();
    while (line.isPresent()) {
      String asked = line.get();
      List<String> ids = finder.find(asked, most).stream().map(hit -> hit.response().id()).toList();
      session.json(Json.object("query", asked, "ids", ids));
      // Flushes too; true once nobody reads any more.
      line = session.out().checkError() ? Optional.empty() : stdin.line();
    }
  }

  private void list(Finder finder, Session session) {
    String asked = String.join(" ", query);
    int most = limit == null ? LISTED : limit;
    List<Response> found = finder.find(asked, most).stream().map(Hit::response).toList();
    if (json) {
      session.json(found.stream().map(ResponsesTask::fields).toList());
      return;
    }
    if (found.isEmpty()) {
      session.out().println("No responses.");
      return;
    }
    table(found).lines().forEach(session.out()::println);
    if (found.size() == most && finder.size() > most) {
      session.notes().say("the first " + most + "; --limit N shows more");
    }
  }

  private static Table table(List<Response> responses) {
    Table table = new Table(50, 24, 0);
    table.add("NAME", "LIBRARY", "ID");
    for (Response response : responses) {
      table.add(
          Sanitiser.name(response.name()),
          Sanitiser.name(response.library()),
          Sanitiser.name(response.id()));
    }
    return table;
  }

  private static Object fields(Response response) {
    return Json.object(
        "id", response.id(),
        "name", response.name(),
        "title", response.title(),
        "shortcut", response.shortcut(),
        "library", response.library(),
        "body", response.body());
  }
}
