package dev.rejoinder.tui;

import dev.rejoinder.ui.Msg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jline.utils.Signals;

/**
 * The tty by way of JLine: modes, size, signals. Nothing else knows JLine, and JLine neither reads
 * nor writes: its reader costs a system call a byte and can block {@code close} (terminal.md 2).
 */
final class Tty {
  private final Terminal terminal;
  private final Attributes found;

  private Tty(Terminal terminal) {
    this.terminal = terminal;
    this.found = terminal.getAttributes();
  }

  static Tty open(String type) throws NoTerminalException {
    if (type == null || type.isEmpty() || type.equals("dumb")) {
      throw new NoTerminalException(
          "the terminal can't show a full screen: TERM is "
              + (type == null || type.isEmpty() ? "not set" : type));
    }
    // Else JLine starts an infocmp process. Its answer would not be used: see DiffScreen.
    InfoCmp.setLoadedInfoCmp(type, InfoCmp.getDefaultInfoCmp("xterm-256color"));
    try {
      return new Tty(
          TerminalBuilder.builder()
              .system(true)
              .systemOutput(TerminalBuilder.SystemOutput.ForcedSysOut)
              .type(type)
              .jni(true)
              .exec(false)
              .ffm(false)
              .dumb(false)
              // The JVM's own handlers run the shutdown hooks, and the kernel's stop the process.
              .nativeSignals(false)
              .encoding(StandardCharsets.UTF_8)
              .build());
    } catch (IOException | IllegalStateException none) {
      throw new NoTerminalException("standard input and output must be a terminal");
    }
  }

  /** Where no size is known (0 by 0, as over some SSH), the usual one. */
  Msg.Resized size() {
    Size size = terminal.getSize();
    boolean known = size.getColumns() > 0 && size.getRows() > 0;
    return known ? new Msg.Resized(size.getColumns(), size.getRows()) : new Msg.Resized(80, 24);
  }

  /**
   * Keys come one by one, as sent, without echo; none raises a signal. Not JLine's own raw mode: it
   * lets reads end empty after 0.1 s, which looks like a hang-up, and leaves Ctrl-C a signal.
   */
  void raw() {
    Attributes raw = new Attributes(found);
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
    terminal.setAttributes(raw);
  }

  /** Puts the modes back; silent, as a terminal that is gone has none. */
  void restore() {
    try {
      terminal.setAttributes(found);
    } catch (RuntimeException goneOrClosed) {
      // JLine's own shutdown hook may have been first: it has restored the modes then.
    }
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
      new ProcessBuilder("/bin/sh", "-c", "kill -s TSTP 0")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } finally {
      Signals.unregister("TSTP", ours);
    }
  }
}
