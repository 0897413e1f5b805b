package dev.rejoinder.cli;

import dev.rejoinder.service.Outboxes.Holder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Another Rejoinder has the outbox, so that this one must not send. Its message is for people. */
public final class OutboxHeld extends Exception {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  /**
   * @param holder as far as it is known
   * @param zone of the person
   */
  public OutboxHeld(Holder holder, Instant now, ZoneId zone) {
    super(
        "another rejoinder"
            + who(holder, now, zone)
            + " holds this outbox: end it, or look with --read-only");
  }

  private static String who(Holder holder, Instant now, ZoneId zone) {
    if (holder.pid() == 0) {
      return "";
    }
    ZonedDateTime since = holder.since().atZone(zone);
    boolean today = since.toLocalDate().equals(LocalDate.ofInstant(now, zone));
    String host = holder.host().isEmpty() ? "" : " on " + holder.host();
    return " ("
        + holder.program()
        + ", pid "
        + holder.pid()
        + host
        + ", since "
        + (today ? TIME : DAY).format(since)
        + ")";
  }
}
