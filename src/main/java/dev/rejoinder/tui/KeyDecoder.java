package dev.rejoinder.tui;

import dev.rejoinder.ui.Key;
import dev.rejoinder.ui.Msg;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Turns what the terminal sends into messages: keys, pastes, focus. Replies nobody asked for and
 * sequences nobody knows are swallowed whole, so that they can't be typed into a draft.
 *
 * <p>Keeps no time: whoever reads calls {@link #timeout} once nothing has come for {@link
 * #patience}. A sequence may be split anywhere over reads. One thread.
 */
final class KeyDecoder {
  /** A lone Escape is the Escape key after this; more would be felt, less splits sequences. */
  private static final Duration ESCAPE = Duration.ofMillis(25);

  /**
   * What has begun like a sequence may take longer: a slow line splits it, fingers don't type it.
   */
  private static final Duration SEQUENCE = Duration.ofMillis(100);

  private static final int LONGEST = 4096;
  private static final char ESC = 0x1b;

  private enum State {
    GROUND,
    ESCAPE,
    CSI,
    LINUX,
    SS3,
    STRING,
    STRING_ESCAPE,
    MOUSE,
    PASTE
  }

  private final Consumer<Msg> out;
  private final Utf8 utf8 = new Utf8();
  private final StringBuilder sequence = new StringBuilder();
  private final PasteBurst burst;
  private PasteText paste = new PasteText();
  private State state = State.GROUND;
  private boolean alt;
  private int seen;

  KeyDecoder(Consumer<Msg> out) {
    this.out = out;
    this.burst = new PasteBurst(out);
  }

  /** Takes what one read gave. */
  void feed(byte[] bytes, int length) {
    String text = utf8.decode(bytes, length);
    if (text.isEmpty()) {
      return;
    }
    if (state == State.GROUND && burst.takes(text)) {
      return;
    }
    burst.end();
    text.codePoints().forEach(this::step);
  }

  /** How long to wait for the rest of what has begun; zero when nothing has. */
  Duration patience() {
    return switch (state) {
      case GROUND -> burst.open() ? ESCAPE : Duration.ZERO;
      // A paste whose end is late must not turn into keys: its line ends would send it.
      case PASTE -> Duration.ZERO;
      case ESCAPE -> ESCAPE;
      case CSI, LINUX, SS3, STRING, STRING_ESCAPE, MOUSE -> SEQUENCE;
    };
  }

  /** Nothing more has come: what has begun is taken for the keys it would be, or dropped. */
  void timeout() {
    burst.end();
    if (state != State.GROUND && state != State.PASTE) {
      giveUp();
    }
  }

  private void step(int c) {
    switch (state) {
      case GROUND -> ground(c);
      case ESCAPE -> escape(c);
      case CSI -> csi(c);
      case LINUX -> finish(KeyTable.linux(c));
      case SS3 -> ss3(c);
      case STRING -> string(c);
      case STRING_ESCAPE -> stringEscape(c);
      case MOUSE -> mouse();
      case PASTE -> paste(c);
    }
  }

  private void ground(int c) {
    if (c == ESC) {
      state = State.ESCAPE;
    } else {
      press(KeyTable.plain(c));
    }
  }

  private void escape(int c) {
    switch (c) {
      case '[' -> begin(State.CSI);
      case 'O' -> begin(State.SS3);
      case ']', 'P', '_' -> {
        begin(State.STRING);
        sequence.appendCodePoint(c);
      }
      case ESC -> {
        // ESC ESC [ A is rxvt's Alt-Up; ESC ESC and nothing is the key pressed twice.
        if (alt) {
          press(Key.of(Key.Code.ESCAPE));
        }
        alt = true;
      }
      default -> {
        if (alt) {
          press(Key.of(Key.Code.ESCAPE));
        }
        alt = true;
        finish(KeyTable.plain(c));
      }
    }
  }

  private void begin(State next) {
    state = next;
    sequence.setLength(0);
    seen = 0;
  }

  private void csi(int c) {
    if (c < 0x20 || c > 0x7e) {
      giveUp();
      step(c);
    } else if (c == '[' && sequence.isEmpty()) {
      state = State.LINUX;
    } else if (c >= 0x40 || c == '$' && KeyTable.rxvtShift(sequence)) {
      csiEnd((char) c);
    } else if (++seen < LONGEST) {
      sequence.append((char) c);
    }
  }

  private void csiEnd(char end) {
    String parameters = sequence.toString();
    if (end == 'M' && parameters.isEmpty()) {
      begin(State.MOUSE);
    } else if (end == '~' && parameters.equals("200")) {
      begin(State.PASTE);
      alt = false;
      paste = new PasteText();
    } else if (parameters.isEmpty() && (end == 'I' || end == 'O')) {
      reset();
      out.accept(new Msg.Focused(end == 'I'));
    } else {
      finish(KeyTable.csi(parameters, end));
    }
  }

  private void ss3(int c) {
    if (c < 0x20 || c > 0x7e) {
      giveUp();
      step(c);
    } else if (c >= '0' && c <= '9') {
      sequence.append((char) c);
    } else {
      finish(KeyTable.ss3(sequence.toString(), (char) c));
    }
  }

  /** OSC, DCS, APC: an answer to a question that this program never asks. */
  private void string(int c) {
    if (c == ESC) {
      state = State.STRING_ESCAPE;
    } else if (c == 0x07 || c == 0x9c || ++seen >= LONGEST) {
      reset();
    }
  }

  private void stringEscape(int c) {
    reset();
    if (c != '\\') {
      state = State.ESCAPE;
      step(c);
    }
  }

  /** X10's report: three characters, whatever they are. */
  private void mouse() {
    if (++seen == 3) {
      reset();
    }
  }

  private void paste(int c) {
    if (paste.ends(c)) {
      reset();
      out.accept(new Msg.Pasted(paste.text()));
    }
  }

  private void giveUp() {
    boolean bare = sequence.isEmpty() && seen == 0;
    switch (state) {
      case ESCAPE -> {
        if (alt) {
          press(Key.of(Key.Code.ESCAPE));
        }
        alt = false;
        finish(Key.of(Key.Code.ESCAPE));
      }
      case CSI -> finish(bare ? Key.alt('[') : KeyTable.NONE);
      case SS3 -> finish(bare ? Key.alt('O') : KeyTable.NONE);
      case STRING -> finish(seen == 0 ? Key.alt(sequence.charAt(0)) : KeyTable.NONE);
      default -> reset();
    }
  }

  private void finish(Key key) {
    boolean withAlt = alt;
    reset();
    press(withAlt && key != KeyTable.NONE ? key.withAlt() : key);
  }

  private void reset() {
    state = State.GROUND;
    alt = false;
    sequence.setLength(0);
    seen = 0;
  }

  private void press(Key key) {
    if (key != KeyTable.NONE) {
      out.accept(new Msg.Pressed(key));
    }
  }
}
