package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.LibraryRule;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.SendState;
import dev.rejoinder.search.Finder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryRuleTest {
  private static final List<Response> RESPONSES =
      List.of(
          response("one", "/one First", "Hello {{CUSTOMER_NAME}}", "lib-a", true),
          response("two", "/two Second", "Two", "lib-b", false),
          response("three", "/three First of all", "Three", "lib-c", false));

  private final Robot robot =
      Robot.at(120, 30)
          .told(new Msg.ResponsesRead(Finder.over(RESPONSES), 3, true))
          .inbox(Chat.connected("a", "Maria").in("Returns").over(Channel.WHATSAPP))
          .press("Enter");

  @Test
  void onlyWhatTheQueueAllowsIsFoundAndCounted() {
    robot.press("/").sees("Responses 3 of 3").told(queues("lib-b", "lib-c"));
    robot.sees("Responses 2 of 2").sees("2 libraries by queue Returns");

    // The best match of all is not allowed: the rest is searched as if it were not there.
    robot.type("first").sees("Responses 1 of 2").sees("First of all").press("Enter");
    assertEquals("Three", robot.draft());
  }

  @Test
  void aTemplateIsOfferedOnNoChannelButItsOwn() {
    robot.inbox(Chat.connected("a", "Maria").in("Returns")).press("/");

    robot.sees("Responses 2 of 2");
  }

  @Test
  void aQueueThatAllowsNothingSaysSo() {
    robot.told(queues("no-such")).press("/").sees("Responses 0 of 0");

    robot.sees("The queue allows no responses");
  }

  @Test
  void theAgeOfACacheIsTold() {
    Msg cached =
        new Msg.ResponsesRead(
            Finder.over(RESPONSES), 3, true, Optional.of(Robot.NOW.minusSeconds(240)));
    robot.told(cached).press("/").sees("cache 4 min").later(Duration.ofHours(3));
    robot.sees("cache 3 h").told(new Msg.ResponsesRead(Finder.over(RESPONSES), 3, true));

    robot.doesNotSee("cache");
  }

  @Test
  void theAgeStandsBesideWhatIsGoingOn() {
    Msg kept =
        new Msg.ResponsesRead(
            Finder.over(RESPONSES), 3, false, Optional.of(Robot.NOW.minusSeconds(3 * 3600)));

    robot.told(kept).press("/").sees("cache 3 h, loading");
    robot.told(new Msg.ResponsesFailed(new Failure.Unreachable("refused"))).sees("cache 3 h: ");
  }

  @Test
  void anUnchangedTemplateGoesOutByReferenceAlsoWhenItIsSentAgain() {
    robot.press("/").type("one").sees("template").press("Enter");
    robot.sees("template: goes out as approved").press("Enter");
    robot.moved("a", 1, new SendState.Rejected(Shifts.DOWN)).press("Enter");

    Content wanted = new Content.ByReference("one", Map.of("CUSTOMER_NAME", "Maria"));
    assertEquals(List.of(wanted, wanted), robot.contents());
  }

  @Test
  void anEditedTemplateGoesAsTextAndSaysSo() {
    robot.press("/").type("one").press("Enter").type("!").sees("edited: goes as text");
    robot.press("Backspace").sees("goes out as approved").type("?").press("Enter").type("x");

    robot.doesNotSee("edited:").press("Enter");
    assertEquals(
        List.of(new Content.Text("Hello Maria?"), new Content.Text("x")), robot.contents());
  }

  private static Response response(
      String id, String name, String body, String library, boolean template) {
    return new Response(id, name, body, library, List.of(), List.of(library), template);
  }

  private static Msg queues(String... libraries) {
    LibraryRule rule = new LibraryRule(false, List.of(libraries));
    Queue queue = new Queue("q-Returns", "Returns");
    return new Msg.QueuesRead(List.of(new Membership(queue, rule, true)));
  }
}
