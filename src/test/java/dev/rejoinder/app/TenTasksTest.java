package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.ui.Glyphs;
import dev.rejoinder.ui.Key;
import dev.rejoinder.ui.Setting;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What agents do all day, with the lab's responses, in at most five keys from a composer: each
 * burst is typed in one go.
 */
class TenTasksTest {
  private static final Key ENTER = Key.of(Key.Code.ENTER);

  private final FakeTerminal terminal = new FakeTerminal(120, 40);
  private final LabOrg lab = LabOrg.quiet();
  private CompletableFuture<Integer> running;

  @BeforeEach
  void answerTheFirst() {
    Console console =
        new Console(
            terminal,
            Clock.systemUTC(),
            Belongings.NONE,
            Stubs.keeper(),
            listener -> LabScene.open(lab, listener));
    Setting setting = new Setting("lab", ZoneOffset.UTC, Glyphs.UNICODE, false, "run");
    running = CompletableFuture.supplyAsync(() -> console.run(setting, terminal.size()));
    terminal.waitFor("INBOX 11");
    terminal.type("/chlo");
    terminal.press(ENTER);
    terminal.waitFor("To: ");
    terminal.type("/");
    terminal.waitFor("Responses (\\d+) of \\1 ");
    terminal.press(Key.of(Key.Code.ESCAPE));
  }

  @AfterEach
  void quit() {
    running.cancel(true);
    lab.close();
  }

  @Test
  void eachTakesAtMostFiveKeys() {
    sends("send the return label", "/ l Enter Enter", "I've sent the return label for LB-");
    sends("say goodbye at once", "/ b Alt-Enter", "You're welcome, Chloé Baptiste. Have");
    sends("find it by two letters", "/ o r Enter Enter", "Could you give me your order");
    sends(
        "find it by a word of its text",
        "/ m y Alt-Enter",
        "Hello Chloé Baptiste, welcome! My name");
    sends("choose the second", "/ r Down Enter Enter", "You can return Wool runner rug");
    sends("look only into one library", "/ Ctrl-L Ctrl-L 1 Enter", "That's annoying");
    sends("look only into one language", "/ Tab 3 Enter", "Hello Chloé");
    press("/ v Ctrl-F Esc");
    sends("send what is pinned", "/ 1 Enter", "Before I open your account");
    terminal.type("Thanks. ");
    sends("put it behind what is written", "Ctrl-T s Enter Enter", "Thanks. I'm sorry");
    press("/ p Enter");
    terminal.waitFor("is too large for");
    sends("take one back and choose another", "Ctrl-_ / e Alt-Enter", "Is there anything else");
  }

  /** All in one go, faster than anything could be searched for. */
  private void sends(String task, String keys, String text) {
    int before = lab.ledger().size();
    assertTrue(keys.split(" ").length <= 5, task);
    press(keys);
    terminal.waitUntil(task, screen -> lab.ledger().size() > before);
    String sent = lab.ledger().get(before).getAsJsonObject().get("text").getAsString();
    assertTrue(sent.startsWith(text), () -> task + ": " + sent);
  }

  private void press(String keys) {
    terminal.press(Arrays.stream(keys.split(" ")).map(TenTasksTest::key).toArray(Key[]::new));
  }

  private static Key key(String label) {
    return switch (label) {
      case "Enter" -> ENTER;
      case "Alt-Enter" -> ENTER.withAlt();
      case "Esc" -> Key.of(Key.Code.ESCAPE);
      case "Down" -> Key.of(Key.Code.DOWN);
      case "Tab" -> Key.of(Key.Code.TAB);
      default ->
          label.startsWith("Ctrl-")
              ? Key.ctrl(Character.toLowerCase(label.charAt(5)))
              : Key.text(label);
    };
  }
}
