package dev.rejoinder.ui;

import java.util.Optional;

/**
 * Where the next key goes, from the top down: leader, overlay, panel, focus.
 *
 * @param typing whether text goes into the line that the focused region asks with: the inbox's
 *     filter, the transcript's search
 * @param notice a line for the agent, gone with the next key
 */
public record Attention(
    Focus focus,
    boolean typing,
    Optional<PanelState> panel,
    Optional<Overlay> overlay,
    boolean leader,
    Optional<Notice> notice) {

  /** What lies over everything. */
  public sealed interface Overlay {
    /** The conversations by name, and the one that has the pointer. */
    record Go(Editor query, Optional<String> selected) implements Overlay {}

    /** The keys, scrolled down by so many lines. */
    record Help(int scroll) implements Overlay {}

    /** Whether to quit although something is unsent. */
    record QuitQuestion(String text) implements Overlay {}
  }

  /** A line of words; trouble stands out. */
  public record Notice(String text, boolean trouble) {}

  public static final Attention INITIAL =
      new Attention(
          Focus.INBOX, false, Optional.empty(), Optional.empty(), false, Optional.empty());

  Attention on(Focus region) {
    return new Attention(region, false, panel, overlay, leader, notice);
  }

  /** Begins to type into the line of a region. */
  Attention typingOn(Focus region) {
    return new Attention(region, true, panel, overlay, leader, notice);
  }

  Attention withPanel(Optional<PanelState> next) {
    return new Attention(focus, typing, next, overlay, leader, notice);
  }

  Attention withOverlay(Optional<Overlay> next) {
    return new Attention(focus, typing, panel, next, leader, notice);
  }

  Attention withLeader(boolean awaited) {
    return new Attention(focus, typing, panel, overlay, awaited, notice);
  }

  Attention saying(String text) {
    return new Attention(
        focus, typing, panel, overlay, leader, Optional.of(new Notice(text, false)));
  }

  Attention warning(String text) {
    return new Attention(
        focus, typing, panel, overlay, leader, Optional.of(new Notice(text, true)));
  }

  Attention silent() {
    return new Attention(focus, typing, panel, overlay, leader, Optional.empty());
  }

  /** The innermost context that keys go to. */
  Binding.Context context() {
    return leader ? Binding.Context.LEADER : place();
  }

  /** Where the agent is, also while the second key of a command is awaited. */
  Binding.Context place() {
    if (overlay.isPresent()) {
      if (overlay.get() instanceof Overlay.Go) {
        return Binding.Context.GO;
      }
      return overlay.get() instanceof Overlay.Help
          ? Binding.Context.HELP
          : Binding.Context.QUESTION;
    }
    if (panel.isPresent()) {
      return Binding.Context.PANEL;
    }
    return switch (focus) {
      case INBOX -> typing ? Binding.Context.FILTER : Binding.Context.INBOX;
      case TRANSCRIPT -> typing ? Binding.Context.SEARCH : Binding.Context.TRANSCRIPT;
      case COMPOSER -> Binding.Context.COMPOSER;
    };
  }
}
