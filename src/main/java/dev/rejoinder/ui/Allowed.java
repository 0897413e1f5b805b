package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.LibraryRule;
import dev.rejoinder.model.Queue;
import dev.rejoinder.search.Finder;

/** The responses that the queue of the open conversation allows. */
record Allowed(Library library, LibraryRule rule, Queue queue) {

  static Allowed of(Model model) {
    Queue queue =
        model.openContact().map(Contact::conversation).map(Conversation::queue).orElse(Queue.NONE);
    return new Allowed(model.library(), model.shift().libraries(queue), queue);
  }

  Finder finder() {
    return rule.all() ? library.finder() : library.finder().only(rule::allows);
  }

  int total() {
    return rule.all() ? library.total() : finder().size();
  }

  /** What it allows, where that is less than all. */
  String words() {
    int libraries = rule.libraryIds().size();
    return rule.all() || libraries == 0
        ? ""
        : libraries + (libraries == 1 ? " library" : " libraries") + " by queue " + queue.name();
  }

  boolean nothing() {
    return !rule.all() && library.complete() && finder().size() == 0;
  }
}
