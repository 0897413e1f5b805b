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
          new User("agent-3", "Mateo Ruiz", "Mateo", "mateo.ruiz@lab.example", "Team Lead"));

  static Optional<User> byId(String id) {
    return ALL.stream().filter(user -> user.id.equals(id)).findFirst();
  }
}
