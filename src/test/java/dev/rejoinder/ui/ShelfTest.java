package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Response;
import dev.rejoinder.model.Usage;
import dev.rejoinder.search.Finder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShelfTest {
  private final Robot robot =
      Robot.at(100, 30)
          .inbox(
              Chat.connected("a", "Maria").says("Hola, gracias por la ayuda", 5),
              Chat.connected("b", "Tom").says("Hello", 3))
          .told(
              new Msg.ResponsesRead(
                  Finder.over(
                      List.of(
                          response("one", "/one First", "The first for you", "Start"),
                          response("two", "/two Second", "The second for you", "Ending"),
                          response("tres", "/tres Tercero", "Gracias por la espera", "Start"),
                          response(
                              "hole", "/hole Hole", "The {{ORDER}} is here for you", "Start"))),
                  4,
                  true));

  private static Response response(String id, String name, String body, String library) {
    return new Response(id, name, body, library, List.of());
  }

  private ShelfTest() {
    open("Maria");
  }

  private void open(String customer) {
    while (robot
        .model
        .openContact()
        .filter(it -> it.conversation().customer().equals(customer))
        .isEmpty()) {
      robot.press("Ctrl-N");
      if (robot.model.chat().open().isEmpty()) {
        robot.press("Enter");
      }
    }
    robot.model = ChatUpdate.write(robot.model);
  }

  private List<String> shown() {
    Hits hits = robot.model.attention().panel().orElseThrow().hits();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      ids.add(hits.response(i).id());
    }
    return ids;
  }

  @Test
  void pinnedOnesComeFirstThenTheMostUsedThenTheOthersInTheirOrder() {
    Usage usage =
        Usage.NONE
            .after("tres", Robot.NOW.minus(Duration.ofDays(20)))
            .after("two", Robot.NOW.minus(Duration.ofDays(1)))
            .pin("hole", true)
            .pin("gone", true);
    robot.told(new Msg.UsageRead(usage)).press("/");

    assertEquals(List.of("hole", "two", "tres", "one"), shown());
    robot.sees("Responses 4 of 4").sees("1*/hole").sees("2 /two");
  }

  @Test
  void aDigitInsertsWhileNothingIsTypedAndIsALetterAfterThat() {
    assertEquals("The second for you", robot.press("/", "2").draft());

    robot.press("Ctrl-T", "x", "1");
    assertEquals("x1", robot.model.attention().panel().orElseThrow().query().text());
    robot.press("Ctrl-U", "9").sees("> 9");
  }

  @Test
  void aDigitTypedBeforeTheListIsThereWaitsForIt() {
    Effect.Find asked = robot.toldAlone(new Msg.Pressed(Keymap.key("/"))).orElseThrow();
    robot.toldAlone(new Msg.Pressed(Key.text("2")));
    assertEquals("", robot.draft());

    assertEquals("The second for you", robot.told(Robot.answer(asked)).draft());
  }

  @Test
  void aPastedDigitIsSearchedFor() {
    robot.press("/").paste("2").sees("> 2");

    assertEquals("", robot.draft());
  }

  @Test
  void aUseCountsWhenItsMessageIsSentAndNotBefore() {
    robot.press("/", "1").press("Ctrl-_");
    robot.press("/", "2");
    assertEquals(List.of(), robot.ordered(Effect.KeepUsage.class));

    robot.press("Enter");

    Usage kept = robot.ordered(Effect.KeepUsage.class).get(0).usage();
    assertEquals(0, kept.weight("one", Robot.NOW));
    assertEquals(1, kept.weight("two", Robot.NOW));
    robot.press("/");
    assertEquals("two", shown().get(0));
    robot.sees("sent here 10:42");
  }

  @Test
  void anotherTextAfterADeletedResponseCountsForNothing() {
    robot.press("/", "1").press("Ctrl-U").type("Hi").press("Enter");

    assertEquals(List.of(), robot.ordered(Effect.KeepUsage.class));
  }

  @Test
  void insertAndSendCountsAtOnce() {
    robot.press("/").type("second").press("Alt-Enter");

    assertEquals(1, robot.ordered(Effect.KeepUsage.class).get(0).usage().weight("two", Robot.NOW));
  }

  @Test
  void pinningMovesItToTheFrontAndThePointerWithIt() {
    robot.press("/", "Down", "Down", "Ctrl-F").sees("Pinned: / 1 inserts it");

    assertEquals(List.of("tres", "one", "two", "hole"), shown());
    PanelState panel = robot.model.attention().panel().orElseThrow();
    assertEquals("tres", panel.selection().orElseThrow().response().id());
    assertEquals(List.of("tres"), robot.ordered(Effect.KeepUsage.class).get(0).usage().pinned());

    robot.press("Ctrl-F").sees("No longer pinned");
    assertEquals(List.of("one", "two", "tres", "hole"), shown());
  }

  @Test
  void librariesAreWalkedAndNamedInTheTitle() {
    robot.press("/", "Ctrl-L").sees("Responses 1 of 1").sees("library Ending");
    robot.press("Ctrl-L").sees("Responses 3 of 3").sees("library Start");

    robot.press("Ctrl-L").sees("Responses 4 of 4").doesNotSee("library Start");
  }

  @Test
  void theCustomersLanguageIsTheFirstToNarrowTo() {
    robot.told(new Msg.LanguagesRead(List.of("en", "es"))).press("/", "Tab");
    robot.sees("language es");
    assertEquals(List.of("tres"), shown());

    robot.press("Tab").sees("language en");
    assertEquals(List.of("one", "two", "hole"), shown());
    robot.press("Tab").sees("Responses 4 of 4");
  }

  @Test
  void onesOwnAreFoundWhateverTheQueueAllowsAndABrokenFileLeavesThem() {
    Response mine = response(Response.MINE + "ps", "/ps Late", "PS: sorry", "mine");
    robot.told(new Msg.MineRead(List.of(mine))).press("/").type("ps").sees("/ps  Late");

    robot.told(new Msg.MineBroken("responses.toml:3:1: no name")).sees("responses.toml:3:1");
    robot.press("Enter");
    assertEquals("PS: sorry", robot.draft());
  }

  @Test
  void thePreviewTellsHolesLengthAndLanguage() {
    robot.press("/").type("hole").sees("1 hole: ORDER").sees("29/2000");

    robot.press("Ctrl-U").type("tercero").sees("21/2000 · es");
  }

  @Test
  void aTypoIsMarkedApart() {
    robot.press("/").type("secnod").sees("▸~/two").sees("~ not as typed");
  }
}
