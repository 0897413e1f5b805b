package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Delivery;
import dev.rejoinder.model.Response;
import dev.rejoinder.search.Finder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said under a message before it goes out; each was seen red with its check taken out. */
class BeforeSendingTest {
  private static final String REFUND =
      "Your refund is on its way, Maria.\n\nIt takes 3 to 5 working days.";

  @Test
  void anUnfilledPlaceIsNamedAndOneKeyGoesThere() {
    Robot robot = open(chat()).paste("Dear {{NAME}}, hello").sees("{{NAME}} unfilled · Ctrl-X g");

    robot.press("Ctrl-X", "g").type("Ann");

    assertEquals("Dear Ann, hello", robot.draft());
  }

  @Test
  void aTextOverTheLimitSaysHowManyShortMessagesItIs() {
    Robot robot = open(chat().over(Channel.SMS)).paste("a".repeat(765)).doesNotSee("at most");

    robot.type("b").sees("766 of at most 765 characters, 6 SMS").press("Ctrl-X", "g", "Ctrl-K");

    assertEquals("a".repeat(765), robot.draft());
  }

  @Test
  void theCountTellsTheLimitAndTheShortMessagesBeforeItIsTooMuch() {
    Robot robot = open(chat().over(Channel.SMS)).paste("a".repeat(160)).doesNotSee("SMS ─");

    robot.type("b").sees(" 161, 2 SMS ").paste("b".repeat(500)).sees(" 661/765, 5 SMS ");
  }

  @Test
  void insertAndSendIsRefusedOverTheLimit() {
    Response wordy = Robot.response("wordy", "/wordy Wordy", "Long. ".repeat(200), "Start");
    Robot robot =
        open(chat().over(Channel.INSTAGRAM))
            .told(new Msg.ResponsesRead(Finder.over(List.of(wordy)), 1, true));

    robot.press("/", "Alt-Enter").sees("Not sent: 1199 of at most 1000 characters. Enter sends");

    assertEquals(0, robot.ordered(Effect.Send.class).size());
    assertEquals(1, robot.press("Enter").ordered(Effect.Send.class).size());
  }

  @Test
  void aLinkToAHostThatNoResponseLinksToIsPointedAt() {
    Robot robot = open(chat()).paste("See https://acme.example.com/x and www.acme.test/y ok");
    robot.doesNotSee("links to");

    robot.told(new Msg.HostsRead(Set.of("example.com"))).sees("no response links to www.acme.test");

    robot.press("Ctrl-X", "g", "Ctrl-U");
    assertEquals("www.acme.test/y ok", robot.draft());
  }

  @Test
  void anotherLanguageThanTheCustomersIsNamed() {
    Robot robot = open(chat().says("Hola, no tengo la factura de mi pedido, gracias", 9));

    robot.paste("Thank you, your refund is on its way.");

    robot.sees("English, but the customer writes Spanish");
    robot.press("Ctrl-U").paste("Muchas gracias, su pedido está en camino.").doesNotSee("but the");
  }

  @Test
  void fewWordsAreNotTakenForAnotherLanguage() {
    Robot robot = open(chat().says("Hola, no tengo la factura de mi pedido, gracias", 9));

    robot.type("the 3 of 4").doesNotSee("but the customer");
    robot.type(" https://acme.example/returns").doesNotSee("but the customer");
  }

  @Test
  void aResponseThatWasSentHereSaysWhenAndTheKeyShowsIt() {
    Chat chat = chat().answered(REFUND, 11 * 60);
    Robot robot = open(chat.lines(60));

    robot.type("Well. ").press("Ctrl-T").type("refund").press("Enter");
    robot.sees("already sent here 10:31").doesNotSee("10:31 Robin");

    robot.press("Ctrl-X", "g");
    assertTrue(robot.talk("a").anchor().isPresent());
  }

  @Test
  void oneThatDidNotArriveIsNoneThatWasSent() {
    Robot robot = open(chat().answered(REFUND, 660, Delivery.FAILED));

    robot.press("/").type("refund").press("Enter").doesNotSee("already sent");
  }

  @Test
  void aResponseWithOtherValuesInItsHolesIsTheSame() {
    Robot robot = open(chat().answered("Order 4711 leaves our store today.", 660));

    robot.press("/").type("order").press("Enter").type("88");

    robot.sees("already sent here 10:31");
  }

  @Test
  void aResponseThatHasChangedSinceItWasInsertedIsToBeInsertedAnew() {
    Robot robot = open(chat()).press("/").type("refund").press("Enter").doesNotSee("has changed");
    Response newer = Robot.response("refund", "/refund Refund", "Refunds take 9 days.", "Start");

    robot.told(new Msg.ResponsesRead(Finder.over(List.of(newer)), 1, true)).sees("has changed");

    robot.press("Ctrl-U", "Ctrl-U", "Ctrl-U", "/", "Enter").doesNotSee("has changed");
  }

  @Test
  void nothingToSayIsSaidInWords() {
    open(chat()).type("Hi").press("Ctrl-X", "g").sees("Nothing to look at before it goes out");
  }

  private static Chat chat() {
    return Chat.connected("a", "Maria");
  }

  private static Robot open(Chat chat) {
    return Robot.at(120, 40).inbox(chat.says("ok", 5)).press("Enter");
  }
}
