package dev.rejoinder.ui;

import dev.rejoinder.search.Likeness;
import dev.rejoinder.ui.Attention.Overlay;
import dev.rejoinder.ui.Picker.Row;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of a list to choose from, whatever it is for. */
final class PickerUpdate {
  private PickerUpdate() {}

  static Model open(Model model, Choice choice) {
    return show(model, choice, Picker.over(Editor.EMPTY, rows(model, choice, "")));
  }

  static Step act(Model model, Action action) {
    if (!(model.attention().overlay().orElse(null) instanceof Overlay.Choosing it)) {
      return Step.to(model);
    }
    Picker picker = it.picker();
    List<Row> rows = rows(model, it.choice(), picker.query().text());
    return switch (action) {
      case CHOOSE ->
          picker
              .row(rows)
              .map(row -> chosen(model, it.choice(), row))
              .orElseGet(() -> Step.to(model));
      case UP -> Step.to(show(model, it.choice(), picker.moved(-1, rows)));
      case DOWN -> Step.to(show(model, it.choice(), picker.moved(1, rows)));
      case CLOSE -> Step.to(close(model));
      default -> edit(model, it, Editing.apply(picker.query(), action));
    };
  }

  static Step type(Model model, String text) {
    if (!(model.attention().overlay().orElse(null) instanceof Overlay.Choosing it)) {
      return Step.to(model);
    }
    Editor query = it.picker().query().insert(text);
    return query.text().length() > Picker.LONGEST
        ? Step.to(model.saying("Too long to search for"))
        : edit(model, it, query);
  }

  private static Step edit(Model model, Overlay.Choosing it, Editor query) {
    if (query.text().equals(it.picker().query().text())) {
      return Step.to(show(model, it.choice(), new Picker(query, it.picker().selected())));
    }
    Model typed =
        show(model, it.choice(), Picker.over(query, rows(model, it.choice(), query.text())));
    return it.choice() instanceof Choice.Transfer transfer
        ? TransferUpdate.find(typed, transfer, query.text())
        : Step.to(typed);
  }

  static List<Row> rows(Model model, Choice choice, String query) {
    if (choice instanceof Choice.Transfer transfer) {
      return TransferUpdate.rows(transfer, query);
    }
    if (choice instanceof Choice.WrapUp wrapUp) {
      return WrapUpUpdate.rows(model, wrapUp, query);
    }
    if (choice instanceof Choice.Status) {
      return StatusUpdate.rows(model, query);
    }
    return choice instanceof Choice.Waiting
        ? WaitingUpdate.rows(model, query)
        : GoUpdate.rows(model, query);
  }

  private static Step chosen(Model model, Choice choice, Row row) {
    if (choice instanceof Choice.Transfer transfer) {
      return TransferUpdate.chosen(model, transfer, row);
    }
    if (choice instanceof Choice.WrapUp wrapUp) {
      return WrapUpUpdate.chosen(model, wrapUp, row);
    }
    if (choice instanceof Choice.Status) {
      return StatusUpdate.chosen(close(model), row);
    }
    return choice instanceof Choice.Waiting
        ? WaitingUpdate.chosen(model, row)
        : GoUpdate.chosen(close(model), row);
  }

  /** Those whose name, or note, is like what is typed, best first; else in the order given. */
  static List<Row> like(String query, List<Row> rows) {
    Map<String, Double> scores = new HashMap<>();
    for (Row row : rows) {
      double name = Likeness.of(query, row.name());
      scores.put(row.id(), name > 0 ? name : Likeness.of(query, row.name() + " " + row.note()) / 2);
    }
    Comparator<Row> best = Comparator.comparing(row -> -scores.get(row.id()));
    return rows.stream().filter(row -> scores.get(row.id()) > 0).sorted(best).toList();
  }

  /** The same list, over what has come meanwhile. */
  static Model refreshed(Model model, Choice choice, Picker picker) {
    List<Row> rows = rows(model, choice, picker.query().text());
    return show(model, choice, picker.among(rows));
  }

  static Model show(Model model, Choice choice, Picker picker) {
    Overlay overlay = new Overlay.Choosing(choice, picker);
    return model.with(model.attention().withOverlay(Optional.of(overlay)));
  }

  static Model close(Model model) {
    return model.with(model.attention().withOverlay(Optional.empty()));
  }
}
