package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.Substitution;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys about what is still to be seen to in a draft: holes, and what else is remarked. */
final class HoleUpdate {
  private HoleUpdate() {}

  /** The hole that the cursor stands at. */
  static Optional<Holes.Hole> here(Model model) {
    Editor draft = ComposerUpdate.draft(model);
    return Holes.startingAt(draft.text(), draft.cursor());
  }

  /** Remembers what was put into the draft. */
  static Model inserted(Model model, Response response, String text) {
    Talk talk = talk(model);
    return model.with(
        model.chat().open().orElseThrow(), talk.with(talk.canned().inserted(response, text)));
  }

  /** Marks what stands in a draft and has another text in the org by now. */
  static Model compared(Model model, Msg.ResponsesRead read) {
    Model next = model;
    for (Map.Entry<String, Talk> entry : model.chat().talks().entrySet()) {
      Canned canned = entry.getValue().canned();
      if (read.complete() && !canned.inserts().isEmpty()) {
        Canned compared = canned.compared(read.finder().responses());
        next = next.with(entry.getKey(), entry.getValue().with(compared));
      }
    }
    return next;
  }

  /** Writes into the place of a hole. */
  static Model fill(Model model, Holes.Hole hole, String value) {
    Editor draft = ComposerUpdate.draft(model);
    Model written = ComposerUpdate.withDraft(model, draft.replace(hole.start(), hole.end(), value));
    Talk talk = talk(written);
    Canned canned = talk.canned().filled(hole.name(), hole.start(), hole.start() + value.length());
    return written.with(written.chat().open().orElseThrow(), talk.with(canned));
  }

  /** What the response that it came with says of it. */
  static Optional<Substitution> about(Model model, Holes.Hole hole) {
    return talk(model).canned().about(hole.name());
  }

  /** What may go there: what was written for it before in this conversation, else its default. */
  static Optional<String> offer(Model model, Holes.Hole hole) {
    Talk talk = talk(model);
    return talk.canned()
        .offer(hole.name(), talk.draft().text())
        .or(() -> about(model, hole).flatMap(Substitution::defaultValue))
        .filter(value -> !value.isBlank());
  }

  /** Takes what is offered; empty where nothing is. */
  static Optional<Model> take(Model model) {
    return here(model).flatMap(hole -> offer(model, hole).map(value -> fill(model, hole, value)));
  }

  /** To the next hole, or the one before; empty where the composer has none there. */
  static Optional<Step> toHole(Model model, boolean forward) {
    if (model.attention().place() != Binding.Context.COMPOSER) {
      return Optional.empty();
    }
    Editor draft = ComposerUpdate.draft(model);
    return Holes.next(draft.text(), draft.cursor(), forward)
        .map(hole -> Step.to(ComposerUpdate.withDraft(model, draft.at(hole.start()))));
  }

  /** To the next place that something is remarked about, and from the last to the first. */
  static Model toRemark(Model model) {
    Optional<Contact> contact = model.openContact();
    List<Remark> remarks = contact.map(it -> BeforeSending.of(model, it)).orElse(List.of());
    if (remarks.isEmpty()) {
      return model.saying("Nothing to look at before it goes out");
    }
    Editor draft = ComposerUpdate.draft(model);
    List<Remark> inOrder = remarks.stream().sorted(Comparator.comparingInt(Remark::at)).toList();
    Remark next =
        inOrder.stream().filter(it -> it.at() > draft.cursor()).findFirst().orElse(inOrder.get(0));
    Model there =
        ComposerUpdate.withDraft(
            model.with(model.attention().on(Focus.COMPOSER)), draft.at(next.at()));
    return next.message().map(id -> showing(there, contact.get(), id)).orElse(there);
  }

  /** Scrolls the transcript to a message, where it is not in sight. */
  private static Model showing(Model model, Contact contact, String message) {
    Rect area = Regions.of(model).transcript();
    TranscriptLines lines = new TranscriptLines(model, contact, area.width());
    int below = lines.showing(new Talk.Anchor(message, 0), area.height());
    Talk talk = model.chat().talk(contact.id()).withAnchor(lines.anchor(below));
    return ChatUpdate.caughtUp(model.with(contact.id(), talk));
  }

  /**
   * Says that a draft with a hole is not sent, and puts the cursor there: typing takes its place.
   *
   * @param mayRepeat whether a second Enter right after sends it
   */
  static Model refused(Model model, boolean mayRepeat) {
    Editor draft = ComposerUpdate.draft(model);
    Holes.Hole hole = Holes.in(draft.text()).get(0);
    String words = "Not sent: fill in {{" + hole.shown() + "}} first";
    Model there = ComposerUpdate.withDraft(model, draft.at(hole.start()));
    if (!mayRepeat) {
      return there.warning(words + ": type over it");
    }
    return withRefused(there, there.chat().open().orElseThrow(), Optional.of(draft.text()))
        .warning(words + ", or Enter again sends it so");
  }

  /** Whether the last key was the first Enter on this very draft. */
  static boolean insists(Model model) {
    Talk talk = talk(model);
    return talk.canned().refused().equals(Optional.of(talk.draft().text()));
  }

  /** A refusal stands until the next key, whatever that does. */
  static Step afterKey(Model before, Step step) {
    Optional<String> refused = talk(before).canned().refused();
    Model after = step.model();
    return before
        .chat()
        .open()
        .filter(id -> refused.isPresent())
        .filter(id -> after.chat().talk(id).canned().refused().equals(refused))
        .map(id -> new Step(withRefused(after, id, Optional.empty()), step.effects()))
        .orElse(step);
  }

  private static Model withRefused(Model model, String id, Optional<String> draft) {
    Talk talk = model.chat().talk(id);
    return model.with(id, talk.with(talk.canned().withRefused(draft)));
  }

  private static Talk talk(Model model) {
    return model.chat().talk(model.chat().open().orElse(""));
  }
}
