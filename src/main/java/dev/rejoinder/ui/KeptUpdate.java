package dev.rejoinder.ui;

import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.JournalEntry.Drafted;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What survives this process: giving the drafts away to be kept, and taking back what was left. */
final class KeptUpdate {
  private KeptUpdate() {}

  /** The step with the drafts that it changed, in whatever way, and the moments to force them. */
  static Step kept(Model before, Msg msg, Step step) {
    if (before.setting().readOnly() || msg instanceof Msg.Left) {
      return step;
    }
    Model after = step.model();
    List<Effect> drafts = new ArrayList<>();
    if (after.chat() != before.chat()) {
      after.chat().talks().keySet().forEach(id -> draft(before, after, id).ifPresent(drafts::add));
    }
    if (msg instanceof Msg.Keeping keeping && keeping.trouble().isEmpty()) {
      drafts.addAll(all(after));
    }
    if (turnsAway(before, msg, after)) {
      drafts.add(new Effect.ForceDrafts());
    }
    return drafts.isEmpty() ? step : new Step(after, inOrder(step.effects(), drafts));
  }

  private static boolean turnsAway(Model before, Msg msg, Model after) {
    return msg instanceof Msg.Focused focused && !focused.here()
        || msg instanceof Msg.Pasted
        || !after.chat().open().equals(before.chat().open());
  }

  /** A text is always kept in one place at least: here before it is gone there. */
  private static List<Effect> inOrder(List<Effect> effects, List<Effect> drafts) {
    Predicate<Effect> takesBack = Effect.Withdraw.class::isInstance;
    return Stream.of(
            effects.stream().filter(takesBack.negate()),
            drafts.stream(),
            effects.stream().filter(takesBack))
        .flatMap(each -> each)
        .toList();
  }

  private static Optional<Effect> draft(Model before, Model after, String id) {
    Talk was = before.chat().talk(id);
    Talk is = after.chat().talk(id);
    if (was == is || was.written().equals(is.written())) {
      return Optional.empty();
    }
    return Optional.of(keep(after, id));
  }

  /** What was typed while nothing could be kept. */
  private static List<Effect> all(Model model) {
    return model.chat().talks().entrySet().stream()
        .filter(talk -> talk.getValue().hasDraft())
        .map(talk -> keep(model, talk.getKey()))
        .toList();
  }

  private static Effect keep(Model model, String id) {
    String to = model.inbox().contact(id).map(it -> it.conversation().customer()).orElse("");
    return new Effect.KeepDraft(id, to, model.chat().talk(id).written());
  }

  /** Puts everything back where it was; says so once. */
  static Model left(Model model, Msg.Left left) {
    ChatState chat = model.chat();
    for (Pending item : left.items()) {
      String id = item.item().conversationId();
      Talk talk = chat.talk(id);
      chat = chat.with(id, talk.withPending(with(talk.pending(), item)));
    }
    for (Drafted draft : left.drafts()) {
      Talk talk = chat.talk(draft.conversationId());
      if (!talk.hasDraft()) {
        chat = chat.with(draft.conversationId(), talk.withDraft(Editor.of(draft.text())));
      }
    }
    return told(model.with(chat).with(strays(model.inbox(), left, model)), left);
  }

  private static List<Pending> with(List<Pending> pending, Pending item) {
    return Stream.concat(pending.stream(), Stream.of(item)).toList();
  }

  /** Rows for them, should the org not list them any more. */
  private static InboxState strays(InboxState inbox, Msg.Left left, Model model) {
    Map<String, String> names =
        Stream.concat(
                left.items().stream()
                    .map(it -> Map.entry(it.item().conversationId(), it.item().to())),
                left.drafts().stream().map(it -> Map.entry(it.conversationId(), it.to())))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a.isEmpty() ? b : a));
    List<Contact> contacts = new ArrayList<>(inbox.contacts());
    names.forEach(
        (id, name) -> {
          if (inbox.contact(id).isEmpty()) {
            contacts.add(Display.clean(stray(id, name, model)));
          }
        });
    return inbox.expecting(contacts);
  }

  private static Contact stray(String id, String name, Model model) {
    Conversation conversation =
        new Conversation(
            id,
            Stage.ENDED,
            name,
            new Queue("", ""),
            Channel.UNKNOWN,
            model.now(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            Map.of(),
            List.of());
    return new Contact(conversation, List.of());
  }

  private static Model told(Model model, Msg.Left left) {
    String kept =
        Stream.of(count(left.drafts().size(), "draft"), count(left.items().size(), "message"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" and "));
    String back = kept.isEmpty() ? "" : kept + " kept from last time";
    String words =
        Stream.concat(Stream.of(back), left.remarks().stream())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(". "));
    if (words.isEmpty()) {
      return model;
    }
    return left.remarks().isEmpty() ? model.saying(words) : model.warning(words);
  }

  private static String count(int number, String noun) {
    return number == 0 ? "" : number + " " + noun + (number == 1 ? "" : "s");
  }
}
