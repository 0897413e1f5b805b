package dev.rejoinder.cli;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.service.Ledger;
import dev.rejoinder.service.Outboxes.Kept;
import dev.rejoinder.service.Outboxes.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A message of an outbox, or a draft.
 *
 * @param row empty for a draft
 */
record OutboxLine(
    Owner owner,
    String conversationId,
    String to,
    Instant at,
    String text,
    Optional<LedgerRow> row) {

  static List<OutboxLine> of(Kept kept) {
    Ledger ledger = Ledger.of(kept.entries());
    List<OutboxLine> lines = new ArrayList<>();
    for (LedgerRow row : ledger.rows()) {
      var item = row.item();
      lines.add(
          new OutboxLine(
              kept.owner(),
              item.conversationId(),
              item.to(),
              item.at(),
              item.text(),
              Optional.of(row)));
    }
    for (JournalEntry.Drafted draft : ledger.drafts().values()) {
      lines.add(
          new OutboxLine(
              kept.owner(),
              draft.conversationId(),
              draft.to(),
              draft.at(),
              draft.text(),
              Optional.empty()));
    }
    return lines;
  }

  Map<String, Object> fields() {
    Map<String, Object> fields =
        Json.object(
            "place", owner.place(),
            "userId", owner.userId(),
            "conversationId", conversationId,
            "to", to,
            "at", at,
            "state", row.map(it -> lower(it.state())).orElse("draft"),
            "text", text);
    row.ifPresent(it -> fields.putAll(fields(it)));
    return fields;
  }

  private static Map<String, Object> fields(LedgerRow row) {
    return Json.object(
        "id", row.item().id(),
        "sha256", row.sha256(),
        "tries", row.tries(),
        "messageId", Optional.of(row.messageId()).filter(id -> !id.isEmpty()),
        "settled", row.settled().map(OutboxLine::lower),
        "outcomes",
            row.outcomes().stream()
                .map(outcome -> Json.object("at", outcome.at(), "what", outcome.words()))
                .toList());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
