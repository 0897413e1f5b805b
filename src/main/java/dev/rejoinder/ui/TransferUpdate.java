package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Right;
import dev.rejoinder.model.Stage;
import dev.rejoinder.model.Target;
import dev.rejoinder.ui.Attention.Overlay;
import dev.rejoinder.ui.Choice.Purpose;
import dev.rejoinder.ui.Picker.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Handing a conversation to a queue or a person. */
final class TransferUpdate {
  private TransferUpdate() {}

  /**
   * Opens the list. Also while the conversation is being joined: else what an agent in a hurry
   * types for the list would go to the composer, and with Enter to the customer.
   */
  static Step begin(Model model) {
    Optional<Conversation> joining =
        OrderUpdate.meant(model)
            .filter(contact -> model.chat().talk(contact.id()).joining())
            .map(Contact::conversation);
    if (joining.isPresent() && Rights.refusal(model, Right.TRANSFER).isEmpty()) {
      return find(model, nobody(joining.get().id(), Purpose.TRANSFER, Optional.empty()), "");
    }
    return OrderUpdate.with(
        model,
        Right.TRANSFER,
        conversation ->
            switch (conversation.stage()) {
              case CONNECTED ->
                  find(
                      withoutQueues(model),
                      nobody(conversation.id(), Purpose.TRANSFER, conversation.leg()),
                      "");
              case PARKED -> Step.to(model.saying("It is parked: Ctrl-X p resumes it first"));
              case ALERTING, WRAP_UP, WAITING, ELSEWHERE, ENDED ->
                  Step.to(model.saying("You are not in this conversation"));
            });
  }

  /** Says why there are people alone, where that is so. */
  private static Model withoutQueues(Model model) {
    return Rights.missing(model, Right.FIND_QUEUES)
        .map(needs -> model.warning("No queues to choose. " + needs))
        .orElse(model);
  }

  /** Of a waiting one, to whom it is assigned. */
  static Step assign(Model model, Conversation waiting) {
    return find(model, nobody(waiting.id(), Purpose.ASSIGN, Optional.empty()), "");
  }

  /** Of a queue to look at. */
  static Step watch(Model model) {
    return find(model, nobody("", Purpose.WATCH, Optional.empty()), "");
  }

  private static Choice.Transfer nobody(String id, Purpose purpose, Optional<Leg> leg) {
    return new Choice.Transfer(id, purpose, leg, 0, true, List.of(), Optional.empty());
  }

  /** Looks for more; what has come before stays to choose from. */
  static Step find(Model model, Choice.Transfer it, String words) {
    long number = model.shift().asked() + 1;
    Choice.Transfer asking =
        new Choice.Transfer(
            it.conversationId(),
            it.purpose(),
            it.leg(),
            number,
            true,
            it.targets(),
            Optional.empty());
    Model asked = model.with(model.shift().asking(number));
    Effect find = new Effect.FindTargets(number, words.strip());
    return model.attention().overlay().orElse(null) instanceof Overlay.Choosing open
        ? Step.to(PickerUpdate.show(asked, asking, open.picker()), find)
        : Step.to(PickerUpdate.open(asked, asking), find);
  }

  /** A late answer changes nothing. */
  static Model read(Model model, Msg.TargetsRead read) {
    if (!(model.attention().overlay().orElse(null) instanceof Overlay.Choosing open)
        || !(open.choice() instanceof Choice.Transfer it)
        || it.number() != read.number()) {
      return model;
    }
    Map<String, Target> all = new LinkedHashMap<>();
    it.targets().forEach(target -> all.put(id(target), target));
    read.targets().stream()
        .filter(target -> !isOneself(model, target))
        .filter(target -> fits(it.purpose(), target.kind()))
        .forEach(target -> all.put(id(target), Display.clean(target)));
    Choice.Transfer found =
        new Choice.Transfer(
            it.conversationId(),
            it.purpose(),
            it.leg(),
            it.number(),
            false,
            List.copyOf(all.values()),
            read.failure());
    return PickerUpdate.refreshed(model, found, open.picker());
  }

  private static boolean fits(Purpose purpose, Target.Kind kind) {
    return switch (purpose) {
      case TRANSFER -> true;
      case ASSIGN -> kind == Target.Kind.PERSON;
      case WATCH -> kind == Target.Kind.QUEUE;
    };
  }

  private static boolean isOneself(Model model, Target target) {
    return target.kind() == Target.Kind.PERSON
        && model.session().user().filter(user -> user.id().equals(target.id())).isPresent();
  }

  static List<Row> rows(Choice.Transfer it, String query) {
    List<Row> rows =
        it.targets().stream()
            .map(target -> new Row(id(target), target.name(), note(target)))
            .toList();
    return PickerUpdate.like(query, rows);
  }

  private static String note(Target target) {
    String kind = kind(target);
    return target.note().isBlank() ? kind : kind + ", " + target.note();
  }

  private static String kind(Target target) {
    return switch (target.kind()) {
      case QUEUE -> "queue";
      case PERSON -> "person";
    };
  }

  private static String id(Target target) {
    return target.kind() + " " + target.id();
  }

  static Step chosen(Model model, Choice.Transfer it, Row row) {
    return it.targets().stream()
        .filter(target -> id(target).equals(row.id()))
        .findFirst()
        .map(to -> chosen(model, it, to))
        .orElseGet(() -> Step.to(model));
  }

  private static Step chosen(Model model, Choice.Transfer it, Target to) {
    return switch (it.purpose()) {
      case TRANSFER -> Step.to(asked(model, it, to));
      case ASSIGN -> {
        String text = "Assign " + whom(model, it) + " to " + to.name() + "?";
        Order order = new Order.Assign(it.conversationId(), to.id());
        yield Step.to(OrderUpdate.ask(model, text, order));
      }
      case WATCH -> WatchUpdate.begin(model, to);
    };
  }

  private static Model asked(Model model, Choice.Transfer it, Target to) {
    return it.leg()
        .or(() -> joined(model, it.conversationId()))
        .map(leg -> ask(model, it, leg, to))
        .orElseGet(() -> model.saying("Not yet: " + whom(model, it) + " is not joined"));
  }

  private static Optional<Leg> joined(Model model, String id) {
    return model
        .inbox()
        .contact(id)
        .map(Contact::conversation)
        .filter(conversation -> conversation.stage() == Stage.CONNECTED)
        .flatMap(Conversation::leg);
  }

  private static String whom(Model model, Choice.Transfer it) {
    return ChoiceWords.customer(model, it.conversationId());
  }

  private static Model ask(Model model, Choice.Transfer it, Leg leg, Target to) {
    String text = "Transfer " + whom(model, it) + " to " + kind(to) + " " + to.name() + "?";
    return OrderUpdate.ask(model, text, new Order.Transfer(it.conversationId(), leg, to));
  }
}
