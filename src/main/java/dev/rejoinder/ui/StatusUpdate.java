package dev.rejoinder.ui;

import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Presence;
import dev.rejoinder.ui.Picker.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Being there for work, or not. */
final class StatusUpdate {
  private static final String IDLE = "idle";

  private StatusUpdate() {}

  static Step begin(Model model) {
    return Rights.ofToken(model)
        .map(words -> Step.to(model.warning(words)))
        .orElseGet(() -> Step.to(PickerUpdate.open(model, new Choice.Status())));
  }

  /** What leads back to work stands on top. */
  static List<Row> rows(Model model, String query) {
    List<Row> rows = new ArrayList<>();
    Duty duty = model.shift().duty();
    if (duty.routing() == Duty.Routing.NOT_RESPONDING) {
      rows.add(new Row(IDLE, "Back to idle", "rings again"));
    }
    for (Presence presence : model.shift().presences()) {
      rows.add(new Row(id(presence), presence.name(), note(presence, duty)));
    }
    return PickerUpdate.like(query, rows);
  }

  private static String note(Presence presence, Duty duty) {
    String now = duty.presence().equals(Optional.of(presence)) ? "now, " : "";
    return now + (presence.onQueue() ? "On Queue" : "Off Queue");
  }

  static Step chosen(Model closed, Row row) {
    if (row.id().equals(IDLE)) {
      return Step.to(closed.saying("Going back to idle"), new Effect.SetIdle());
    }
    return closed.shift().presences().stream()
        .filter(presence -> id(presence).equals(row.id()))
        .findFirst()
        .map(to -> Step.to(closed.saying("Changing to " + to.name()), new Effect.SetPresence(to)))
        .orElseGet(() -> Step.to(closed));
  }

  private static String id(Presence presence) {
    return "presence " + presence.id();
  }
}
