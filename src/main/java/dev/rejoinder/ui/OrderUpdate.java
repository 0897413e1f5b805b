package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Right;
import dev.rejoinder.text.Explain;
import dev.rejoinder.ui.Attention.Overlay;
import java.util.Optional;
import java.util.function.Function;

/** What the agent asks of the org about a conversation, and how that ends. */
final class OrderUpdate {
  private OrderUpdate() {}

  static Step disconnect(Model model) {
    return with(
        model,
        Right.DISCONNECT,
        it ->
            switch (it.stage()) {
              case CONNECTED, PARKED ->
                  Step.to(
                      ask(
                          model,
                          "End the conversation with " + Called.customer(model, it) + "?",
                          new Order.Disconnect(it.id(), it.leg().get())));
              case ALERTING, WRAP_UP, WAITING, ELSEWHERE, ENDED ->
                  Step.to(model.saying("Nothing to end: you are not in this conversation"));
            });
  }

  /** Sets it aside, or takes it up again. */
  static Step park(Model model) {
    return with(
        model,
        Right.PARK,
        it ->
            switch (it.stage()) {
              case CONNECTED ->
                  give(model, new Order.Park(it.id(), it.leg().get(), Optional.empty()));
              case PARKED -> give(model, new Order.Resume(it.id(), it.leg().get()));
              case ALERTING, WRAP_UP, WAITING, ELSEWHERE, ENDED ->
                  Step.to(model.saying("Nothing to park: you are not in this conversation"));
            });
  }

  /**
   * Goes on with the conversation that is meant: the selected row while the keys go to the inbox,
   * else the open one. Stops where the right is missing or an order is under way.
   */
  static Step with(Model model, Right right, Function<Conversation, Step> next) {
    return with(model, meant(model), right, next);
  }

  static Step with(
      Model model, Optional<Contact> meant, Right right, Function<Conversation, Step> next) {
    if (meant.isEmpty()) {
      return Step.to(model.saying("Open a conversation first: Enter in the inbox"));
    }
    Optional<String> refusal = Rights.refusal(model, right);
    if (refusal.isPresent()) {
      return Step.to(model.warning(refusal.get()));
    }
    Conversation conversation = meant.get().conversation();
    Optional<Order> running = model.chat().talk(meant.get().id()).traffic().order();
    if (running.isPresent()) {
      return Step.to(underWay(model, running.get(), conversation));
    }
    if (model.chat().talk(meant.get().id()).joining()) {
      return Step.to(
          model.saying("Not yet: you are just joining " + Called.customer(model, conversation)));
    }
    boolean joined =
        switch (conversation.stage()) {
          case CONNECTED, PARKED -> conversation.leg().isPresent();
          case ALERTING, WRAP_UP, WAITING, ELSEWHERE, ENDED -> true;
        };
    return joined ? next.apply(conversation) : Step.to(model.saying("Not possible yet: Ctrl-R"));
  }

  private static Model underWay(Model model, Order order, Conversation conversation) {
    String words = OrderWords.capitalised(OrderWords.running(order));
    return model.saying(words + " " + Called.customer(model, conversation) + " is under way");
  }

  static Optional<Contact> meant(Model model) {
    return model.attention().focus() == Focus.INBOX
        ? model.inbox().selection()
        : model.openContact();
  }

  static Model ask(Model model, String text, Order order) {
    Overlay question = new Overlay.Question(text, new Effect.Carry(order));
    return model.with(model.attention().withOverlay(Optional.of(question)));
  }

  static Step give(Model model, Order order) {
    Talk talk = model.chat().talk(order.conversationId());
    if (talk.traffic().order().isPresent()) {
      return Step.to(model.saying("Another order is under way here: try again when it has ended"));
    }
    Model given = model.with(order.conversationId(), talk.with(talk.traffic().carrying(order)));
    return Step.to(given, new Effect.Carry(order));
  }

  /** Empty for what is not told of orders and what goes with them. */
  static Optional<Model> told(Model model, Msg msg) {
    if (msg instanceof Msg.OrderEnded ended) {
      return Optional.of(ended(model, ended.order(), ended.failure()));
    }
    if (msg instanceof Msg.CustomerTypes types) {
      return Optional.of(
          model
              .inbox()
              .contact(types.conversationId())
              .map(contact -> writing(model, contact, types))
              .orElse(model));
    }
    if (msg instanceof Msg.TargetsRead read) {
      return Optional.of(TransferUpdate.read(model, read));
    }
    return msg instanceof Msg.WrapUpCodesRead read
        ? Optional.of(WrapUpUpdate.read(model, read))
        : Optional.empty();
  }

  private static Model writing(Model model, Contact contact, Msg.CustomerTypes types) {
    Talk talk = model.chat().talk(contact.id());
    return model.with(contact.id(), talk.with(talk.traffic().writingUntil(types.until(), contact)));
  }

  private static Model ended(Model model, Order order, Optional<Failure> failure) {
    String id = order.conversationId();
    Talk talk = model.chat().talk(id);
    Model next = model.with(id, talk.with(talk.traffic().ended(order, failure)));
    String whom = ChoiceWords.customer(model, id);
    String done = OrderWords.done(order);
    return failure
        .map(why -> next.warning("Not " + done + ": " + whom + ": " + Explain.what(why)))
        .orElseGet(() -> succeeded(next, order, success(model, order, whom, done)));
  }

  private static Model succeeded(Model next, Order order, String words) {
    return order instanceof Order.Transfer
        ? next.with(next.attention().sayingLeft(order.conversationId(), words))
        : next.saying(words);
  }

  private static String success(Model model, Order order, String whom, String done) {
    String to = order instanceof Order.Transfer transfer ? " to " + transfer.to().name() : "";
    boolean due =
        OrderWords.leaves(order)
            && model
                .inbox()
                .contact(order.conversationId())
                .flatMap(contact -> contact.conversation().wrapUp())
                .isPresent();
    String next = due ? " Wrap-up is due: Ctrl-X w" : "";
    String resume = order instanceof Order.Park ? " Ctrl-X p resumes" : "";
    String rings = order instanceof Order.Assign ? " It rings there" : "";
    return OrderWords.capitalised(done) + ": " + whom + to + "." + next + resume + rings;
  }
}
