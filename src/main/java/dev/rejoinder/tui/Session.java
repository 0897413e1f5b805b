package dev.rejoinder.tui;

import dev.rejoinder.ui.Frame;
import dev.rejoinder.ui.Msg;
import java.io.IOException;
import java.util.List;

/**
 * What {@link Program} needs of a terminal. {@link TerminalSession} is the real one; tests have
 * their own, without a tty.
 */
public interface Session {

  /** Whom a session tells what happens on the terminal. Called on any thread; never blocks. */
  interface Listener {
    /** What one read gave: to be handled in one turn. */
    void post(List<Msg> msgs);

    /** The process was stopped and goes on: others have had the terminal. */
    void resumed();

    /** The terminal is gone: end with this status. */
    void exit(int status);
  }

  /** The size by the terminal's own account, now. */
  Msg.Resized size();

  /**
   * Has this run before the terminal is given back, whatever the cause: an end of any kind, or a
   * stop of the job. It is waited for 50 ms at most, and may run more than once, on any thread.
   */
  void onEnd(Runnable save);

  /** Takes the screen over and begins to tell the listener. Once. */
  void enter(Listener listener) throws IOException;

  /** Shows a frame; fails when the terminal is gone. Does nothing once left. */
  void paint(Frame frame) throws IOException;

  /** Makes the next frame be painted whole: what the terminal shows is not what was painted. */
  void repaint();

  /** Rings the terminal's bell. Does nothing once left. */
  void ring() throws IOException;

  /**
   * Puts a text into the clipboard of the terminal, wherever that stands (OSC 52, which tmux and
   * most terminals pass on). Does nothing once left.
   */
  void copy(String text) throws IOException;

  /** Gives the screen back, stops the process, and takes the screen again when it goes on. */
  void suspend() throws IOException;

  /** Takes the screen again after others have had it. */
  void resume() throws IOException;

  /** Gives the terminal back as it was found. From any thread, any number of times. */
  void leave();
}
