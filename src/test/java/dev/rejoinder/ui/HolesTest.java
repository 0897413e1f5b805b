package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.Substitution;
import dev.rejoinder.search.Finder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HolesTest {
  private static final Response TRACK =
      new Response(
          "track",
          "/track Track it",
          "Parcel {{PARCEL}} of order {{ORDER}} is on its way.",
          "Shipping",
          List.of(
              new Substitution("PARCEL", "the carrier's number", Optional.empty()),
              new Substitution("ORDER", "", Optional.empty())));

  private final Robot robot =
      Robot.at(100, 30)
          .told(new Msg.ResponsesRead(Finder.over(List.of(TRACK)), 1, true))
          .inbox(Chat.connected("a", "Maria").says("Hello?", 5))
          .press("Enter");

  @Test
  void aSecondEnterRightAfterSendsWithAWarning() {
    insert().press("Enter").sees("Not sent: fill in {{PARCEL}} first, or Enter again sends it so");
    assertEquals(0, sent());

    robot.press("Enter").sees("Sent with 2 places unfilled");

    assertEquals(1, sent());
    assertEquals("", robot.draft());
  }

  @Test
  void anyKeyBetweenRefusesAgain() {
    insert().press("Enter", "Tab", "Enter");
    assertEquals(0, sent());

    robot.type("88").press("Enter").sees("Not sent: fill in {{ORDER}} first");

    assertEquals(0, sent());
  }

  @Test
  void oneEnterAfterInsertAndSendWasRefusedSendsNothing() {
    robot.press("/").type("track").press("Alt-Enter").sees("first: type over it");

    robot.press("Enter");

    assertEquals(0, sent());
  }

  @Test
  void aHoleInAnEndedConversationIsNotSentByInsisting() {
    insert().press("Enter").inbox(Chat.ended("a", "Maria")).press("Enter").sees("has ended");

    assertEquals(0, sent());
  }

  @Test
  void theNoteSaysWhatBelongsThere() {
    insert().sees("PARCEL: the carrier's number").press("Tab").sees("ORDER · type over it");

    robot.press("Shift-Tab").sees("PARCEL: the carrier's number");
  }

  @Test
  void whatWasTypedForAHoleIsOfferedForTheSameNameNextTime() {
    insert().type("P1").press("Tab").type("88 X").press("Enter");
    assertEquals(1, sent());

    insert().sees("PARCEL: the carrier's number · Right takes P1").press("Right", "Tab");
    robot.sees("ORDER · Right takes 88 X").press("Right");
    assertEquals("Parcel P1 of order 88 X is on its way.", robot.draft());

    assertEquals("Parcel P1 of order {{ORDER}} is on its way.", robot.press("Ctrl-_").draft());
  }

  @Test
  void aValueIsWhatStandsThereAfterAllEdits() {
    insert().type("P1").press("Backspace").type("2").press("Home").type("Dear Maria, ");
    robot.press("End", "Ctrl-T").type("track").press("Enter");

    robot.sees("Right takes P2");
  }

  @Test
  void whatIsInsertedBehindAValueIsNoPartOfIt() {
    robot.paste("No {{NO}}").press("Home", "Tab").type("7").press("Ctrl-T").type("track");

    robot.press("Enter", "End").paste("{{NO}}").press("Shift-Tab").sees("NO · Right takes 7");
  }

  @Test
  void whatOneCustomerWasToldIsNotOfferedToAnother() {
    insert().type("P1").press("Tab").type("88").press("Enter");
    robot.inbox(Chat.connected("b", "Ann").says("Hi", 9)).press("Ctrl-N");

    insert().doesNotSee("Right takes");
  }

  @Test
  void aHoleIsTakenAwayWholeSoThatNoBraceIsLeft() {
    insert().press("Del");
    assertEquals("Parcel  of order {{ORDER}} is on its way.", robot.draft());

    robot.press("Tab", "Right", "Backspace");

    assertEquals("Parcel  of order  is on its way.", robot.draft());
  }

  @Test
  void anInsertIsUndoneInOneStep() {
    robot.type("So: ");
    robot.press("Ctrl-T").type("track").press("Enter");

    assertEquals("So: ", robot.press("Ctrl-_").draft());
  }

  @Test
  void anOfferIsNeverTakenBySending() {
    insert().type("P1").press("Tab").type("88").press("Enter");

    insert().press("Enter");

    assertTrue(robot.draft().contains("{{PARCEL}}"), robot::draft);
  }

  @Test
  void aTemplateWhoseHolesAreFilledStillGoesOutAsApproved() {
    Response template =
        new Response("t", "/track T", "No. {{NO}} of {{PLACE}}.", "", List.of(), List.of(), true);
    robot
        .told(new Msg.ResponsesRead(Finder.over(List.of(template)), 1, true))
        .inbox(Chat.connected("w", "Maria").over(Channel.WHATSAPP).says("Hi", 9))
        .press("Ctrl-N");

    insert().type("7 a").press("Tab").type("Bonn");

    robot.sees("template: goes out as approved");
    Approved approved = robot.talk("w").approved().orElseThrow();
    assertEquals(Map.of("NO", "7 a", "PLACE", "Bonn"), approved.values());
    robot.type("!").press("End").type("?").sees("edited: goes as text");
  }

  private Robot insert() {
    return robot.press("/").type("track").press("Enter");
  }

  private int sent() {
    return robot.ordered(Effect.Send.class).size();
  }
}
