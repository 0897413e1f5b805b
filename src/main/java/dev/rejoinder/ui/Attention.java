package dev.rejoinder.ui;

import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.WrapUpCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the next key goes, from the top down: leader, overlay, panel, focus.
 *
 * @param typing whether text goes into the line that the focused region asks with: the inbox's
 *     filter, the transcript's search
 * @param leader since when the second key of a command is awaited
 * @param notice a line for the agent, gone with the next key
 */
public record Attention(
    Focus focus,
    boolean typing,
    Optional<PanelState> panel,
    Optional<Overlay> overlay,
    Optional<Instant> leader,
    Optional<Notice> notice) {

  /** What lies over everything. */
  public sealed interface Overlay {
    /** A list to choose from. */
    record Choosing(Choice choice, Picker picker) implements Overlay {}

    /** The notes of a wrap-up, and the code that they go with. */
    record Notes(String conversationId, Leg leg, WrapUpCode code, Editor text) implements Overlay {
      Notes with(Editor newer) {
        return new Notes(conversationId, leg, code, newer);
      }
    }

    /** The keys, scrolled down by so many lines. */
    record Help(int scroll) implements Overlay {}

    /**
     * What was sent from here.
     *
     * @param rows newest first; empty until they are read
     * @param index of the row whose story is told
     * @param scroll lines that the story is scrolled down by
     */
    record Outbox(Optional<List<LedgerRow>> rows, int index, int scroll) implements Overlay {}

    /** Whether to do what can't be undone. */
    record Question(String text, Effect yes) implements Overlay {}
  }

  /**
   * A line of words; trouble stands out.
   *
   * @param fault of ours: stays, before what follows from it, until the next key
   * @param left the conversation that it says has gone; empty for none
   */
  public record Notice(String text, boolean trouble, String fault, String left) {
    Notice followedBy(String next, boolean bad, String gone) {
      return fault.isEmpty()
          ? new Notice(next, bad, "", gone)
          : new Notice(fault + ". " + next, true, fault, "");
    }
  }

  private static final Notice NOTHING = new Notice("", false, "", "");

  public static final Attention INITIAL =
      new Attention(
          Focus.INBOX,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

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

  Attention withLeader(Optional<Instant> since) {
    return new Attention(focus, typing, panel, overlay, since, notice);
  }

  Attention saying(String text) {
    return with(notice.orElse(NOTHING).followedBy(text, false, ""));
  }

  /** That a conversation has gone: so it stands until the next key, or until it is back. */
  Attention sayingLeft(String conversationId, String text) {
    return with(notice.orElse(NOTHING).followedBy(text, false, conversationId));
  }

  Attention back(String conversationId) {
    return notice.filter(it -> it.left().equals(conversationId)).isPresent() ? silent() : this;
  }

  Attention warning(String text) {
    return with(notice.orElse(NOTHING).followedBy(text, true, ""));
  }

  Attention ourFault(String text) {
    return with(new Notice(text, true, text, ""));
  }

  private Attention with(Notice next) {
    return new Attention(focus, typing, panel, overlay, leader, Optional.of(next));
  }

  Attention silent() {
    return new Attention(focus, typing, panel, overlay, leader, Optional.empty());
  }

  /** The innermost context that keys go to. */
  Binding.Context context() {
    return leader.isPresent() ? Binding.Context.LEADER : place();
  }

  /** Where the agent is, also while the second key of a command is awaited. */
  Binding.Context place() {
    if (overlay.isPresent()) {
      return place(overlay.get());
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

  private static Binding.Context place(Overlay overlay) {
    if (overlay instanceof Overlay.Choosing) {
      return Binding.Context.PICKER;
    }
    if (overlay instanceof Overlay.Notes) {
      return Binding.Context.NOTES;
    }
    if (overlay instanceof Overlay.Outbox) {
      return Binding.Context.OUTBOX;
    }
    return overlay instanceof Overlay.Help ? Binding.Context.HELP : Binding.Context.QUESTION;
  }
}
