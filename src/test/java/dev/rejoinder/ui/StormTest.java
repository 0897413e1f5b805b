package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.WrapUp;
import dev.rejoinder.model.WrapUpCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of random keys, readings, failures and resizes; what must hold, holds after each. */
class StormTest {
  private static final Failure DOWN = new Failure.Unreachable("refused");
  private static final List<String> KEYS = Keymap.bindings().stream().map(Binding::label).toList();

  private final Map<String, Chat> chats = new HashMap<>();
  private int sent;
  private static final List<String> LEADER =
      List.of("d", "d", "t", "t", "p", "p", "w", "w", "v", "s", "r", "e", "x", "o");

  private int orders;

  @Test
  void whatIsSentIsWhatWasShownToWhomItWasShown() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      chats.clear();
      Robot robot = Robot.at(80, 24);
      Map<String, String> kept = new HashMap<>();
      for (int step = 0; step < 500; step++) {
        String at = "seed " + seed + ", step " + step;
        if (random.nextInt(5) < 3) {
          key(robot, random, at);
        } else {
          told(robot, random, at);
        }
        keep(robot, kept, at);
        if (step % 5 == 0) {
          Frames.check(robot);
        }
      }
    }
    assertTrue(orders > 40, () -> "only " + orders + " orders: the storm is too mild");
    assertTrue(sent > 100, () -> "only " + sent + " sends: the storm is too mild");
  }

  /** What is on the disk is what is written, after every key and all that is told. */
  private static void keep(Robot robot, Map<String, String> kept, String at) {
    for (Effect.KeepDraft draft : robot.ordered(Effect.KeepDraft.class)) {
      kept.put(draft.conversationId(), draft.text());
    }
    robot
        .model
        .chat()
        .talks()
        .forEach((id, talk) -> assertEquals(talk.written(), kept.getOrDefault(id, ""), at));
  }

  private void key(Robot robot, Random random, String at) {
    String open = robot.model.chat().open().orElse("");
    Map<String, String> drafts = drafts(robot);
    Model before = robot.model;
    Binding.Context place = robot.model.attention().context();
    String shown = robot.draft().strip();
    robot.effects.clear();
    boolean enters = random.nextInt(4) == 0;
    String label =
        enters ? "Enter" : random.nextInt(3) == 0 ? KEYS.get(random.nextInt(KEYS.size())) : "";
    if (place == Binding.Context.QUESTION && random.nextBoolean()) {
      // What would end the storm is not among what it is to answer.
      robot.press(robot.screen().contains("Quit") ? "n" : "y");
    } else if (robot.model.attention().overlay().isPresent() && random.nextInt(3) == 0) {
      robot.press(random.nextBoolean() ? "Enter" : "Esc");
    } else if (random.nextInt(8) == 0) {
      robot.press("Ctrl-X", LEADER.get(random.nextInt(LEADER.size())));
    } else if (label.isEmpty()) {
      robot.type(String.valueOf((char) ('a' + random.nextInt(26))));
    } else {
      robot.press(label);
    }

    for (Effect.Carry carry : robot.ordered(Effect.Carry.class)) {
      check(carry.order(), Robot.screen(View.draw(before)), at);
      orders++;
    }
    for (Effect.Send send : robot.ordered(Effect.Send.class)) {
      assertEquals(open, send.conversationId(), at);
      String leg = send.item().outgoing().communicationId();
      assertTrue(leg.isEmpty() || leg.equals("leg-" + open), at);
      if (place == Binding.Context.COMPOSER) {
        assertEquals(new Content.Text(shown), send.item().outgoing().content(), at);
        assertEquals("", robot.draft(), at);
      }
      sent++;
    }
    // A key writes into the conversation that is open, and into no other.
    for (String id : chats.keySet()) {
      if (!id.equals(open)) {
        assertEquals(drafts.getOrDefault(id, ""), robot.talk(id).draft().text(), at);
      }
    }
  }

  /** It was for the one whose name stood on the screen when the key was pressed. */
  private static void check(Order order, String screen, String at) {
    assertTrue(screen.contains("Customer " + order.conversationId()), at + order + screen);
    if (order instanceof Order.Transfer transfer) {
      assertTrue(screen.contains("to queue " + transfer.to().name() + "?"), at + screen);
    }
    if (order instanceof Order.Complete complete) {
      assertTrue(screen.contains("Code " + complete.codeId().substring(1)), at + screen);
    }
  }

  private void told(Robot robot, Random random, String at) {
    Optional<String> open = robot.model.chat().open();
    Attention attention = robot.model.attention();
    Map<String, String> drafts = drafts(robot);
    Optional<String> selected = robot.model.inbox().selected();
    robot.effects.clear();
    tell(robot, random);

    assertEquals(open, robot.model.chat().open(), at);
    assertEquals(attention.focus(), robot.model.attention().focus(), at);
    assertEquals(attention.context(), robot.model.attention().context(), at);
    // What was refused comes back where nothing is written, and touches nothing else.
    assertTrue(drafts(robot).entrySet().containsAll(drafts.entrySet()), at);
    assertEquals(robot.ordered(Effect.Withdraw.class), robot.deeds(), at);
    if (selected.flatMap(robot.model.inbox()::contact).isPresent()) {
      assertEquals(selected, robot.model.inbox().selected(), at);
    }
    open.ifPresent(id -> assertTrue(robot.model.inbox().contact(id).isPresent(), at));
  }

  private void tell(Robot robot, Random random) {
    String id = "c" + random.nextInt(6);
    long number = 1 + random.nextInt((int) robot.model.chat().numbered() + 1);
    switch (random.nextInt(14)) {
      case 0 -> robot.resize(40 + random.nextInt(160), 10 + random.nextInt(60));
      case 1 -> robot.told(new Msg.JoinFailed(id, DOWN));
      case 2 -> robot.read(chat(id, random).contact());
      case 3 -> robot.told(new Msg.SendMoved(id, "run-" + number, state(random)));
      case 4 -> robot.later(Duration.ofMillis(random.nextInt(90_000)));
      case 5 -> robot.told(new Msg.ReadFailed(DOWN));
      case 6 -> robot.told(new Msg.CustomerTypes(id, robot.model.now().plusSeconds(5)));
      case 7 -> robot.told(Shifts.duty(routing(random), Shifts.ON_QUEUE));
      case 8 -> Shifts.targets(robot, target(random), target(random));
      case 9 -> robot.told(new Msg.WrapUpCodesRead(id, codes(random), Optional.empty()));
      case 10 -> end(robot, random);
      default -> {
        List<Chat> listed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
          if (random.nextInt(6) > 0) {
            listed.add(chat("c" + i, random));
          }
        }
        robot.inbox(listed.toArray(Chat[]::new));
      }
    }
  }

  private Chat chat(String id, Random random) {
    Chat chat = chats.get(id);
    if (chat == null || random.nextInt(12) == 0) {
      chat =
          switch (random.nextInt(8)) {
            case 3 -> Chat.parked(id, "Customer " + id);
            case 4 -> Chat.wrapUp(id, "Customer " + id, WrapUp.OPTIONAL).until(random.nextInt(90));
            case 5 -> Chat.elsewhere(id, "Customer " + id, "Sam");
            case 0 -> Chat.ringing(id, "Customer " + id, random.nextInt(40));
            case 1 -> Chat.waiting(id, "Customer " + id);
            case 2 -> Chat.ended(id, "Customer " + id);
            default -> Chat.connected(id, "Customer " + id);
          };
      chats.put(id, chat);
    }
    return random.nextInt(3) == 0 ? chat.says("news " + random.nextInt(), 1) : chat;
  }

  /** The end of all that runs, well or not. */
  private static void end(Robot robot, Random random) {
    Optional<Failure> failure = random.nextBoolean() ? Optional.of(DOWN) : Optional.empty();
    for (Talk talk : robot.model.chat().talks().values()) {
      talk.traffic().order().ifPresent(it -> robot.told(new Msg.OrderEnded(it, failure)));
    }
  }

  private static Duty.Routing routing(Random random) {
    return Duty.Routing.values()[random.nextInt(Duty.Routing.values().length)];
  }

  private static Target target(Random random) {
    int number = random.nextInt(9);
    return new Target(Target.Kind.QUEUE, "q" + number, "Queue " + number, "");
  }

  private static List<WrapUpCode> codes(Random random) {
    int number = random.nextInt(9);
    return List.of(new WrapUpCode("w" + number, "Code " + number));
  }

  private static SendState state(Random random) {
    return switch (random.nextInt(8)) {
      case 5 -> new SendState.Held();
      case 6 -> new SendState.Checking(DOWN);
      case 7 -> new SendState.Parked(DOWN);
      case 0 -> new SendState.Sending(2);
      case 1 -> new SendState.Waiting(DOWN, 1, Robot.NOW.plusSeconds(9));
      case 2 -> new SendState.Rejected(DOWN);
      case 3 -> new SendState.Unknown(DOWN);
      default -> new SendState.Accepted("m-" + random.nextInt(99));
    };
  }

  private static Map<String, String> drafts(Robot robot) {
    Map<String, String> drafts = new HashMap<>();
    robot.model.chat().talks().forEach((id, talk) -> drafts.put(id, talk.draft().text()));
    drafts.values().removeIf(String::isEmpty);
    return drafts;
  }
}
