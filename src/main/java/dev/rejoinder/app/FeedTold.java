package dev.rejoinder.app;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.User;
import dev.rejoinder.service.LiveFeed;
import dev.rejoinder.ui.Msg;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Hands the console what the feed tells.
 *
 * @param identity is set once the token has told whom it speaks for
 * @param entered is told of the user before anything else is
 * @param heard is told of each reading of a conversation, as it came
 */
record FeedTold(
    Consumer<Msg> post,
    AtomicReference<Identity> identity,
    Consumer<User> entered,
    Consumer<Contact> heard)
    implements LiveFeed.Listener {

  @Override
  public void signedIn(Identity found) {
    identity.set(found);
    post.accept(new Msg.SignedIn(found));
    found.user().ifPresent(entered);
  }

  @Override
  public void link(Link link) {
    post.accept(new Msg.LinkMoved(link));
  }

  @Override
  public void contacts(List<Contact> contacts) {
    contacts.forEach(heard);
    post.accept(new Msg.InboxRead(contacts));
  }

  @Override
  public void contact(Contact contact) {
    heard.accept(contact);
    post.accept(new Msg.ContactRead(contact));
  }

  @Override
  public void typing(String conversationId, Instant until) {
    post.accept(new Msg.CustomerTypes(conversationId, until));
  }

  @Override
  public void duty(Duty duty) {
    post.accept(new Msg.DutyRead(duty));
  }

  @Override
  public void presences(List<Presence> presences) {
    post.accept(new Msg.PresencesRead(presences));
  }

  @Override
  public void queues(List<Membership> queues) {
    post.accept(new Msg.QueuesRead(queues));
  }

  @Override
  public void failed(Failure failure) {
    post.accept(new Msg.ReadFailed(failure));
  }
}
