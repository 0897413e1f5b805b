package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** How a conversation can be said to have ended. Codes with the same name are the same code. */
record WrapUpCode(String id, String name) {
  /** What the platform puts down itself. */
  static final WrapUpCode TIMED_OUT = new WrapUpCode("ININ-WRAP-UP-TIMEOUT", "Wrap-up timed out");

  static final WrapUpCode SKIPPED = new WrapUpCode("ININ-WRAP-UP-SKIPPED", "Wrap-up skipped");
  static final WrapUpCode TORN_DOWN = new WrapUpCode("ININ-WRAP-UP-SYSTEM", "Ended by the system");

  /** The codes that the queue offers, in its order. */
  static List<WrapUpCode> of(Queue queue) {
    var own =
        switch (queue.name()) {
          case "Billing" -> Stream.of("Refund agreed", "Invoice explained", "Payment taken");
          case "Orders" -> Stream.of("Order changed", "Order cancelled", "Delivery date given");
          case "Returns" -> Stream.of("Return started", "Exchange", "Item outside policy");
          default -> Stream.of("Fixed", "Device replaced", "Passed to engineering", "Known fault");
        };
    return Stream.concat(own, Stream.of("Resolved", "Customer left"))
        .map(WrapUpCode::named)
        .toList();
  }

  static WrapUpCode named(String name) {
    var id = UUID.nameUUIDFromBytes(("wrap-up " + name).getBytes(StandardCharsets.UTF_8));
    return new WrapUpCode(id.toString(), name);
  }

  /** One of the queue's codes; refuses others. */
  static WrapUpCode of(Queue queue, String id) {
    return of(queue).stream()
        .filter(code -> code.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    400,
                    "invalid.value",
                    "The queue has no wrap-up code with the id [" + id + "]."));
  }

  JsonObject json() {
    var json = Wire.ref("routing/wrapupcodes", id, name);
    json.add("division", Wire.ref("authorization/divisions", "division-1", "Home"));
    return json;
  }
}
