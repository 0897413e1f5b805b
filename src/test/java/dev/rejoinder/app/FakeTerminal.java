package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.fail;

import dev.rejoinder.tui.Session;
import dev.rejoinder.ui.Frame;
import dev.rejoinder.ui.Key;
import dev.rejoinder.ui.Msg;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A terminal in memory: a test presses its keys and waits for what it shows. */
final class FakeTerminal implements Session {
  private static final long PATIENCE_SECONDS = 20;

  private final int columns;
  private final int rows;
  private Listener listener;
  private Frame shown;
  private volatile Runnable save = () -> {};

  FakeTerminal(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Presses keys in one go, as a script or a fast typist does. */
  void press(Key... keys) {
    List<Msg> msgs = List.of(keys).stream().<Msg>map(Msg.Pressed::new).toList();
    listener.post(msgs);
  }

  void type(String text) {
    press(text.codePoints().mapToObj(Character::toString).map(Key::text).toArray(Key[]::new));
  }

  /** As after a stop of the job. */
  void goOn() {
    listener.resumed();
  }

  /** Waits for a frame that holds this. */
  String waitFor(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return waitUntil(regex, screen -> pattern.matcher(screen).find());
  }

  synchronized String waitUntil(String what, Predicate<String> holds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (shown == null || !holds.test(screen())) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        fail("never showed " + what + ":\n" + (shown == null ? "(nothing)" : screen()));
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        fail("interrupted");
      }
    }
    return screen();
  }

  synchronized Frame frame() {
    return shown;
  }

  synchronized String screen() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < shown.rows(); row++) {
      text.append(shown.line(row)).append('\n');
    }
    return text.toString();
  }

  @Override
  public Msg.Resized size() {
    return new Msg.Resized(columns, rows);
  }

  @Override
  public void onEnd(Runnable given) {
    save = given;
  }

  @Override
  public void enter(Listener told) {
    listener = told;
  }

  @Override
  public synchronized void paint(Frame frame) {
    shown = frame;
    notifyAll();
  }

  @Override
  public void repaint() {}

  @Override
  public void ring() {}

  @Override
  public void copy(String text) {}

  @Override
  public void suspend() {}

  @Override
  public void resume() {}

  @Override
  public void leave() {
    save.run();
  }
}
