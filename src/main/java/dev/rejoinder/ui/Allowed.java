package dev.rejoinder.ui;

import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.LibraryRule;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.Usage;
import java.util.List;
import java.util.Optional;

/**
 * The responses that the open conversation can take: those that its queue allows, the agent's own,
 * and templates only on the channel whose operator approved them.
 *
 * @param within what the agent has narrowed it down to
 */
public record Allowed(
    Library library,
    List<Response> mine,
    Usage usage,
    LibraryRule rule,
    Queue queue,
    Channel channel,
    Within within) {

  static Allowed of(Model model, Within within) {
    Optional<Conversation> open = model.openContact().map(Contact::conversation);
    Queue queue = open.map(Conversation::queue).orElse(Queue.NONE);
    Channel channel = open.map(Conversation::channel).orElse(Channel.UNKNOWN);
    return new Allowed(
        model.library(),
        model.shelf().mine(),
        model.shelf().usage(),
        model.shift().libraries(queue),
        queue,
        channel,
        within);
  }

  Allowed within(Within other) {
    return new Allowed(library, mine, usage, rule, queue, channel, other);
  }

  /**
   * @param found how many of them it allows
   */
  int total(int found) {
    // While they are still coming, how many of the rest it takes is not known.
    boolean open = rule.all() && within.all() && !library.complete();
    return open ? library.total() + mine.size() : found;
  }

  boolean takes(Response response) {
    boolean fits = !response.template() || channel == Channel.WHATSAPP;
    return fits && (response.mine() || rule.allows(response));
  }

  /** What it allows, where that is less than all. */
  String words() {
    int libraries = rule.libraryIds().size();
    return rule.all() || libraries == 0
        ? ""
        : libraries + (libraries == 1 ? " library" : " libraries") + " by queue " + queue.name();
  }

  boolean nothing(int found) {
    return !rule.all() && within.all() && library.complete() && found == 0;
  }
}
