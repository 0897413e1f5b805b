package dev.rejoinder.cli;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.JournalEntry.Settled;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.SendState;
import dev.rejoinder.service.Reply.Prepared;
import dev.rejoinder.text.Explain;
import dev.rejoinder.text.Sanitiser;
import java.util.Locale;
import java.util.Optional;

/** Tells how a send ended: to people, to scripts, and as the exit status. */
final class SendReport {
  private final Session session;
  private final boolean json;
  private final String conversationId;
  private Optional<Settled> settled = Optional.empty();

  SendReport(Session session, boolean json, String conversationId) {
    this.session = session;
    this.json = json;
    this.conversationId = conversationId;
  }

  int ended(Posting.End end, Prepared prepared) {
    if (end.state() instanceof SendState.Accepted it) {
      settled = end.settled();
      return accepted(it.messageId(), prepared);
    }
    if (end.state() instanceof SendState.Unknown it) {
      print("unknown", "", Optional.of(prepared), Optional.of(it.failure()));
      session.notes().mayHaveArrived(it.failure(), where(prepared));
      return ExitStatus.UNKNOWN;
    }
    if (end.state() instanceof SendState.Parked it) {
      rejected(it.failure(), Optional.of(prepared));
      return ExitStatus.GAVE_UP;
    }
    return rejected(((SendState.Rejected) end.state()).failure(), Optional.of(prepared));
  }

  int behind(Posting.Behind behind, Prepared prepared) {
    print("held", "", Optional.of(prepared), Optional.of(behind.failure()));
    session.notes().failure(behind.failure());
    return behind.unknown() ? ExitStatus.UNKNOWN : ExitStatus.GAVE_UP;
  }

  int rejected(Failure failure, Optional<Prepared> prepared) {
    print("rejected", "", prepared, Optional.of(failure));
    session.notes().failure(failure);
    return ExitStatus.of(failure);
  }

  int dry(Prepared prepared) {
    print("dry-run", "", Optional.of(prepared), Optional.empty());
    if (!json) {
      Outgoing outgoing = prepared.outgoing();
      String leg = outgoing.communicationId();
      String via = leg.isEmpty() ? "joining first" : "communication " + Sanitiser.name(leg);
      session.out().println("To: " + Lines.address(prepared.conversation()));
      session.out().println("Via: " + via + ", as user " + Sanitiser.name(outgoing.userId()));
      if (prepared.template()) {
        session.out().println("As: template " + id(outgoing.content()) + ", by reference");
      }
      session.out().println();
      session.out().println(said(prepared));
    }
    return ExitStatus.DONE;
  }

  private int accepted(String messageId, Prepared prepared) {
    print("accepted", messageId, Optional.of(prepared), Optional.empty());
    if (!json) {
      String id = messageId.isEmpty() ? "" : ": message " + Sanitiser.name(messageId);
      session.out().println("Sent to " + Lines.whom(prepared.conversation()) + id);
    }
    return ExitStatus.DONE;
  }

  private void print(
      String state, String messageId, Optional<Prepared> prepared, Optional<Failure> failure) {
    if (!json) {
      return;
    }
    session.json(
        Json.object(
            "state", state,
            "messageId", told(messageId),
            "conversationId", conversationId,
            "text", prepared.flatMap(it -> told(it.text())),
            "responseId", prepared.flatMap(Prepared::response).map(Response::id),
            "settled", settled.map(how -> how.name().toLowerCase(Locale.ROOT).replace('_', '-')),
            "failure", failure.map(Explain::what),
            "remedy", failure.map(it -> remedy(state, it)),
            "reference", failure.flatMap(it -> told(Explain.reference(it)))));
  }

  private static String remedy(String state, Failure failure) {
    return state.equals("unknown") ? Explain.lookFirst() : Explain.remedy(failure);
  }

  /** Where to look whether it arrived; the tutorial's API tells nobody what was said. */
  private String where(Prepared prepared) {
    return !prepared.text().isEmpty()
        ? "look first: rejoinder transcript " + conversationId
        : Explain.lookFirst();
  }

  private static Optional<String> told(String value) {
    return Optional.of(value).filter(it -> !it.isEmpty());
  }

  private static String id(Content content) {
    return content instanceof Content.ByReference it ? Sanitiser.name(it.responseId()) : "";
  }

  private static String said(Prepared prepared) {
    if (prepared.text().isEmpty()
        && prepared.outgoing().content() instanceof Content.ByReference it) {
      String with = it.variables().isEmpty() ? "" : " with " + it.variables();
      return Sanitiser.line("response " + it.responseId() + ", filled in by the server" + with);
    }
    return Sanitiser.text(prepared.text());
  }
}
