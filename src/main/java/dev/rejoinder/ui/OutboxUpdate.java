package dev.rejoinder.ui;

import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.ui.Attention.Overlay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Keys of the outbox, and what is told about it. */
final class OutboxUpdate {
  private static final int PAGE = 3;

  private OutboxUpdate() {}

  static Step open(Model model) {
    return Step.to(
        over(model, new Overlay.Outbox(Optional.empty(), 0, 0)), new Effect.ReadLedger());
  }

  /** While it is looked at, what is shown follows what happens. */
  static Step readAgain(Step step) {
    if (!(step.model().attention().overlay().orElse(null) instanceof Overlay.Outbox)) {
      return step;
    }
    List<Effect> effects = new ArrayList<>(step.effects());
    effects.add(new Effect.ReadLedger());
    return new Step(step.model(), effects);
  }

  /** Empty for what is not told of the outbox. */
  static Optional<Model> told(Model model, Msg msg) {
    if (msg instanceof Msg.LedgerRead read) {
      return Optional.of(read(model, read));
    }
    if (msg instanceof Msg.Keeping keeping) {
      return Optional.of(model.with(model.chat().keeping(keeping.trouble())));
    }
    return msg instanceof Msg.Remark remark
        ? Optional.of(model.warning(remark.words()))
        : Optional.empty();
  }

  private static Model read(Model model, Msg.LedgerRead read) {
    if (!(model.attention().overlay().orElse(null) instanceof Overlay.Outbox outbox)) {
      return model;
    }
    List<LedgerRow> newestFirst = new ArrayList<>(read.rows());
    Collections.reverse(newestFirst);
    int index = indexOf(selected(outbox), newestFirst);
    return over(
        model, new Overlay.Outbox(Optional.of(List.copyOf(newestFirst)), index, outbox.scroll()));
  }

  private static Optional<String> selected(Overlay.Outbox outbox) {
    return outbox
        .rows()
        .filter(rows -> outbox.index() < rows.size())
        .map(rows -> rows.get(outbox.index()).item().id());
  }

  /** Of the same message; the newest where it is there no more. */
  private static int indexOf(Optional<String> id, List<LedgerRow> rows) {
    List<String> ids = rows.stream().map(row -> row.item().id()).toList();
    return Math.max(0, id.map(ids::indexOf).orElse(0));
  }

  static Model act(Model model, Action action) {
    if (!(model.attention().overlay().orElse(null) instanceof Overlay.Outbox outbox)) {
      return model;
    }
    int last = outbox.rows().map(List::size).orElse(0) - 1;
    int here = outbox.index();
    return switch (action) {
      case UP -> select(model, outbox, here - 1);
      case DOWN -> select(model, outbox, here + 1);
      case FIRST -> select(model, outbox, 0);
      case LAST -> select(model, outbox, last);
      case PREVIEW_UP -> scroll(model, outbox, outbox.scroll() - PAGE);
      case PREVIEW_DOWN -> scroll(model, outbox, outbox.scroll() + PAGE);
      case CLOSE -> model.with(model.attention().withOverlay(Optional.empty()));
      default -> model;
    };
  }

  private static Model select(Model model, Overlay.Outbox outbox, int index) {
    int last = outbox.rows().map(List::size).orElse(0) - 1;
    int kept = Math.max(0, Math.min(index, last));
    return over(model, new Overlay.Outbox(outbox.rows(), kept, 0));
  }

  private static Model scroll(Model model, Overlay.Outbox outbox, int lines) {
    int kept = Math.max(0, Math.min(lines, OutboxView.furthest(model, outbox)));
    return over(model, new Overlay.Outbox(outbox.rows(), outbox.index(), kept));
  }

  private static Model over(Model model, Overlay.Outbox outbox) {
    return model.with(model.attention().withOverlay(Optional.of(outbox)));
  }
}
