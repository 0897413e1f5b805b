package dev.rejoinder.ui;

import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.LibraryRule;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Response;
import dev.rejoinder.search.Finder;
import java.util.Optional;

/**
 * The responses that the open conversation can take: those that its queue allows, and templates
 * only on the channel whose operator approved them.
 */
public record Allowed(Library library, LibraryRule rule, Queue queue, Channel channel) {

  static Allowed of(Model model) {
    Optional<Conversation> open = model.openContact().map(Contact::conversation);
    Queue queue = open.map(Conversation::queue).orElse(Queue.NONE);
    Channel channel = open.map(Conversation::channel).orElse(Channel.UNKNOWN);
    return new Allowed(model.library(), model.shift().libraries(queue), queue, channel);
  }

  /** Takes time where there are many: not for the UI's thread. */
  public Finder finder() {
    return library.finder().only(this::takes);
  }

  /**
   * @param found how many of them it allows
   */
  int total(int found) {
    // While they are still coming, how many of the rest it takes is not known.
    return rule.all() && !library.complete() ? library.total() : found;
  }

  private boolean takes(Response response) {
    return rule.allows(response) && (!response.template() || channel == Channel.WHATSAPP);
  }

  /** What it allows, where that is less than all. */
  String words() {
    int libraries = rule.libraryIds().size();
    return rule.all() || libraries == 0
        ? ""
        : libraries + (libraries == 1 ? " library" : " libraries") + " by queue " + queue.name();
  }

  boolean nothing(int found) {
    return !rule.all() && library.complete() && found == 0;
  }
}
