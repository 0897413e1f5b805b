package dev.rejoinder.text;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Failures in words that an agent can act on. What a server says is sanitised and shortened. */
public final class Explain {
  private static final int DETAIL_COLUMNS = 160;

  private static final String LOG_IN = "run: rejoinder login";

  private Explain() {}

  private record Words(String what, String remedy, Optional<Answer> answer) {}

  /** What happened: one line, without a full stop. */
  public static String what(Failure failure) {
    return words(failure).what();
  }

  /**
   * What to do about it: one line, without a full stop. Takes the call for one that may be repeated
   * without harm; for a send that may have arrived there is {@link #lookFirst}.
   */
  public static String remedy(Failure failure) {
    return words(failure).remedy();
  }

  /** What support will ask for, as "401 bad.credentials, correlation 1234"; empty without one. */
  public static String reference(Failure failure) {
    return words(failure).answer().map(Explain::reference).orElse("");
  }

  /**
   * For a send that may have arrived: after {@link Failure.Unanswered}, {@link
   * Failure.Unavailable}, {@link Failure.Conflict} and {@link Failure.Unreadable}.
   */
  public static String sendUnknown(Failure failure) {
    return "not known whether it arrived (" + what(failure) + ")";
  }

  /** What to do about a send that may have arrived. */
  public static String lookFirst() {
    return "look whether it arrived before you repeat it";
  }

  private static Words words(Failure failure) {
    if (failure instanceof Failure.SignedOut it) {
      return signedOut(it.answer());
    }
    if (failure instanceof Failure.Forbidden it) {
      return forbidden(it);
    }
    if (failure instanceof Failure.NotFound it) {
      return answered(
          "not found",
          it.answer(),
          "it may be gone, or belong to another org: check the id and the region");
    }
    if (failure instanceof Failure.Conflict it) {
      return answered(
          "not possible as things stand",
          it.answer(),
          "the conversation may have changed: look at it again");
    }
    if (failure instanceof Failure.Refused it) {
      return refused(it.answer());
    }
    if (failure instanceof Failure.RateLimited it) {
      return answered("too many requests", it.answer(), wait(it.retryAfter()) + ", then try again");
    }
    if (failure instanceof Failure.Unavailable it) {
      return answered(
          it.answer().status() == 408 ? "the server gave up waiting" : "the server is in trouble",
          it.answer(),
          wait(it.retryAfter()) + ", then try again");
    }
    return unanswered(failure);
  }

  /** The codes are those of OAuth, by which the login host says what it objects to. */
  private static Words signedOut(Answer answer) {
    return switch (answer.code()) {
      case Failure.SignedOut.LOGIN_ENDED ->
          new Words(with("not signed in", answer.message()), LOG_IN, Optional.empty());
      case "invalid_grant", "access_denied" -> answered("not signed in", answer, LOG_IN);
      case "invalid_client", "unauthorized_client" ->
          answered(
              "not signed in", answer, "check the OAuth client's id and secret, and the region");
      default ->
          answered(
              "not signed in",
              answer,
              "run rejoinder login, or check the token or the client's id and secret, and the"
                  + " region");
    };
  }

  private static Words unanswered(Failure failure) {
    if (failure instanceof Failure.Unreachable it) {
      return new Words(
          with("server not reached", it.why()),
          "check the network and the region; nothing was sent",
          Optional.empty());
    }
    if (failure instanceof Failure.Untrusted it) {
      return new Words(
          with("server not trusted", it.why()),
          "check this machine's clock and the region, and ask whoever runs the network whether it"
              + " inspects traffic; nothing was sent",
          Optional.empty());
    }
    if (failure instanceof Failure.Unanswered it) {
      return new Words(
          with("no answer", it.why()), "check the network, then try again", Optional.empty());
    }
    if (failure instanceof Failure.Unreadable it) {
      return new Words(
          with("answer not understood" + status(it.answer()), it.why()),
          "try again; if it stays like that, report it with the reference",
          Optional.of(it.answer()));
    }
    if (failure instanceof Failure.Absent it) {
      return new Words(shown(it.what()), it.remedy(), Optional.empty());
    }
    if (failure instanceof Failure.Unkept it) {
      return new Words(
          "not sent, no safe copy can be kept: " + Sanitiser.line(it.why()),
          "mend that, then try again; nothing was sent",
          Optional.empty());
    }
    Failure.Unsupported it = (Failure.Unsupported) failure;
    return new Words(
        with("not available here", it.what()),
        "sign in another way or to a server that offers it; nothing was sent",
        Optional.empty());
  }

  private static Words refused(Answer answer) {
    if (answer.status() < 400) {
      return answered("sent elsewhere, which was not followed", answer, "check the region");
    }
    boolean nothingThere = answer.status() == 404 || answer.status() == 405;
    return answered(
        "refused",
        answer,
        nothingThere ? "check the region" : "change what the server objects to, then try again");
  }

  private static Words forbidden(Failure.Forbidden it) {
    if (it.missing().isEmpty()) {
      return answered(
          "not allowed", it.answer(), "ask an administrator for the permission or the OAuth scope");
    }
    String missing = it.missing().stream().map(Explain::shown).collect(Collectors.joining(", "));
    String noun = it.missing().size() == 1 ? "permission " : "permissions ";
    return new Words(
        "not allowed" + status(it.answer()) + ": missing " + noun + missing,
        "ask an administrator for " + noun + missing,
        Optional.of(it.answer()));
  }

  private static Words answered(String what, Answer answer, String remedy) {
    String detail = answer.message().isBlank() ? answer.code() : answer.message();
    return new Words(with(what + status(answer), detail), remedy, Optional.of(answer));
  }

  private static String status(Answer answer) {
    return " (" + answer.status() + ")";
  }

  private static String with(String what, String detail) {
    String shown = shown(detail);
    return shown.isEmpty() ? what : what + ": " + shown;
  }

  private static String shown(String detail) {
    String line = Cells.ellipsis(Sanitiser.line(detail.strip()), DETAIL_COLUMNS, "…");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  /** Rounded up, as to come too early is to be refused again. */
  private static String wait(Optional<Duration> retryAfter) {
    Duration time = retryAfter.orElse(Duration.ofMinutes(1));
    boolean minutes = time.compareTo(Duration.ofMinutes(1)) > 0;
    return "wait " + Ages.timer(time.plusSeconds(minutes ? 60 : 1).minusNanos(1));
  }

  private static String reference(Answer answer) {
    String status =
        answer.code().isBlank()
            ? "" + answer.status()
            : answer.status() + " " + shown(answer.code());
    String correlation =
        answer.correlationId().isBlank() ? "" : "correlation " + shown(answer.correlationId());
    return Stream.of(status, correlation)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
