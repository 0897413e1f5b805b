package dev.rejoinder.tui;

import dev.rejoinder.ui.Canvas;
import dev.rejoinder.ui.Cell;
import dev.rejoinder.ui.Effect;
import dev.rejoinder.ui.Frame;
import dev.rejoinder.ui.Key;
import dev.rejoinder.ui.Msg;
import dev.rejoinder.ui.Style;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A program of its own for a real terminal: shows its size and the last message, quits on {@code
 * q}, has a bug on {@code x} and one on another thread on {@code y}, recurses without end on {@code
 * s} and fills the memory on {@code m}. What is to be safe at its end goes where {@code SAVE} says.
 */
final class PtyApp implements Program.App<PtyApp.State> {

  record State(int columns, int rows, int count, String last) {}

  /** Never let go: what runs out stays out. */
  private static final List<long[]> FILLED = new ArrayList<>();

  private final Session session;

  private PtyApp(Session session) {
    this.session = session;
  }

  public static void main(String[] args) {
    int status;
    try {
      TerminalSession session = TerminalSession.open(System.getenv("NO_COLOR") == null);
      Msg.Resized size = session.size();
      Program<State> program =
          new Program<>(session, Clock.systemUTC(), new PtyApp(session), effect -> {});
      program.onEnd(PtyApp::save);
      status = program.run(new State(size.columns(), size.rows(), 0, "nothing"));
    } catch (NoTerminalException none) {
      System.err.println(none.getMessage());
      status = 64;
    } catch (IllegalStateException bug) {
      System.err.println("bug: " + bug.getMessage());
      status = 70;
    } catch (StackOverflowError | OutOfMemoryError bug) {
      FILLED.clear();
      System.err.println("bug: " + bug.getClass().getSimpleName());
      status = 70;
    }
    System.exit(status);
  }

  /** A word on the terminal where SAVE is "terminal", nothing for ever where it is "hang". */
  private static void save() {
    String where = System.getenv().getOrDefault("SAVE", "");
    if (where.equals("hang")) {
      LockSupport.park();
    } else if (where.equals("terminal")) {
      write(new FileOutputStream(FileDescriptor.out));
    } else if (!where.isEmpty()) {
      try (FileOutputStream file = new FileOutputStream(where)) {
        write(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void write(FileOutputStream out) {
    try {
      out.write("saved".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static int recurse(int depth) {
    return recurse(depth + 1) + 1;
  }

  private static void fill() {
    int size = 1 << 20;
    while (true) {
      try {
        FILLED.add(new long[size]);
      } catch (OutOfMemoryError full) {
        if (size < 16) {
          throw full;
        }
        size /= 2;
      }
    }
  }

  @Override
  public Program.Next<State> update(State state, Msg msg) {
    if (msg instanceof Msg.Tick) {
      return new Program.Next<>(state, List.of());
    }
    if (msg.equals(new Msg.Pressed(Key.text("q")))) {
      return new Program.Next<>(state, List.of(new Effect.Quit()));
    }
    if (msg.equals(new Msg.Pressed(Key.text("x")))) {
      throw new IllegalStateException("in an update");
    }
    if (msg.equals(new Msg.Pressed(Key.text("y")))) {
      Thread other =
          new Thread(
              () -> {
                throw new IllegalStateException("on another thread");
              });
      other.start();
    }
    if (msg.equals(new Msg.Pressed(Key.text("s")))) {
      recurse(0);
    }
    if (msg.equals(new Msg.Pressed(Key.text("m")))) {
      new Thread(PtyApp::fill).start();
    }
    if (msg.equals(new Msg.Pressed(Key.text("l")))) {
      leave();
    }
    if (msg.equals(new Msg.Pressed(Key.text("f")))) {
      flood(state);
    }
    int count = state.count() + 1;
    if (msg instanceof Msg.Resized size) {
      State resized = new State(size.columns(), size.rows(), count, "resized");
      return new Program.Next<>(resized, List.of());
    }
    State next = new State(state.columns(), state.rows(), count, msg.toString());
    return new Program.Next<>(next, List.of());
  }

  private void leave() {
    try {
      session.leave();
      session.resume();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Until something ends the process. */
  private void flood(State state) {
    try {
      while (true) {
        session.repaint();
        session.paint(draw(state));
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public Frame draw(State state) {
    Canvas canvas = new Canvas(state.columns(), state.rows());
    write(canvas, 0, "size " + state.columns() + "x" + state.rows() + ".", Style.PLAIN.reversed());
    write(canvas, 2, "messages " + state.count() + ": " + state.last(), Style.PLAIN.bolded());
    for (int row = 4; row < state.rows(); row++) {
      write(canvas, row, "row " + row + " of the screen", Style.PLAIN);
    }
    canvas.cursorAt(0, 3);
    return canvas.frame();
  }

  @Override
  public Optional<Instant> wakeAt(State state) {
    return Optional.empty();
  }

  private static void write(Canvas canvas, int row, String text, Style style) {
    for (int i = 0; i < text.length(); i++) {
      canvas.set(i, row, new Cell(text.substring(i, i + 1), style));
    }
  }
}
