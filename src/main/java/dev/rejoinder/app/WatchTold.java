package dev.rejoinder.app;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Queue;
import dev.rejoinder.service.QueueWatch;
import dev.rejoinder.ui.Msg;
import java.util.List;
import java.util.function.Consumer;

/** Hands the console what was seen of a queue. */
record WatchTold(Consumer<Msg> post) implements QueueWatch.Listener {

  @Override
  public void read(Queue queue, List<Contact> contacts) {
    post.accept(new Msg.WatchRead(queue, contacts));
  }

  @Override
  public void failed(Queue queue, Failure failure) {
    post.accept(new Msg.WatchFailed(queue, failure));
  }
}
