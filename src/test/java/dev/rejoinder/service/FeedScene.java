package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.Notifications.Signal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;

/**
 * A live feed between an org that is made up and a console that takes notes, on a clock of its own.
 */
final class FeedScene implements LiveFeed.Listener {
  /** Draws the longest wait each time. */
  private static final Random WORST =
      new Random() {
        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
          return Math.nextDown(1.0);
        }
      };

  final Map<String, Conversation> org = new LinkedHashMap<>();
  final List<String> calls = new ArrayList<>();
  final List<Link> links = new ArrayList<>();
  final List<List<Contact>> lists = new ArrayList<>();
  final List<Contact> gone = new ArrayList<>();
  final List<Failure> failures = new ArrayList<>();
  final List<Duty> duties = new ArrayList<>();
  final List<List<Presence>> presences = new ArrayList<>();
  final List<Instant> typing = new ArrayList<>();
  final List<ScriptedLine> lines = new ArrayList<>();
  List<String> refused = List.of();
  Duration life = Duration.ZERO;
  Optional<Failure> openFails = Optional.empty();
  Optional<Failure> againFails = Optional.empty();
  Optional<Failure> readFails = Optional.empty();
  Optional<Identity> identity = Optional.empty();
  Runnable whileReading = () -> {};
  Optional<List<Membership>> queues = Optional.empty();
  boolean answersPings = true;
  Executor beside = Runnable::run;

  private long nanos = 7_000_000_000L;
  private Instant wall = Instant.parse("2026-11-22T09:00:00Z");
  final LiveFeed feed;

  FeedScene() {
    this(true, Optional.empty());
  }

  FeedScene(boolean events, Optional<Desk> desk) {
    Gateway gateway = new ScriptedGateway();
    Retrier retrier = new Retrier(() -> nanos, WORST, this::pass);
    Transcripts transcripts = new Transcripts(gateway, retrier, Retrier.Listener.NONE);
    Inbox inbox = new Inbox(gateway, gateway, retrier, Retrier.Listener.NONE, transcripts);
    Notifications notifications = (userId, queues, listener) -> line("open", openFails, listener);
    feed =
        new LiveFeed(
            new Readings(gateway, gateway, desk, inbox, retrier, Retrier.Listener.NONE),
            Optional.of(notifications).filter(port -> events),
            clock(),
            () -> nanos,
            WORST,
            work -> beside.execute(work),
            this);
  }

  void put(String id, Stage stage, String... messages) {
    org.put(id, StubGateway.conversation(id, stage, messages));
  }

  /** Runs the feed for that long, as its thread would. */
  void run(Duration time) {
    long end = nanos + time.toNanos();
    while (nanos <= end) {
      Duration rest = feed.turn();
      if (nanos + rest.toNanos() > end) {
        pass(Duration.ofNanos(Math.max(0, end - nanos)));
        return;
      }
      pass(rest);
    }
  }

  /** Runs it until nothing is due. */
  void settle() {
    while (feed.turn().isZero()) {}
  }

  void live() {
    settle();
    if (!(link() instanceof Link.Live)) {
      throw new AssertionError("not live: " + link());
    }
    calls.clear();
    links.clear();
    lists.clear();
  }

  void pass(Duration time) {
    nanos += time.toNanos();
    wall = wall.plus(time);
  }

  /** The clock that may stand, stands. */
  void sleepMachine(Duration time) {
    wall = wall.plus(time);
  }

  void say(Signal signal) {
    lines.get(lines.size() - 1).say(signal);
  }

  Link link() {
    return links.get(links.size() - 1);
  }

  List<Contact> list() {
    return lists.get(lists.size() - 1);
  }

  long count(String call) {
    return calls.stream().filter(made -> made.startsWith(call)).count();
  }

  private Notifications.Line line(
      String how, Optional<Failure> fails, Notifications.Listener listener)
      throws GatewayException {
    calls.add(how);
    if (fails.isPresent()) {
      throw new GatewayException(fails.get());
    }
    if (how.equals("again")) {
      // A channel has one socket: the server ends the old one when the new one comes.
      lines.get(lines.size() - 1).say(new Signal.Ended(new Failure.Unanswered("replaced")));
    }
    ScriptedLine line = new ScriptedLine(listener);
    lines.add(line);
    return line;
  }

  @Override
  public void signedIn(Identity found) {}

  @Override
  public void link(Link link) {
    links.add(link);
  }

  @Override
  public void contacts(List<Contact> contacts) {
    lists.add(contacts);
  }

  @Override
  public void contact(Contact contact) {
    gone.add(contact);
  }

  @Override
  public void typing(String conversationId, Instant until) {
    typing.add(until);
  }

  @Override
  public void duty(Duty duty) {
    duties.add(duty);
  }

  @Override
  public void presences(List<Presence> found) {
    presences.add(found);
  }

  @Override
  public void queues(List<Membership> queues) {}

  @Override
  public void failed(Failure failure) {
    failures.add(failure);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return wall;
      }
    };
  }

  /** A socket in the test's hand. */
  final class ScriptedLine implements Notifications.Line {
    private final Notifications.Listener listener;
    boolean closed;
    int renewals;
    List<Queue> of = List.of();

    ScriptedLine(Notifications.Listener listener) {
      this.listener = listener;
    }

    void say(Signal signal) {
      if (!closed) {
        listener.heard(signal);
      }
    }

    @Override
    public void ping() {
      calls.add("ping");
      if (answersPings) {
        say(new Signal.Alive());
      }
    }

    @Override
    public List<String> refused() {
      return refused;
    }

    @Override
    public Duration life() {
      return life;
    }

    @Override
    public void renew(List<Queue> queues) {
      renewals++;
      of = queues;
    }

    @Override
    public Notifications.Line again(Notifications.Listener next) throws GatewayException {
      return line("again", againFails, next);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** Answers from {@link #org}, and notes each call. */
  private final class ScriptedGateway extends StubGateway {
    @Override
    public Identity identity() throws GatewayException {
      called("identity");
      return identity.isPresent() ? identity.get() : super.identity();
    }

    @Override
    public List<Conversation> conversations(String userId) throws GatewayException {
      List<Conversation> mine =
          org.values().stream().filter(each -> Picture.isMine(each.stage())).toList();
      called("list");
      return mine;
    }

    @Override
    public List<Membership> queues() throws GatewayException {
      called("queues");
      return queues.isPresent() ? queues.get() : super.queues();
    }

    @Override
    public List<String> waiting(List<Queue> queues) throws GatewayException {
      called("waiting");
      return org.values().stream()
          .filter(each -> each.stage() == Stage.WAITING)
          .map(Conversation::id)
          .toList();
    }

    @Override
    public Conversation conversation(String id, String userId) throws GatewayException {
      Conversation found = org.get(id);
      called("one " + id);
      if (found == null) {
        throw failure(new Failure.NotFound(new Failure.Answer(404, "", "", "")));
      }
      return found;
    }

    @Override
    public List<Message> messages(String conversationId, List<String> ids) throws GatewayException {
      called("texts " + conversationId);
      return super.messages(conversationId, ids);
    }

    private void called(String call) throws GatewayException {
      calls.add(call);
      whileReading.run();
      if (readFails.isPresent()) {
        throw failure(readFails.get());
      }
    }
  }
}
