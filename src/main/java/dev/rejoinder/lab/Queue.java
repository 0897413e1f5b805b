package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** Where conversations wait. The agent is joined to all of them. */
record Queue(String id, String name) {
  static final List<Queue> ALL =
      List.of(
          new Queue("0b2f7a61-5c1e-4c55-9a0e-6d6d0f1f0a01", "Billing"),
          new Queue("0b2f7a61-5c1e-4c55-9a0e-6d6d0f1f0a02", "Orders"),
          new Queue("0b2f7a61-5c1e-4c55-9a0e-6d6d0f1f0a03", "Returns"),
          new Queue("0b2f7a61-5c1e-4c55-9a0e-6d6d0f1f0a04", "Technical Support"));

  static Optional<Queue> byId(String id) {
    return ALL.stream().filter(queue -> queue.id.equals(id)).findFirst();
  }

  /** Finds a queue by its name in any case, or by its id. */
  static Optional<Queue> named(String nameOrId) {
    return ALL.stream()
        .filter(queue -> queue.name.equalsIgnoreCase(nameOrId))
        .findFirst()
        .or(() -> byId(nameOrId));
  }

  JsonObject json(QueueRules rules) {
    return Wire.object(
        "id",
        id,
        "name",
        name,
        "division",
        Wire.ref("authorization/divisions", "division-1", "Home"),
        "joined",
        true,
        "memberCount",
        User.ALL.size(),
        "acwSettings",
        rules.acwSettings(),
        "mediaSettings",
        Wire.object("message", rules.mediaSettings()),
        "enableManualAssignment",
        rules.manualAssignment(),
        "cannedResponseLibraries",
        rules.libraries(),
        "selfUri",
        "/api/v2/routing/queues/" + id);
  }
}
