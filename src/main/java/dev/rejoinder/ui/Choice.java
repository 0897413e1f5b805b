package dev.rejoinder.ui;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.WrapUpCode;
import java.util.List;
import java.util.Optional;

/** What a list is chosen from for. A leg is the one that the agent saw when it was opened. */
public sealed interface Choice {
  /** A conversation to open, by its customer's name. */
  record Go() implements Choice {}

  /** A waiting conversation to take. */
  record Waiting() implements Choice {}

  /** A presence to have. */
  record Status() implements Choice {}

  /** What a queue or a person is looked for. */
  enum Purpose {
    /** A queue or a person to hand a conversation to. */
    TRANSFER,
    /** A person, for a conversation that still waits. */
    ASSIGN,
    /** A queue to look at; no conversation is meant. */
    WATCH
  }

  /**
   * A queue or a person.
   *
   * @param conversationId empty where none is meant
   * @param leg empty while it waits or was being joined then
   * @param number of the search whose answer is awaited
   * @param targets all that have come, of any search
   */
  record Transfer(
      String conversationId,
      Purpose purpose,
      Optional<Leg> leg,
      long number,
      boolean looking,
      List<Target> targets,
      Optional<Failure> failure)
      implements Choice {
    public Transfer {
      targets = List.copyOf(targets);
    }
  }

  /**
   * A code at the end of a conversation.
   *
   * @param codes empty until they have come
   */
  record WrapUp(
      String conversationId,
      Leg leg,
      boolean loading,
      List<WrapUpCode> codes,
      Optional<Failure> failure)
      implements Choice {
    public WrapUp {
      codes = List.copyOf(codes);
    }
  }
}
