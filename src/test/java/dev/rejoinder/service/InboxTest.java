package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final Answer ANSWER = new Answer(404, "", "", "");
  private static final Failure GONE = new Failure.NotFound(ANSWER);
  private static final Failure TAKEN = new Failure.Forbidden(ANSWER, List.of());

  @Test
  void whoeverIsGoneSinceTheListWasReadHidesNobodyElse() throws GatewayException {
    Inbox inbox =
        inbox(
            new StubGateway() {
              @Override
              public List<String> waiting(List<Queue> queues) {
                return List.of("gone", "taken", "here");
              }

              @Override
              public Conversation conversation(String id, String userId) throws GatewayException {
                if (!id.equals("here")) {
                  throw failure(id.equals("gone") ? GONE : TAKEN);
                }
                return conversation(id, Stage.WAITING);
              }
            });

    inbox.readWaiting(StubGateway.ME);
    inbox.readWaiting(StubGateway.ME);

    assertEquals(List.of("here"), inbox.read(StubGateway.ME).stream().map(Contact::id).toList());
  }

  @Test
  void aTextThatTheServerDoesNotHaveIsNotAskedForForEver() throws GatewayException {
    AtomicInteger asked = new AtomicInteger();
    Inbox inbox =
        inbox(
            new StubGateway() {
              @Override
              public List<Conversation> conversations(String userId) {
                return List.of(conversation("c", Stage.CONNECTED, "there", "withdrawn"));
              }

              @Override
              public List<Message> messages(String conversationId, List<String> ids) {
                asked.incrementAndGet();
                return ids.stream()
                    .filter(id -> !id.equals("withdrawn"))
                    .map(StubGateway::message)
                    .toList();
              }
            });

    for (int reading = 0; reading < 50; reading++) {
      inbox.read(StubGateway.ME);
    }

    assertEquals(5, asked.get());
    List<Message> transcript = inbox.read(StubGateway.ME).get(0).transcript();
    assertEquals(List.of("there"), transcript.stream().map(Message::id).toList());
  }

  @Test
  void whatWaitsIsReadBehindWhatIsHers() throws GatewayException {
    List<String> behind = new ArrayList<>();
    Gateway background =
        new StubGateway() {
          @Override
          public List<String> waiting(List<Queue> queues) {
            behind.add("list");
            return List.of("w");
          }

          @Override
          public Conversation conversation(String id, String userId) {
            behind.add(id);
            return conversation(id, Stage.WAITING);
          }
        };
    Inbox inbox = inbox(new StubGateway(), background);

    inbox.readWaiting(StubGateway.ME);
    inbox.reread("c", StubGateway.ME);

    assertEquals(List.of("list", "w"), behind);
  }

  private static Inbox inbox(Gateway gateway) {
    return inbox(gateway, gateway);
  }

  private static Inbox inbox(Gateway gateway, Gateway background) {
    Retrier retrier = new Retrier(System::nanoTime, new Random(1), wait -> {});
    Retrier.Listener deaf = Retrier.Listener.NONE;
    return new Inbox(gateway, background, retrier, deaf, new Transcripts(gateway, retrier, deaf));
  }
}
