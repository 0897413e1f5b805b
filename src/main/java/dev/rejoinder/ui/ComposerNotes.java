package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Stage;
import dev.rejoinder.model.Substitution;
import dev.rejoinder.text.Sanitiser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of the text in the composer, and what is to be seen to before it goes out. */
final class ComposerNotes {
  private static final String GO = "Ctrl-X g goes there";

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
    Optional<Holes.Hole> hole = HoleUpdate.here(model);
    return hole.isPresent()
        ? aboutHole(model, hole.get(), dot)
        : remarks(model, contact, text, dot);
  }

  /** What belongs there, and what may be taken for it. */
  private static List<String> aboutHole(Model model, Holes.Hole hole, String dot) {
    String name = hole.shown();
    String about =
        HoleUpdate.about(model, hole)
            .map(Substitution::description)
            .map(Sanitiser::part)
            .filter(words -> !words.isBlank())
            .map(words -> name + ": " + words.strip())
            .orElse(name);
    Optional<String> offer =
        HoleUpdate.offer(model, hole).map(value -> "Right takes " + Sanitiser.part(value));
    if (offer.isPresent()) {
      return List.of(about + dot + offer.get(), name + dot + offer.get(), offer.get());
    }
    return List.of(about + dot + "type over it, Tab goes on", about);
  }

  private static List<String> remarks(Model model, Contact contact, String text, String dot) {
    List<String> words = new ArrayList<>();
    BeforeSending.of(model, contact).forEach(remark -> words.add(remark.words()));
    int remarks = words.size();
    model
        .chat()
        .talk(contact.id())
        .approved()
        .map(it -> it.is(text) ? "template: goes out as approved" : "edited: goes as text")
        .ifPresent(words::add);
    if (remarks == 0) {
      return words;
    }
    String all = String.join(dot, words);
    String first = words.get(0) + (remarks > 1 ? " +" + (remarks - 1) : "");
    Set<String> lengths = new LinkedHashSet<>(List.of(all + dot + GO, first + dot + GO, all));
    lengths.add(first + dot + "Ctrl-X g");
    lengths.add(first);
    return List.copyOf(lengths);
  }
}
