package dev.rejoinder.app;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.User;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.ui.Msg;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * How what was carried out reaches the console. Any thread.
 *
 * @param identity null inside until the token has told whom it speaks for
 * @param refresh asks for a new reading of a conversation
 */
record Reports(AtomicReference<Identity> identity, Consumer<Msg> post, Consumer<String> refresh) {

  /** Work on behalf of the agent. */
  @FunctionalInterface
  interface Attempt {
    Msg run() throws GatewayException;
  }

  /** What an attempt that failed is told as. */
  @FunctionalInterface
  interface Telling {
    Msg of(Failure failure);
  }

  User me() throws GatewayException {
    return Optional.ofNullable(identity.get())
        .flatMap(Identity::user)
        .orElseThrow(() -> new GatewayException(new Failure.Unsupported("this token has no user")));
  }

  void post(Msg msg) {
    post.accept(msg);
  }

  /** Asks for the reading first: one that began before what is told must not undo it. */
  void moved(String conversationId, Msg end) {
    refresh.accept(conversationId);
    post.accept(end);
  }

  /** Makes the attempt; a bug is told as a failure is. */
  Msg of(Attempt attempt, Telling otherwise) {
    try {
      return attempt.run();
    } catch (GatewayException e) {
      return otherwise.of(e.failure());
    } catch (RuntimeException | Error bug) {
      return otherwise.of(ours(bug));
    }
  }

  /** A bug ends neither the lane nor the console: the log gets it, the agent a reference. */
  Failure ours(Throwable bug) {
    String reference = Bugs.log(bug);
    post.accept(new Msg.Broke(reference));
    return new Failure.Unanswered("a fault of ours, " + reference + " in the log");
  }
}
