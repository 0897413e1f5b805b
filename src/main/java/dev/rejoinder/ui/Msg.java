package dev.rejoinder.ui;

import java.time.Instant;

/** What has happened: the only way in to {@link Update}. */
public sealed interface Msg {

  record Pressed(Key key) implements Msg {}

  /** A bracketed paste, line ends as LF, otherwise as it came. */
  record Pasted(String text) implements Msg {}

  record Resized(int columns, int rows) implements Msg {}

  /** The terminal's window got or lost the focus. */
  record Focused(boolean here) implements Msg {}

  /** It is that time now. Comes before whatever else is handled in the same turn. */
  record Tick(Instant now) implements Msg {}
}
