package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.ResponsePage;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.KeptResponses;
import dev.rejoinder.service.StubGateway;
import dev.rejoinder.ui.Msg;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResponseFeedTest {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Deque<Msg> posted = new ArrayDeque<>();
  private Optional<Failure> trouble = Optional.empty();

  private List<String> bodies = List.of();

  private final ResponseFeed feed =
      new ResponseFeed(
          new KeptResponses(
              Stubs.over(
                      new StubGateway() {
                        @Override
                        public ResponsePage responses(Optional<String> cursor)
                            throws GatewayException {
                          if (trouble.isPresent()) {
                            throw failure(trouble.get());
                          }
                          return bodies.isEmpty() ? super.responses(cursor) : page();
                        }
                      })
                  .responses(),
              Stubs.over(new StubGateway()).responses(),
              Optional.empty(),
              Clock.systemUTC()),
          new Languages(),
          posted::add);

  private ResponsePage page() {
    List<Response> all = new ArrayList<>();
    bodies.forEach(body -> all.add(new Response("r" + all.size(), "R", body, "", List.of())));
    return new ResponsePage(all, all.size(), Optional.empty());
  }

  @Test
  void theyComeByThemselvesAfterAFailureThatPasses() {
    trouble = Optional.of(new Failure.Unreachable("refused"));
    assertTrue(feed.turn().compareTo(AN_HOUR) < 0);
    assertInstanceOf(Msg.ResponsesFailed.class, posted.removeLast());

    trouble = Optional.empty();

    assertEquals(Duration.ofMinutes(30), feed.turn());
    assertInstanceOf(Msg.LanguagesRead.class, posted.removeLast());
    assertInstanceOf(Msg.ResponsesRead.class, posted.removeLast());
  }

  @Test
  void theHostsThatTheyLinkToComeBehindThem() {
    bodies = List.of("See https://acme.example/a.", "No link. At all", "www.acme.test, say");

    feed.turn();

    assertInstanceOf(Msg.ResponsesRead.class, posted.removeFirst());
    assertTrue(posted.contains(new Msg.HostsRead(Set.of("acme.example", "www.acme.test"))));
  }

  @Test
  void withoutResponsesNoHostIsStrange() {
    feed.turn();

    assertTrue(posted.stream().noneMatch(Msg.HostsRead.class::isInstance));
  }

  @Test
  void aMissingPermissionIsNotAskedAboutAgain() {
    Answer answer = new Answer(403, "", "", "");
    trouble = Optional.of(new Failure.Forbidden(answer, List.of()));

    assertTrue(feed.turn().compareTo(AN_HOUR) > 0);
  }

  @Test
  void anEndedSignInIsLookedAtAgainSinceAnotherShellMayRenewIt() {
    trouble = Optional.of(new Failure.SignedOut(new Answer(401, "", "", "")));

    assertTrue(feed.turn().compareTo(AN_HOUR) < 0);
  }
}
