package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.SendState;
import dev.rejoinder.ui.Attention.Overlay;
import java.util.Optional;

/** What the agent decides about the oldest message of the open conversation that waits for it. */
final class SettleUpdate {
  private static final String NOTHING = "Nothing here waits for you";

  private SettleUpdate() {}

  /** Whether there is something to decide. */
  static boolean due(Model model) {
    return failed(model).isPresent();
  }

  private static Optional<Pending> failed(Model model) {
    return model.chat().open().flatMap(id -> model.chat().talk(id).failed());
  }

  static Step act(Model model, Action action) {
    Optional<Pending> failed = failed(model);
    Optional<Contact> contact = model.openContact();
    if (failed.isEmpty() || contact.isEmpty()) {
      return Step.to(model.saying(NOTHING));
    }
    return switch (action) {
      case RETRY -> retry(model, contact.get(), failed.get());
      case EDIT_FAILED -> edit(model, failed.get());
      default -> putAway(model, failed.get());
    };
  }

  private static Step retry(Model model, Contact contact, Pending failed) {
    Optional<String> refusal = ComposerUpdate.refusal(model, contact, failed.text());
    if (refusal.isPresent()) {
      return Step.to(model.warning(refusal.get()));
    }
    if (!sameLeg(contact, failed)) {
      return Step.to(
          model.warning(
              "Not sent again: it was for an earlier leg. Ctrl-X e takes it back to look at"));
    }
    Effect.Resend resend = new Effect.Resend(contact.id(), failed.id());
    if (!(failed.state() instanceof SendState.Unknown)) {
      return resend(model, resend);
    }
    String question =
        "It may have reached "
            + SendUpdate.customer(model, failed)
            + " already, who would then read it twice. Send it again?";
    Overlay asked = new Overlay.Question(question, resend);
    return Step.to(model.with(model.attention().withOverlay(Optional.of(asked))));
  }

  /** One that waited for a join has no leg of its own yet. */
  private static boolean sameLeg(Contact contact, Pending failed) {
    String leg = failed.item().outgoing().communicationId();
    return leg.isEmpty()
        || contact.conversation().leg().map(Leg::communicationId).equals(Optional.of(leg));
  }

  /** Orders it, unless it was settled while the agent thought about it. */
  static Step resend(Model model, Effect.Resend resend) {
    Talk talk = model.chat().talk(resend.conversationId());
    Optional<Pending> failed = talk.sent(resend.id()).filter(Pending::failed);
    if (failed.isEmpty()) {
      return Step.to(model.saying("Not sent again: it was settled meanwhile"));
    }
    SendState next =
        failed.get().state() instanceof SendState.Unknown unknown
            ? new SendState.Checking(unknown.failure())
            : new SendState.Sending(1);
    Model ordered = model.with(resend.conversationId(), talk.moved(resend.id(), next));
    return failed.get().kept()
        ? Step.to(ordered, resend)
        : Step.to(ordered, new Effect.Send(failed.get().item()));
  }

  private static Step edit(Model model, Pending failed) {
    String id = failed.item().conversationId();
    Talk talk = model.chat().talk(id).without(failed.id());
    String draft = talk.draft().text();
    String gap = draft.isEmpty() || draft.endsWith("\n") ? "" : "\n";
    Model back = model.with(id, SendUpdate.backInto(talk, failed, draft + gap + failed.text()));
    Model written = ChatUpdate.write(back);
    boolean doubtful = failed.state() instanceof SendState.Unknown;
    return new Step(
        doubtful
            ? written.warning("It may have arrived all the same: look before you send it")
            : written,
        SendUpdate.withdrawn(failed));
  }

  private static Step putAway(Model model, Pending failed) {
    String id = failed.item().conversationId();
    Talk talk = model.chat().talk(id).without(failed.id());
    Model away = model.with(id, talk.withDraft(talk.draft().holding(failed.text())));
    return new Step(
        away.saying("Put away. Ctrl-Y in the composer brings it back"),
        SendUpdate.withdrawn(failed));
  }
}
