package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Turns an answer that is no success into the failure it stands for. */
final class Failures {

  private static final Pattern PERMISSION = Pattern.compile("[A-Za-z]+:[A-Za-z]+:[A-Za-z*]+");

  /** Says that there is no such call, so as little was done as after a 405. */
  private static final int NOT_IMPLEMENTED = 501;

  /** Of an error message; more is no message. */
  private static final int LONGEST = 1_000;

  private Failures() {}

  static Failure of(Reply reply) {
    Answer answer = answer(reply);
    int status = reply.status();
    if (status == 408 || status >= 500 && status != NOT_IMPLEMENTED) {
      return new Failure.Unavailable(answer, RetryAfter.of(reply.headers(), reply.received()));
    }
    return switch (status) {
      case 401 -> new Failure.SignedOut(answer);
      case 403 -> new Failure.Forbidden(answer, permissions(answer.message()));
      case 404 -> new Failure.NotFound(answer);
      case 409 -> new Failure.Conflict(answer);
      case 429 -> new Failure.RateLimited(answer, RetryAfter.of(reply.headers(), reply.received()));
      default -> new Failure.Refused(answer);
    };
  }

  /** Knows the API's error bodies and the login host's, which name their fields otherwise. */
  static Answer answer(Reply reply) {
    JsonObject body = body(reply);
    String message = Json.text(body, "message", "description");
    if (message.isBlank()) {
      message = Json.text(body, "error_description");
    }
    return new Answer(
        reply.status(),
        Json.text(body, "code", "error"),
        message.length() > LONGEST ? message.substring(0, LONGEST) : message,
        correlation(reply));
  }

  /** As the header has it, else as an error's body has it. */
  static String correlation(Reply reply) {
    String header = reply.headers().get("ININ-Correlation-Id");
    if (header != null) {
      return header;
    }
    return reply.success() ? "" : Json.text(body(reply), "contextId");
  }

  private static JsonObject body(Reply reply) {
    try {
      return Json.object(Json.parse(reply.body()));
    } catch (JsonParseException e) {
      // A gateway on the way answers in HTML; its status says enough.
      return new JsonObject();
    }
  }

  private static List<String> permissions(String message) {
    return PERMISSION.matcher(message).results().map(MatchResult::group).distinct().toList();
  }
}
