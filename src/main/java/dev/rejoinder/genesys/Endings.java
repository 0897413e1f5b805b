package dev.rejoinder.genesys;

import dev.rejoinder.genesys.Participants.Strand;
import dev.rejoinder.model.Ending;
import java.util.Optional;
import java.util.Set;

/** Reads {@code disconnectType}, in the words of REST and of events. */
final class Endings {

  /** Of a customer's leg: here it was not the customer who went. */
  private static final Set<String> NOT_THEIR_DOING =
      Set.of("system", "error", "transfer", "takeover", "spam", "other");

  private Endings() {}

  /** How that leg of the user's came to its end. */
  static Ending of(Strand mine, Optional<Strand> customer) {
    return switch (type(mine)) {
      case "transfer", "transfer.conference", "transfer.consult", "transfer.forward", "takeover" ->
          Ending.TRANSFERRED;
      case "transfer.noanswer",
          "transfer.notavailable",
          "transfer.donotdisturb",
          "transfer.dnd",
          "endpoint.donotdisturb",
          "endpoint.dnd",
          "timeout",
          "uncallable" ->
          Ending.NOT_ANSWERED;
      case "endpoint", "client" -> Ending.AGENT;
      case "inactivity", "session.expired" -> Ending.CUSTOMER;
      case "peer" -> customer.filter(Endings::went).isPresent() ? Ending.CUSTOMER : Ending.OTHER;
      default -> Ending.OTHER;
    };
  }

  private static boolean went(Strand customer) {
    return !customer.alive() && !NOT_THEIR_DOING.contains(type(customer));
  }

  private static String type(Strand strand) {
    return Json.text(strand.communication(), "disconnectType");
  }
}
