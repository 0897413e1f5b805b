package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.search.Likeness;
import dev.rejoinder.ui.Attention.Overlay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of the list that goes to a conversation by name. */
final class GoUpdate {
  private static final int LONGEST = 200;

  private GoUpdate() {}

  static Model begin(Model model) {
    return show(model, Editor.EMPTY);
  }

  static Step act(Model model, Action action) {
    if (!(model.attention().overlay().orElse(null) instanceof Overlay.Go go)) {
      return Step.to(model);
    }
    return switch (action) {
      case OPEN -> open(model, go);
      case UP -> Step.to(move(model, go, -1));
      case DOWN -> Step.to(move(model, go, 1));
      case CLOSE -> Step.to(close(model));
      default -> Step.to(edit(model, go, Editing.apply(go.query(), action)));
    };
  }

  static Model type(Model model, String text) {
    if (!(model.attention().overlay().orElse(null) instanceof Overlay.Go go)) {
      return model;
    }
    Editor query = go.query().insert(text);
    return query.text().length() > LONGEST
        ? model.saying("Too long to search for")
        : edit(model, go, query);
  }

  /** Those whose customer's name is like what is typed, best first; else as in the inbox. */
  static List<Contact> hits(Model model, String query) {
    Map<String, Double> scores = new HashMap<>();
    for (Contact contact : model.inbox().contacts()) {
      scores.put(contact.id(), Likeness.of(query, contact.conversation().customer()));
    }
    Comparator<Contact> best = Comparator.comparing(contact -> -scores.get(contact.id()));
    return model.inbox().contacts().stream()
        .filter(contact -> scores.get(contact.id()) > 0)
        .sorted(best)
        .toList();
  }

  private static Step open(Model model, Overlay.Go go) {
    Optional<Contact> hit =
        hits(model, go.query().text()).stream()
            .filter(contact -> go.selected().equals(Optional.of(contact.id())))
            .findFirst();
    Model closed = close(model);
    return hit.map(
            to ->
                InboxUpdate.open(
                    closed
                        .with(closed.inbox().withOrigin(Optional.empty()))
                        .with(closed.attention().withPanel(Optional.empty())),
                    to))
        .orElseGet(() -> Step.to(model));
  }

  private static Model move(Model model, Overlay.Go go, int rows) {
    List<String> ids = hits(model, go.query().text()).stream().map(Contact::id).toList();
    if (ids.isEmpty()) {
      return model;
    }
    int here = ids.indexOf(go.selected().orElse(""));
    int next = Math.max(0, Math.min(here + rows, ids.size() - 1));
    return show(model, new Overlay.Go(go.query(), Optional.of(ids.get(next))));
  }

  private static Model edit(Model model, Overlay.Go go, Editor query) {
    return query.text().equals(go.query().text())
        ? show(model, new Overlay.Go(query, go.selected()))
        : show(model, query);
  }

  /** The pointer stands on the best; by its id, so that no reading puts another under Enter. */
  private static Model show(Model model, Editor query) {
    Optional<String> best = hits(model, query.text()).stream().map(Contact::id).findFirst();
    return show(model, new Overlay.Go(query, best));
  }

  private static Model show(Model model, Overlay.Go go) {
    return model.with(model.attention().withOverlay(Optional.of(go)));
  }

  private static Model close(Model model) {
    return model.with(model.attention().withOverlay(Optional.empty()));
  }
}
