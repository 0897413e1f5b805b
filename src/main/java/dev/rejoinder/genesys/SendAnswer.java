package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.service.GatewayException;
import java.text.Normalizer;

/**
 * Reads what a send is answered with: the message as the server has it. An answer that tells of
 * another conversation or another text is no proof that ours was taken; what became of it is then
 * as open as if there were no answer.
 */
final class SendAnswer {

  private SendAnswer() {}

  /** The message's id. */
  static String read(JsonObject answer, Outgoing message) throws GatewayException {
    String id = Json.text(answer, "id");
    if (id.isBlank()) {
      throw open("the answer has no message id");
    }
    String conversation = Json.text(answer, "conversationId");
    if (!conversation.isBlank() && !conversation.equals(message.conversationId())) {
      throw open("the answer is of another conversation");
    }
    if (message.content() instanceof Content.Text text && !echoes(answer, text.text())) {
      throw open("the answer has another text");
    }
    return id;
  }

  /** Whether it repeats this text, if it repeats any: a server need not. */
  private static boolean echoes(JsonObject answer, String text) {
    String echo = Json.text(Json.object(answer, "normalizedMessage"), "text");
    String said = echo.isBlank() ? Json.text(answer, "textBody") : echo;
    return said.isBlank() || plain(said).equals(plain(text));
  }

  /** Without what servers tidy up by themselves. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\r\\n?", "\\n").strip();
  }

  private static GatewayException open(String why) {
    return new GatewayException(new Failure.Unreadable(new Answer(200, "", "", ""), why));
  }
}
