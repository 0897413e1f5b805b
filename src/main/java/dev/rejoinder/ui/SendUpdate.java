package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.Stage;
import dev.rejoinder.model.User;
import dev.rejoinder.text.Explain;
import dev.rejoinder.text.Sanitiser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages that the agent confirmed: into the outbox, and how they are doing there. */
final class SendUpdate {
  private SendUpdate() {}

  /** Takes the draft for sent. Where it goes is settled here and never looked up again. */
  static Step accept(Model model, Contact contact, String text) {
    long number = model.chat().numbered() + 1;
    Talk talk = model.chat().talk(contact.id());
    OutboxItem item = item(model, contact, text, model.setting().run() + "-" + number);
    List<Pending> pending = new ArrayList<>(talk.pending());
    pending.add(new Pending(item, new SendState.Sending(1)));
    Talk sent =
        talk.withPending(pending)
            .withHistory(talk.history().sent(talk.draft().text(), text))
            .withDraft(talk.draft().cleared())
            .withNewAfter(Optional.empty())
            .withAnchor(Optional.empty());
    return Step.to(
        model.with(model.chat().numbering(number).with(contact.id(), sent)), new Effect.Send(item));
  }

  private static OutboxItem item(Model model, Contact contact, String text, String id) {
    Content content =
        model
            .chat()
            .talk(contact.id())
            .approved()
            .filter(template -> template.is(text))
            .map(Approved::content)
            .orElseGet(() -> new Content.Text(text));
    boolean in = contact.conversation().stage() == Stage.CONNECTED;
    String leg = contact.conversation().leg().filter(it -> in).map(Leg::communicationId).orElse("");
    String me = model.session().user().map(User::id).orElse("");
    Outgoing outgoing = new Outgoing(contact.id(), leg, me, content);
    return new OutboxItem(id, outgoing, Called.kept(contact.conversation()), text, model.now());
  }

  /** What is not known here any more was put away by the agent. */
  static Step moved(Model model, Msg.SendMoved told) {
    String id = told.conversationId();
    Talk talk = model.chat().talk(id);
    Optional<Pending> sent = talk.sent(told.id());
    if (sent.isEmpty()) {
      return Step.to(model);
    }
    Model next = ChatUpdate.caughtUp(model.with(id, talk.moved(told.id(), told.state())));
    String customer = customer(model, sent.get());
    if (told.state() instanceof SendState.Rejected rejected) {
      return rejected(next, sent.get().with(rejected), why(rejected.failure()));
    }
    if (told.state() instanceof SendState.Parked parked) {
      return Step.to(next.warning("Not sent to " + customer + ": " + why(parked.failure())));
    }
    if (told.state() instanceof SendState.Unknown) {
      return Step.to(next.warning("Not known whether it reached " + customer));
    }
    boolean doubted = sent.get().state() instanceof SendState.Unknown;
    return Step.to(
        doubted && told.state() instanceof SendState.Accepted
            ? next.saying("It has reached " + customer + " after all")
            : next);
  }

  /** In a line that begins with not sent. */
  private static String why(Failure failure) {
    return failure instanceof Failure.Unkept it
        ? "no safe copy can be kept: " + Sanitiser.line(it.why())
        : Explain.what(failure);
  }

  /** Its text goes back where it came from, unless something else is written there by now. */
  private static Step rejected(Model model, Pending sent, String why) {
    String id = sent.item().conversationId();
    Talk talk = model.chat().talk(id);
    String customer = customer(model, sent);
    if (talk.hasDraft()) {
      return Step.to(model.warning("Not sent to " + customer + ": " + why));
    }
    Model back = model.with(id, backInto(talk.without(sent.id()), sent, sent.text()));
    boolean open = model.chat().open().equals(Optional.of(id));
    String whose = open ? "" : " in the composer for " + customer;
    return new Step(
        back.warning("Not sent, the text is back" + whose + ": " + why), withdrawn(sent));
  }

  /** The composer with this text; a template stays one. */
  static Talk backInto(Talk talk, Pending sent, String text) {
    Talk written = talk.withDraft(talk.draft().showing(text));
    return sent.item().outgoing().content() instanceof Content.ByReference it
        ? written.withApproved(new Approved(it.responseId(), sent.text(), it.variables()))
        : written;
  }

  /** For the outbox to forget it; one that it could not keep it does not know. */
  static List<Effect> withdrawn(Pending sent) {
    return sent.kept()
        ? List.of(new Effect.Withdraw(sent.item().conversationId(), sent.id()))
        : List.of();
  }

  static String customer(Model model, Pending sent) {
    String name = Called.recipient(model, sent.item());
    return name.isBlank() ? "the customer" : name;
  }
}
