package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import java.util.Map;
import java.util.Optional;

/** Keys of the transcript's search. */
final class SearchUpdate {
  private static final int LONGEST = 200;

  private SearchUpdate() {}

  static Model act(Model model, Action action) {
    Search search = search(model);
    return switch (action) {
      case SEARCH -> begin(model);
      case NEXT_MATCH -> step(model, 1);
      case PREVIOUS_MATCH -> step(model, -1);
      case KEEP_MATCHES -> search.text().isEmpty() ? end(model) : leaveLine(model);
      case END_SEARCH, CLOSE -> end(model);
      case BACKSPACE ->
          search.text().isEmpty() ? end(model) : edit(model, search.text().backspace());
      default -> edit(model, Editing.apply(search.text(), action));
    };
  }

  static Model type(Model model, String text) {
    Editor editor = search(model).text().insert(text);
    return editor.text().length() > LONGEST
        ? model.saying("Too long to search for")
        : edit(model, editor);
  }

  /** What is looked for in the open conversation. */
  static Optional<Search> of(Model model) {
    return model.chat().open().flatMap(id -> model.chat().talk(id).search());
  }

  /** After a reading: counts anew, and moves nothing. */
  static Model refreshed(Model model) {
    Optional<Contact> contact = model.openContact();
    Optional<Search> search = of(model);
    return contact.isEmpty() || search.isEmpty()
        ? model
        : with(model, contact.get(), search.get().over(search.get().text(), said(model)));
  }

  private static Search search(Model model) {
    return of(model).orElse(Search.EMPTY);
  }

  private static Map<String, String> said(Model model) {
    return model
        .openContact()
        .map(contact -> Search.said(contact, model.chat().talk(contact.id())))
        .orElse(Map.of());
  }

  private static Model begin(Model model) {
    Model typing = model.with(model.attention().typingOn(Focus.TRANSCRIPT));
    return model.openContact().map(contact -> with(typing, contact, search(model))).orElse(model);
  }

  private static Model leaveLine(Model model) {
    return model.with(model.attention().on(Focus.TRANSCRIPT));
  }

  private static Model end(Model model) {
    String id = model.chat().open().orElse("");
    return leaveLine(model).with(id, model.chat().talk(id).withSearch(Optional.empty()));
  }

  private static Model edit(Model model, Editor text) {
    return look(model, search(model).over(text, said(model)));
  }

  private static Model step(Model model, int up) {
    Search search = search(model);
    if (search.text().isEmpty()) {
      return model.saying("Nothing is searched for: / begins");
    }
    return look(model, search.moved(up));
  }

  /** Brings the match on the screen, where it is not there already. */
  private static Model look(Model model, Search search) {
    Optional<Contact> contact = model.openContact();
    if (contact.isEmpty()) {
      return model;
    }
    Model marked = with(model, contact.get(), search);
    if (search.spot().isEmpty()) {
      return marked;
    }
    Search.Spot spot = search.spot().get();
    Rect area = Regions.of(model).transcript();
    TranscriptLines lines = new TranscriptLines(marked, contact.get(), area.width());
    String text = said(model).get(spot.key());
    int part = new MessageLines(marked, contact.get(), area.width()).part(text, spot.start());
    int below = lines.showing(new Talk.Anchor(spot.key(), part), area.height());
    String id = contact.get().id();
    Talk talk = marked.chat().talk(id).withAnchor(lines.anchor(below));
    return ChatUpdate.caughtUp(marked.with(id, talk));
  }

  private static Model with(Model model, Contact contact, Search search) {
    Talk talk = model.chat().talk(contact.id());
    return model.with(contact.id(), talk.withSearch(Optional.of(search)));
  }
}
