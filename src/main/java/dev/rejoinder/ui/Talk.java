package dev.rejoinder.ui;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.SendState;
import java.util.List;
import java.util.Optional;

/**
 * The agent's side of one conversation. It belongs to the conversation and to nothing else, so what
 * is typed here can only go there.
 *
 * @param draft what the composer holds
 * @param pending confirmed and not yet in the transcript, oldest first
 * @param seen the id of the last message seen
 * @param newAfter the message below which the new-since line stands
 * @param anchor the last line shown while scrolled back; empty while it follows the newest
 * @param joining whether an answer to a join is awaited
 * @param trouble why the last join failed
 * @param search what is looked for in the transcript
 * @param history what was sent before
 * @param traffic what goes on around it just now
 * @param canned what of the draft came from canned responses
 */
public record Talk(
    Editor draft,
    List<Pending> pending,
    Optional<String> seen,
    Optional<String> newAfter,
    Optional<Anchor> anchor,
    boolean joining,
    Optional<Failure> trouble,
    Optional<Search> search,
    History history,
    Traffic traffic,
    Canned canned) {

  /** A line of the transcript: the message's key and the line within it. */
  public record Anchor(String key, int line) {}

  public static final Talk NEW =
      new Talk(
          Editor.EMPTY,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          History.EMPTY,
          Traffic.NONE,
          Canned.NONE);

  public Talk {
    pending = List.copyOf(pending);
  }

  Talk withDraft(Editor newer) {
    return with(newer, canned.followed(draft, newer));
  }

  Talk withPending(List<Pending> newer) {
    return new Talk(
        draft, newer, seen, newAfter, anchor, joining, trouble, search, history, traffic, canned);
  }

  Talk moved(String id, SendState state) {
    return withPending(
        pending.stream().map(sent -> sent.id().equals(id) ? sent.with(state) : sent).toList());
  }

  Talk without(String id) {
    return withPending(pending.stream().filter(sent -> !sent.id().equals(id)).toList());
  }

  Optional<Pending> sent(String id) {
    return pending.stream().filter(sent -> sent.id().equals(id)).findFirst();
  }

  /** The oldest that waits for the agent's decision. */
  Optional<Pending> failed() {
    return pending.stream().filter(Pending::failed).findFirst();
  }

  Talk withSeen(Optional<String> id) {
    return new Talk(
        draft, pending, id, newAfter, anchor, joining, trouble, search, history, traffic, canned);
  }

  Talk withNewAfter(Optional<String> id) {
    return new Talk(
        draft, pending, seen, id, anchor, joining, trouble, search, history, traffic, canned);
  }

  Talk withAnchor(Optional<Anchor> place) {
    return new Talk(
        draft, pending, seen, newAfter, place, joining, trouble, search, history, traffic, canned);
  }

  Talk withJoining(boolean awaited) {
    return new Talk(
        draft,
        pending,
        seen,
        newAfter,
        anchor,
        awaited,
        Optional.empty(),
        search,
        history,
        traffic,
        canned);
  }

  Talk withTrouble(Failure failure) {
    return new Talk(
        draft,
        pending,
        seen,
        newAfter,
        anchor,
        false,
        Optional.of(failure),
        search,
        history,
        traffic,
        canned);
  }

  Talk withSearch(Optional<Search> newer) {
    return new Talk(
        draft, pending, seen, newAfter, anchor, joining, trouble, newer, history, traffic, canned);
  }

  Talk withHistory(History newer) {
    return new Talk(
        draft, pending, seen, newAfter, anchor, joining, trouble, search, newer, traffic, canned);
  }

  Talk with(Traffic newer) {
    return new Talk(
        draft, pending, seen, newAfter, anchor, joining, trouble, search, history, newer, canned);
  }

  /** The template that the draft began as, with what is written in its holes. */
  Optional<Approved> approved() {
    return canned.approved().map(it -> it.filledAs(draft.text()));
  }

  Talk withApproved(Approved template) {
    return with(draft, canned.with(template));
  }

  Talk with(Canned newer) {
    return with(draft, newer);
  }

  private Talk with(Editor text, Canned from) {
    return new Talk(
        text, pending, seen, newAfter, anchor, joining, trouble, search, history, traffic, from);
  }

  /**
   * What is written here and was not sent, with the draft that waits behind an entry of the
   * history; empty for nothing.
   */
  String written() {
    String shown = history.shows(draft.text()) ? "" : draft.text();
    String gap = history.keepsDraft() && !shown.isBlank() ? "\n" : "";
    String all = history.kept() + gap + shown;
    return all.isBlank() ? "" : all;
  }

  /** Whether a text is written here that was not sent. */
  boolean hasDraft() {
    return !draft.text().isBlank() || history.keepsDraft();
  }

  /** Whether something here is not with the customer. */
  boolean unsent() {
    return hasDraft() || pending.stream().anyMatch(Pending::unsent);
  }
}
