package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.SendState;
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

  @Test
  void whatIsSentIsWhatWasShownToWhomItWasShown() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      chats.clear();
      Robot robot = Robot.at(80, 24);
      for (int step = 0; step < 500; step++) {
        String at = "seed " + seed + ", step " + step;
        if (random.nextInt(5) < 3) {
          key(robot, random, at);
        } else {
          told(robot, random, at);
        }
        if (step % 5 == 0) {
          Frames.check(robot);
        }
      }
    }
    assertTrue(sent > 100, () -> "only " + sent + " sends: the storm is too mild");
  }

  private void key(Robot robot, Random random, String at) {
    String open = robot.model.chat().open().orElse("");
    Map<String, String> drafts = drafts(robot);
    Binding.Context place = robot.model.attention().context();
    String shown = robot.draft().strip();
    robot.effects.clear();
    boolean enters = random.nextInt(4) == 0;
    String label =
        enters ? "Enter" : random.nextInt(3) == 0 ? KEYS.get(random.nextInt(KEYS.size())) : "";
    if (label.isEmpty()) {
      robot.type(String.valueOf((char) ('a' + random.nextInt(26))));
    } else {
      robot.press(label);
    }

    for (Effect.Send send : robot.ordered(Effect.Send.class)) {
      assertEquals(open, send.conversationId(), at);
      send.leg().ifPresent(leg -> assertEquals(new Leg("p-" + open, "leg-" + open), leg, at));
      if (place == Binding.Context.COMPOSER) {
        assertEquals(new Content.Text(shown), send.content(), at);
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
    assertEquals(drafts, drafts(robot), at);
    assertTrue(robot.deeds().isEmpty(), at);
    if (selected.flatMap(robot.model.inbox()::contact).isPresent()) {
      assertEquals(selected, robot.model.inbox().selected(), at);
    }
    open.ifPresent(id -> assertTrue(robot.model.inbox().contact(id).isPresent(), at));
  }

  private void tell(Robot robot, Random random) {
    String id = "c" + random.nextInt(6);
    long number = 1 + random.nextInt((int) robot.model.chat().numbered() + 1);
    switch (random.nextInt(9)) {
      case 0 -> robot.resize(40 + random.nextInt(160), 10 + random.nextInt(60));
      case 1 -> robot.told(new Msg.JoinFailed(id, DOWN));
      case 2 -> robot.read(chat(id, random).contact());
      case 3 -> robot.told(new Msg.SendMoved(id, number, state(random)));
      case 4 -> robot.later(Duration.ofMillis(random.nextInt(90_000)));
      case 5 -> robot.told(new Msg.ReadFailed(DOWN));
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
          switch (random.nextInt(5)) {
            case 0 -> Chat.ringing(id, "Customer " + id, random.nextInt(40));
            case 1 -> Chat.waiting(id, "Customer " + id);
            case 2 -> Chat.ended(id, "Customer " + id);
            default -> Chat.connected(id, "Customer " + id);
          };
      chats.put(id, chat);
    }
    return random.nextInt(3) == 0 ? chat.says("news " + random.nextInt(), 1) : chat;
  }

  private static SendState state(Random random) {
    return switch (random.nextInt(5)) {
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
