package dev.rejoinder.service;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what is due, one thing at a time, the most wanted first, and tells it. One thread. */
final class Rounds {
  private static final Link NO_EVENTS =
      new Link.Polling(new Failure.Unsupported("there are no live events here"));
  private static final Link NO_USER =
      new Link.Polling(new Failure.Unsupported("this token has no user, so no live events"));

  private final Readings readings;
  private final Supplier<Moment> time;
  private final Lifeline lifeline;
  private final Optional<Reception> reception;
  private final Teller teller;
  private final Dirty dirty = new Dirty();
  private final Strangers strangers = new Strangers();
  private final Pace pace = new Pace();
  private Optional<Identity> identity = Optional.empty();
  private Optional<Link> offline = Optional.empty();
  private boolean dutyDue;
  private boolean presencesDue = true;
  private boolean presencesKnown;

  Rounds(
      Readings readings,
      Supplier<Moment> time,
      Lifeline lifeline,
      Optional<Reception> reception,
      Teller teller) {
    this.readings = readings;
    this.time = time;
    this.lifeline = lifeline;
    this.reception = reception;
    this.teller = teller;
  }

  /** Everything is to be read anew. */
  void all(Moment now) {
    pace.all(now);
  }

  /** And nothing is to be waited for. */
  void soon(Moment now) {
    pace.soon(now);
  }

  void duty() {
    dutyDue = true;
  }

  void moved(String id, Moment now) {
    if (dirty.has(id)) {
      return;
    }
    if (readings.inbox().shows(id) || strangers.admit(now)) {
      dirty.mark(id, now);
    } else {
      pace.within(now, Pace.POLLED, Pace.WAITING_POLLED);
    }
  }

  /** Returns whether there may be more to do at once. */
  boolean work(Set<String> asked, Moment now) throws GatewayException {
    boolean listDue = pace.list(listPace()) <= now.nanos();
    if (identity.isEmpty()) {
      return listDue && signIn();
    }
    Optional<User> user = identity.get().user();
    if (user.isEmpty()) {
      return listDue && supervise(now);
    }
    return work(user.get(), asked, listDue, now);
  }

  private boolean work(User user, Set<String> asked, boolean listDue, Moment now)
      throws GatewayException {
    if (!asked.isEmpty()) {
      for (String id : asked) {
        readings.inbox().reread(id, user).ifPresent(teller::left);
      }
      teller.contacts(readings.inbox().contacts());
    }
    if (listDue) {
      return readList(user, now);
    }
    if (offline.isPresent()) {
      return false;
    }
    if (pace.waiting(waitingPace()) <= now.nanos()) {
      return readWaiting(user);
    }
    lifeline.synced();
    return readMoved(user, now) || readDuty(user) || tend(user, now) || readPresences();
  }

  private boolean signIn() throws GatewayException {
    Identity found = readings.identity();
    identity = Optional.of(found);
    teller.signedIn(found);
    return true;
  }

  private boolean readList(User user, Moment now) throws GatewayException {
    if (pace.waiting(waitingPace()) <= now.nanos()) {
      // Both lists will be newer than any mark.
      dirty.clear();
    }
    teller.contacts(readings.inbox().read(user));
    // From its end on: a list that takes longer than its pace would else leave time for no other.
    pace.listRead(time.get());
    readings.inbox().left().forEach(id -> dirty.mark(id, now));
    readable(now);
    return true;
  }

  private boolean readWaiting(User user) throws GatewayException {
    readings.inbox().readWaiting(user);
    pace.waitingRead(time.get());
    teller.contacts(readings.inbox().contacts());
    teller.queues(readings.inbox().queues());
    dutyDue = true;
    presencesDue = !presencesKnown;
    return true;
  }

  private boolean readMoved(User user, Moment now) throws GatewayException {
    Optional<String> id = dirty.take(now);
    if (id.isPresent()) {
      readings.inbox().reread(id.get(), user).ifPresent(teller::left);
      teller.contacts(readings.inbox().contacts());
    }
    return id.isPresent();
  }

  private boolean readDuty(User user) throws GatewayException {
    boolean read = dutyDue;
    if (read) {
      readings.duty(user.id()).ifPresent(teller::duty);
    }
    dutyDue = false;
    return read;
  }

  private boolean readPresences() throws GatewayException {
    boolean read = presencesDue;
    if (read) {
      Optional<List<Presence>> found = readings.presences();
      found.ifPresent(teller::presences);
      presencesKnown = found.isPresent();
    }
    presencesDue = false;
    return read;
  }

  private boolean tend(User user, Moment now) {
    List<Queue> queues = readings.inbox().queues().stream().map(Membership::queue).toList();
    boolean speaks = reception.isPresent() && reception.get().tend(user.id(), queues);
    if (speaks) {
      pace.all(now);
    }
    return speaks;
  }

  private boolean supervise(Moment now) throws GatewayException {
    Supervision supervision = readings.supervision();
    teller.queues(supervision.queues());
    teller.contacts(supervision.read());
    pace.listRead(time.get());
    readable(now);
    return false;
  }

  /** Reading works; where it did not, there is no reason for the line to wait. */
  private void readable(Moment now) {
    if (offline.isPresent() && !lifeline.silenced()) {
      lifeline.soon(now);
    }
    offline = Optional.empty();
  }

  /** A reading came to nothing. */
  void failed(Failure failure, Moment now) {
    Instant since =
        offline.orElse(null) instanceof Link.Offline before ? before.since() : now.wall();
    offline = Optional.of(new Link.Offline(since, lifeline.heard(), failure));
    pace.failed(now, failure);
    teller.failed(failure);
  }

  Link link() {
    if (offline.isPresent()) {
      return offline.get();
    }
    boolean noUser = identity.isPresent() && identity.get().user().isEmpty();
    return noUser ? NO_USER : reception.map(Reception::link).orElse(NO_EVENTS);
  }

  /** When the next thing is due by itself. */
  long due() {
    long list = pace.list(listPace());
    if (offline.isPresent() || identity.isEmpty() || identity.get().user().isEmpty()) {
      return list;
    }
    long line = reception.map(Reception::next).orElse(Moment.NEVER);
    return Math.min(Math.min(list, pace.waiting(waitingPace())), Math.min(line, dirty.due()));
  }

  private Duration listPace() {
    if (identity.isPresent() && identity.get().user().isEmpty()) {
      return Pace.SUPERVISED;
    }
    return lifeline.live() && !readings.inbox().lacksTexts() ? Pace.LIVE : Pace.POLLED;
  }

  private Duration waitingPace() {
    if (!lifeline.live()) {
      return Pace.WAITING_POLLED;
    }
    return reception.orElseThrow().lacksTopics() ? Pace.WAITING_UNTOLD : Pace.LIVE;
  }
}
