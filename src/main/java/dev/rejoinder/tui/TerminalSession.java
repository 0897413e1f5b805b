package dev.rejoinder.tui;

import dev.rejoinder.ui.Frame;
import dev.rejoinder.ui.Key;
import dev.rejoinder.ui.Msg;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The terminal while this program has it: takes it over, and gives it back as it was found whatever
 * ends the program, be it a quit, a bug, a signal or the terminal's own end. (Nothing can after
 * SIGKILL: {@link #RESET} is for whoever starts the program.)
 *
 * <p>Bytes go straight to the descriptor: JLine's streams are closed by a shutdown hook of its own,
 * which may be first.
 */
public final class TerminalSession implements Session {
  /** What undoes all that this program does to a terminal but its modes ({@code stty sane}). */
  public static final String RESET =
      "\u001b[m\u001b[r\u001b[?1006l\u001b[?1002l\u001b[?1000l\u001b[?1004l\u001b[?2004l"
          + "\u001b[?7h\u001b[?25h\u001b[?1049l";

  /**
   * Alternate screen, pastes in brackets, focus told; and no wrapping at the right edge, so that a
   * terminal that takes a character for wider than it is meant can't scroll the screen.
   */
  private static final byte[] ENTER =
      "\u001b[?1049h\u001b[?7l\u001b[?2004h\u001b[?1004h".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] LEAVE = RESET.getBytes(StandardCharsets.US_ASCII);

  private static final long SAVING_MILLIS = 50;

  /** A terminal that hasn't taken {@link #LEAVE} by then takes nothing any more. */
  private static final long FAREWELL_MILLIS = 400;

  private static final System.Logger LOG = System.getLogger("rejoinder.tui");

  private final Tty tty;
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private final Keyboard keyboard = new Keyboard();
  private final DiffScreen screen;
  private final LastResort lastResort = new LastResort();
  private final ReentrantLock output = new ReentrantLock();
  private final AtomicBoolean inside = new AtomicBoolean();
  private volatile Runnable saving = () -> {};
  private volatile boolean ended;

  /** Let go at the end, which then has memory even where that is what has run out. */
  private volatile byte[] reserve = new byte[64 * 1024];

  private TerminalSession(Tty tty, boolean color) throws IOException {
    this.tty = tty;
    this.screen = new DiffScreen(new TtyTerminal(tty::size, out), color);
  }

  /**
   * Finds the terminal, without changing it yet.
   *
   * @param color false shows everything in the default colour; attributes stay
   */
  public static TerminalSession open(boolean color) throws NoTerminalException {
    Tty tty = Tty.open(System.getenv("TERM"));
    try {
      return new TerminalSession(tty, color);
    } catch (IOException none) {
      throw new NoTerminalException("the terminal can't be used: " + none.getMessage());
    }
  }

  @Override
  public Msg.Resized size() {
    return tty.size();
  }

  /**
   * How many cells held text that must not reach a terminal; 0 unless a sanitiser was forgotten.
   * Logged at the end where it is not.
   */
  public int refused() {
    return screen.refused();
  }

  @Override
  public void onEnd(Runnable save) {
    saving = save;
  }

  @Override
  public void enter(Listener listener) throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::atExit, "terminal-leave"));
    tty.on("WINCH", () -> listener.post(List.of(tty.size())));
    tty.on("CONT", listener::resumed);
    tty.on("TSTP", () -> listener.post(List.of(new Msg.Pressed(Key.ctrl('z')))));
    resume();
    Runnable hangUp = () -> hangUp(listener);
    new InputPump(keyboard, listener, hangUp).start();
    Launcher.onEnd(hangUp);
  }

  @Override
  public void resume() throws IOException {
    output.lock();
    try {
      if (!ended) {
        tty.raw();
        inside.set(true);
        out.write(ENTER);
        screen.forget();
      }
    } finally {
      output.unlock();
    }
  }

  @Override
  public void paint(Frame frame) throws IOException {
    output.lock();
    try {
      if (inside.get()) {
        screen.show(frame);
      }
    } finally {
      output.unlock();
    }
  }

  @Override
  public void repaint() {
    screen.forget();
  }

  @Override
  public void ring() throws IOException {
    write("\u0007");
  }

  /** As base64, so that nothing of the text can be read as anything else. */
  @Override
  public void copy(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write("\u001b]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u0007");
  }

  private void write(String sequence) throws IOException {
    output.lock();
    try {
      if (inside.get()) {
        out.write(sequence.getBytes(StandardCharsets.US_ASCII));
      }
    } finally {
      output.unlock();
    }
  }

  @Override
  public void suspend() throws IOException {
    giveBack();
    tty.stop();
    resume();
  }

  @Override
  public void leave() {
    reserve = null;
    boolean first = !ended;
    ended = true;
    giveBack();
    if (first && refused() > 0) {
      LOG.log(Level.WARNING, "cells with text that must not reach a terminal: " + refused());
    }
    try {
      keyboard.close();
    } catch (IOException gone) {
      // Closed is what it was to be.
    }
  }

  /**
   * Modes before bytes, as that can't block, unlike writing to a terminal that was stopped with
   * Ctrl-S or whose line is stuck. For the same reason the lock isn't waited for long: whoever
   * holds it may be stuck in a write.
   */
  private void giveBack() {
    if (inside.get()) {
      Aside.run("saving", SAVING_MILLIS, saving);
    }
    boolean locked = false;
    try {
      locked = output.tryLock(200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
    try {
      if (inside.compareAndSet(true, false)) {
        tty.restore();
        Aside.run("terminal-farewell", FAREWELL_MILLIS, this::writeLeave);
      }
    } finally {
      if (locked) {
        output.unlock();
      }
    }
  }

  private void writeLeave() {
    try {
      out.write(LEAVE);
    } catch (IOException gone) {
      // Nothing is left to give back.
    }
  }

  private void atExit() {
    reserve = null;
    lastResort.arm();
    leave();
  }

  private void hangUp(Listener listener) {
    if (!ended) {
      lastResort.status(Program.HANG_UP);
      lastResort.arm();
      listener.exit(Program.HANG_UP);
    }
  }
}
