package dev.rejoinder.lab;

import java.util.List;
import java.util.Optional;

/** Somebody who works here. */
record User(String id, String name, String alias, String email, String title) {

  /** The agent whom the fixed token stands for. */
  static final User AGENT =
      new User("agent-1", "Robin Vale", "Robin", "robin.vale@lab.example", "Customer Care Agent");

  static final List<User> ALL =
      List.of(
          AGENT,
          new User("agent-2", "Imke Sander", "Imke", "imke.sander@lab.example", "Senior Agent"),
          new User("agent-3", "Mateo Ruiz", "Mateo", "mateo.ruiz@lab.example", "Team Lead"),
          new User("agent-4", "Aoife Brennan", "Aoife", "aoife.brennan@lab.example", "Supervisor"),
          new User(
              "agent-5", "Jonas Keller", "Jonas", "jonas.keller@lab.example", "Billing Expert"),
          new User("agent-6", "Priya Nair", "Priya", "priya.nair@lab.example", "Returns Agent"),
          new User(
              "agent-7", "Tomás Álvarez", "Tomás", "tomas.alvarez@lab.example", "Field Engineer"),
          new User("agent-8", "Wen Li", "Wen", "wen.li@lab.example", "Trainee"),
          new User("agent-9", "Ruth Okafor", "Ruth", "ruth.okafor@lab.example", "Quality Coach"));

  static Optional<User> byId(String id) {
    return ALL.stream().filter(user -> user.id.equals(id)).findFirst();
  }

  /** The presence in which the lab opens; those who answer by themselves are on queue. */
  SystemPresence usually() {
    return switch (id) {
      case "agent-1", "agent-2", "agent-3" -> SystemPresence.ON_QUEUE;
      case "agent-6" -> SystemPresence.byId("presence-meal");
      case "agent-8" -> SystemPresence.byId("presence-training");
      case "agent-9" -> SystemPresence.byId("presence-offline");
      default -> SystemPresence.AVAILABLE;
    };
  }
}
