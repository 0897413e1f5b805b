package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Response;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyTest {

  private static final Response TEMPLATE =
      new Response("r-1", "Visit", "Dear {{1}}", "", List.of(), List.of(), true);

  private final Gateway gateway =
      new StubGateway() {
        @Override
        public Optional<Response> responseNamed(String name) {
          return Optional.of(TEMPLATE);
        }

        @Override
        public Response response(String id) {
          return TEMPLATE;
        }
      };

  static List<Reply.Saying> sayings() {
    return List.of(new Reply.Saying.Named("Visit"), new Reply.Saying.WithId("r-1"));
  }

  @ParameterizedTest
  @MethodSource("sayings")
  void aTemplateIsNotSentAsText(Reply.Saying saying) {
    Retrier retrier = new Retrier(() -> 0, new Random(1), wait -> {});
    Responses responses = new Responses(gateway, retrier, Retrier.Listener.NONE);
    Transcripts transcripts = new Transcripts(gateway, retrier, Retrier.Listener.NONE);
    Conversations conversations =
        new Conversations(gateway, retrier, Retrier.Listener.NONE, transcripts);
    Reply reply = new Reply(gateway, responses, conversations);

    var refusal = assertThrows(GatewayException.class, () -> reply.response(saying));

    assertInstanceOf(Failure.Absent.class, refusal.failure());
  }
}
