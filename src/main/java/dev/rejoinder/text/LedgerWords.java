package dev.rejoinder.text;

import dev.rejoinder.model.LedgerRow;

/** A row of the outbox in a few words, the same on the screen and in the commands. */
public final class LedgerWords {
  private LedgerWords() {}

  /** At most ten columns. */
  public static String state(LedgerRow row) {
    return switch (row.state()) {
      case ACCEPTED -> "to be sent";
      case IN_FLIGHT -> "on its way";
      case SENT -> "sent";
      case REJECTED -> "refused";
      case PARKED -> "not sent";
      case UNKNOWN -> "checking";
      case NEEDS_AGENT -> "not known";
      case WITHDRAWN -> "withdrawn";
    };
  }

  public static String tries(LedgerRow row) {
    return row.tries() + (row.tries() == 1 ? " try" : " tries");
  }

  /** The first twelve digits. */
  public static String hash(LedgerRow row) {
    return row.sha256().substring(0, Math.min(12, row.sha256().length()));
  }

  /** How it became known that it was sent; empty while that is not known. */
  public static String how(LedgerRow row) {
    return row.settled()
        .map(
            how ->
                switch (how) {
                  case ANSWER -> "answer";
                  case READ_BACK -> "read back";
                  case ECHO -> "echo";
                })
        .orElse("");
  }
}
