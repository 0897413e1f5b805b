package dev.rejoinder.tui;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import dev.rejoinder.ui.Msg;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lanterna's view of a terminal that others own: size from outside, whole UTF-8 to an output, no
 * input (keys go another way: see {@link KeyDecoder}), and never a question to the terminal.
 */
final class TtyTerminal extends ANSITerminal {
  private final Supplier<Msg.Resized> size;
  private final OutputStream out;

  TtyTerminal(Supplier<Msg.Resized> size, OutputStream out) {
    super(InputStream.nullInputStream(), out, StandardCharsets.UTF_8);
    this.size = size;
    this.out = out;
  }

  /** Writes these bytes with one call. */
  void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  @Override
  protected TerminalSize findTerminalSize() {
    Msg.Resized now = size.get();
    return new TerminalSize(now.columns(), now.rows());
  }

  /** What a screen writes has passed {@link Glyphs}; a second way to the terminal it has not. */
  @Override
  public void putString(String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void putCharacter(char c) {
    throw new UnsupportedOperationException();
  }

  /** Lanterna's own asks the terminal, and waits for five seconds where none answers. */
  @Override
  public synchronized TerminalPosition getCursorPosition() {
    return null;
  }

  @Override
  public byte[] enquireTerminal(int timeout, TimeUnit unit) {
    return new byte[0];
  }

  @Override
  public void enterPrivateMode() {}

  @Override
  public void exitPrivateMode() {}

  @Override
  public KeyStroke readInput() {
    return null;
  }

  @Override
  public KeyStroke pollInput() {
    return null;
  }

  @Override
  public void close() {}
}
