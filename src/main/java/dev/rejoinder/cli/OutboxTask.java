package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.service.Journal.Trouble;
import dev.rejoinder.service.Outboxes.Kept;
import dev.rejoinder.text.LedgerWords;
import dev.rejoinder.text.Names;
import dev.rejoinder.text.Sanitiser;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "outbox",
    description = "List what was sent from this machine, how each ended, and the drafts.",
    footerHeading = "%n",
    footer = {
      "Oldest first; of all orgs, or of the one that a flag, the environment or a",
      "profile names. Nothing is asked of the org and nothing is locked, so it works",
      "beside a console, and without a network. What was sent is listed for a day.",
      "",
      "JSON: an array of {\"place\": the org's address, \"userId\", \"conversationId\",",
      "\"to\", \"at\", \"state\": accepted|in_flight|sent|rejected|parked|unknown|",
      "needs_agent|withdrawn|draft, \"text\"}, and but for a draft with \"id\",",
      "\"sha256\": of the text in UTF-8, \"tries\", \"messageId\" or null,",
      "\"settled\": answer|read_back|echo, how it became known that it is sent, or null,",
      "\"outcomes\": [{\"at\", \"what\"}, ...]; times in UTC."
    })
final class OutboxTask extends Task {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  int run(Session session) throws BadSetting {
    List<OutboxLine> lines = lines(session);
    if (json) {
      session.json(lines.stream().map(OutboxLine::fields).toList());
    } else if (lines.isEmpty()) {
      session.out().println("Nothing sent from here.");
    } else {
      table(lines).lines().forEach(session.out()::println);
    }
    return ExitStatus.DONE;
  }

  private static List<OutboxLine> lines(Session session) throws BadSetting {
    boolean one = session.settings().namesEnvironment();
    String address = one ? session.wiring().address(session.settings()) : "";
    List<OutboxLine> lines = new ArrayList<>();
    try {
      for (Kept kept : session.wiring().outboxes().all()) {
        if (!one || kept.owner().place().equals(address)) {
          lines.addAll(OutboxLine.of(kept));
        }
      }
    } catch (Trouble e) {
      throw new BadSetting(e.getMessage());
    }
    lines.sort(Comparator.comparing(OutboxLine::at));
    return lines;
  }

  private static Table table(List<OutboxLine> lines) {
    boolean several = lines.stream().map(OutboxLine::owner).distinct().count() > 1;
    Table table = new Table(0, 24, 0, 0, 0, 60, several ? 48 : 0, 60);
    table.add("WHEN", "TO", "STATE", "TRIES", "HASH", "OUTCOME", several ? "OUTBOX" : "", "TEXT");
    for (OutboxLine line : lines) {
      String owner = line.owner().place() + " " + line.owner().userId();
      table.add(
          TIME.format(line.at().atZone(ZoneId.systemDefault())),
          Names.of(line.to(), List.of()),
          state(line),
          line.row().map(row -> "" + row.tries()).orElse("-"),
          line.row().map(LedgerWords::hash).orElse("-"),
          line.row().map(OutboxTask::outcomes).orElse(""),
          several ? Sanitiser.name(owner) : "",
          Sanitiser.line(line.text()));
    }
    return table;
  }

  private static String state(OutboxLine line) {
    return line.row().map(LedgerWords::state).orElse("draft");
  }

  /** The last one first, as the room is short. */
  private static String outcomes(LedgerRow row) {
    List<String> words = new ArrayList<>();
    row.outcomes().forEach(outcome -> words.add(0, outcome.words()));
    return Sanitiser.line(String.join("; ", words));
  }
}
