package dev.rejoinder.tui;

import dev.rejoinder.ui.Msg;
import java.io.IOException;
import org.jline.nativ.CLibrary;
import org.jline.nativ.CLibrary.Termios;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.Signals;

/**
 * The tty by way of JLine: modes, size, signals. Nothing else knows JLine, and JLine neither reads
 * nor writes: its reader costs a system call a byte and can block {@code close} (terminal.md 2).
 *
 * <p>Its {@code Pty}, not its {@code Terminal}: that one starts an infocmp process, and its
 * shutdown hook sets modes from which the line's speed is lost, at any time, also after ours.
 */
final class Tty {
  private static final int STDIN = 0;

  private final Pty pty;
  private final Attributes attributes;

  /** The modes bit by bit: JLine's {@link Attributes} leave out those it has no name for. */
  private final Termios found = new Termios();

  private Tty(Pty pty) throws IOException {
    this.pty = pty;
    this.attributes = pty.getAttr();
    CLibrary.tcgetattr(STDIN, found);
  }

  /** Whether standard input and output are a terminal, of whatever kind. */
  static boolean present() {
    JniTerminalProvider jline = new JniTerminalProvider();
    return jline.isSystemStream(SystemStream.Input) && jline.isSystemStream(SystemStream.Output);
  }

  /** For lines: any kind of terminal will do. */
  static Tty forLines() throws IOException {
    return new Tty(new JniTerminalProvider().current(SystemStream.Output));
  }

  static Tty open(String type) throws NoTerminalException {
    if (type == null || type.isEmpty() || type.equals("dumb")) {
      throw new NoTerminalException(
          "the terminal can't show a full screen: TERM is "
              + (type == null || type.isEmpty() ? "not set" : type));
    }
    if (!present()) {
      throw new NoTerminalException("standard input and output must be a terminal");
    }
    try {
      return forLines();
    } catch (IOException none) {
      throw new NoTerminalException("the terminal can't be used: " + none.getMessage());
    }
  }

  /** Where no size is known (0 by 0, as over some SSH), the usual one. */
  Msg.Resized size() {
    Size size = sizeOr(new Size(0, 0));
    boolean known = size.getColumns() > 0 && size.getRows() > 0;
    return known ? new Msg.Resized(size.getColumns(), size.getRows()) : new Msg.Resized(80, 24);
  }

  private Size sizeOr(Size unknown) {
    try {
      return pty.getSize();
    } catch (IOException gone) {
      return unknown;
    }
  }

  /**
   * Keys come one by one, as sent, without echo; none raises a signal. Not JLine's own raw mode: it
   * lets reads end empty after 0.1 s, which looks like a hang-up, and leaves Ctrl-C a signal.
   */
  void raw() throws IOException {
    Attributes raw = new Attributes(attributes);
    for (LocalFlag flag :
        new LocalFlag[] {LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN, LocalFlag.ISIG}) {
      raw.setLocalFlag(flag, false);
    }
    for (InputFlag flag :
        new InputFlag[] {
          InputFlag.IXON,
          InputFlag.ICRNL,
          InputFlag.INLCR,
          InputFlag.IGNCR,
          InputFlag.ISTRIP,
          InputFlag.BRKINT
        }) {
      raw.setInputFlag(flag, false);
    }
    raw.setControlChar(ControlChar.VMIN, 1);
    raw.setControlChar(ControlChar.VTIME, 0);
    set(raw);
  }

  /**
   * Keys come one by one and without echo, since a line that the terminal itself collects ends at
   * 4,095 bytes; Ctrl-C and Ctrl-Z stay signals.
   */
  void hide() throws IOException {
    Attributes hidden = new Attributes(attributes);
    hidden.setLocalFlag(LocalFlag.ICANON, false);
    hidden.setLocalFlag(LocalFlag.ECHO, false);
    hidden.setLocalFlag(LocalFlag.ECHONL, false);
    hidden.setControlChar(ControlChar.VMIN, 1);
    hidden.setControlChar(ControlChar.VTIME, 0);
    set(hidden);
  }

  private void set(Attributes modes) throws IOException {
    pty.setAttr(modes);
    Termios set = new Termios();
    if (CLibrary.tcgetattr(STDIN, set) == 0) {
      set.c_cflag = found.c_cflag;
      set.c_ispeed = found.c_ispeed;
      set.c_ospeed = found.c_ospeed;
      CLibrary.tcsetattr(STDIN, CLibrary.TCSANOW, set);
    }
  }

  /** Puts the modes back; silent, as a terminal that is gone has none. */
  void restore() {
    CLibrary.tcsetattr(STDIN, CLibrary.TCSANOW, found);
  }

  void on(String signal, Runnable handler) {
    Signals.register(signal, handler);
  }

  /**
   * Stops the whole job, as Ctrl-Z in cooked mode does; returns when it goes on. By TSTP with the
   * kernel's own action, not STOP: with no shell to say {@code fg} (as in {@code tmux new
   * rejoinder}) the kernel then ignores it, where STOP would freeze the screen for good. By the
   * shell, since Java can neither signal a group nor raise this one.
   */
  void stop() throws IOException {
    Object ours = Signals.registerDefault("TSTP");
    try {
      ProcessBuilder shell =
          new ProcessBuilder("/bin/sh", "-c", "kill -s TSTP 0")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      // Ours may hold a token.
      shell.environment().clear();
      shell.start().waitFor();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } finally {
      Signals.unregister("TSTP", ours);
    }
  }
}
