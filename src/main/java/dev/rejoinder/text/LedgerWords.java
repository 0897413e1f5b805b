package dev.rejoinder.ui;

import dev.rejoinder.model.LedgerRow;

/** A row of the outbox in a few words each. */
final class LedgerWords {
  private LedgerWords() {}

  /** At most ten columns. */
  static String state(LedgerRow row) {
    return switch (row.state()) {
      case ACCEPTED -> "to be sent";
      case IN_FLIGHT -> "on its way";
      case SENT -> "sent";
      case REJECTED -> "refused";
      case PARKED -> "not sent";
      case UNKNOWN -> "checking";
      case NEEDS_AGENT -> "not known";
      case WITHDRAWN -> "taken back";
    };
  }

  static String tries(LedgerRow row) {
    return row.tries() + (row.tries() == 1 ? " try" : " tries");
  }

  /** The first twelve digits, as {@code rejoinder outbox} shows them. */
  static String hash(LedgerRow row) {
    return row.sha256().substring(0, Math.min(12, row.sha256().length()));
  }

  /** How it became known that it was sent; empty while that is not known. */
  static String how(LedgerRow row) {
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
