package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Stage;
import java.util.List;
import java.util.Optional;

/** What becomes of the text in the composer, where that is not just to be sent. */
final class ComposerNotes {
  private ComposerNotes() {}

  private static boolean isOutside(Model model, Contact contact) {
    Stage stage = contact.conversation().stage();
    return (stage == Stage.ALERTING || stage == Stage.WAITING)
        && !model.chat().talk(contact.id()).joining()
        && Rights.refusal(model).isEmpty();
  }

  /** In several lengths, the longest first; empty where there is nothing to say. */
  static List<String> of(Model model, Contact contact) {
    String text = ComposerUpdate.draft(model).text();
    String dot = " " + model.setting().glyphs().dot + " ";
    Optional<String> closed = Closed.words(model, contact);
    if (closed.isPresent()) {
      String copies = dot + "Ctrl-X y copies";
      String kept = dot + "your text is kept" + copies;
      boolean due = contact.conversation().stage() == Stage.WRAP_UP;
      String wrapUp = due ? dot + "Ctrl-X w wraps up" : "";
      return text.isBlank()
          ? List.of(closed.get() + wrapUp, "Ended" + wrapUp)
          : List.of(closed.get() + kept, closed.get() + copies, "Ended" + copies);
    }
    if (contact.conversation().stage() == Stage.PARKED) {
      return List.of("Parked: Ctrl-X p resumes");
    }
    if (isOutside(model, contact)) {
      boolean rings = contact.conversation().stage() == Stage.ALERTING;
      String how =
          rings ? "Ringing: Enter in the inbox answers" : "Waiting: Enter in the inbox takes it";
      return List.of(how, "Not joined");
    }
    return model
        .chat()
        .talk(contact.id())
        .approved()
        .map(it -> it.is(text) ? "template: goes out as approved" : "edited: goes as text")
        .map(List::of)
        .orElse(List.of());
  }
}
