package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Presence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what has changed, and nothing that was overtaken. One thread. */
final class Teller {
  /** So old a sign of life may be as it was told; each heartbeat is not news. */
  private static final Duration HEARD = Duration.ofSeconds(5);

  private final LiveFeed.Listener listener;
  private final Mail mail;
  private final List<Contact> gone = new ArrayList<>();
  private Optional<List<Contact>> contacts = Optional.empty();
  private Optional<List<Membership>> queues = Optional.empty();
  private Optional<Duty> duty = Optional.empty();
  private Optional<Link> link = Optional.empty();

  Teller(LiveFeed.Listener listener, Mail mail) {
    this.listener = listener;
    this.mail = mail;
  }

  /** The console may show something else by now: the next ones are news in any case. */
  void forget() {
    contacts = Optional.empty();
    duty = Optional.empty();
  }

  /** It was changed from here. */
  void forgetDuty() {
    duty = Optional.empty();
  }

  void signedIn(Identity identity) {
    listener.signedIn(identity);
  }

  void presences(List<Presence> presences) {
    listener.presences(presences);
  }

  /** Says nothing when somebody asks anew, who knows of something newer. */
  void contacts(List<Contact> read) {
    if (mail.asks()) {
      return;
    }
    if (!gone.isEmpty()) {
      gone.forEach(listener::contact);
      gone.clear();
      contacts = Optional.empty();
    }
    if (!contacts.equals(Optional.of(read))) {
      contacts = Optional.of(read);
      listener.contacts(read);
    }
  }

  /** One that the list has no more, to be told with the next. */
  void left(Contact contact) {
    gone.add(contact);
  }

  void queues(List<Membership> read) {
    if (!queues.equals(Optional.of(read))) {
      queues = Optional.of(read);
      listener.queues(read);
    }
  }

  void duty(Duty read) {
    if (!duty.equals(Optional.of(read))) {
      duty = Optional.of(read);
      listener.duty(read);
    }
  }

  void link(Link now) {
    if (!link.equals(Optional.of(now)) && !sameLife(now)) {
      link = Optional.of(now);
      listener.link(now);
    }
  }

  void failed(Failure failure) {
    forget();
    listener.failed(failure);
  }

  private boolean sameLife(Link now) {
    return now instanceof Link.Live live
        && link.orElse(null) instanceof Link.Live told
        && Duration.between(told.heard(), live.heard()).compareTo(HEARD) < 0;
  }
}
