package dev.rejoinder.service;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Delivery;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.MessageRef;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.Stage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The server of an {@link OutboxScene}: takes messages, and lets sends and reads go wrong. */
final class FakeServer extends StubGateway {

  /** What becomes of a send. */
  enum Fate {
    TAKEN,
    TAKEN_BUT_504,
    TAKEN_BUT_UNREADABLE,
    TAKEN_LATE,
    LOST_504,
    CUT,
    BUSY_503,
    LIMITED_429,
    LIMITED_FOR_LONG,
    NOT_REACHED,
    UNTRUSTED,
    SIGNED_OUT_401,
    FORBIDDEN_403,
    NOT_FOUND_404,
    CONFLICT_409,
    REFUSED_400
  }

  /** A message that it has. */
  record Entry(String id, Outgoing outgoing, String item, Message message) {}

  static final Duration LATENESS = Duration.ofSeconds(15);

  final List<Entry> entries = new ArrayList<>();
  final List<Outgoing> requests = new ArrayList<>();
  final Deque<Fate> fates = new ArrayDeque<>();
  final Map<String, Stage> stages = new HashMap<>();
  final Map<String, String> legs = new HashMap<>();
  int unreadable;
  boolean tutorial;
  boolean unjoined;
  Runnable beforeAnswer = () -> {};
  Runnable onRequest = () -> {};
  Runnable onRead = () -> {};
  private final OutboxScene scene;
  private int ids;

  FakeServer(OutboxScene scene) {
    this.scene = scene;
  }

  String leg(String conversation) {
    return legs.getOrDefault(conversation, "comm-of-" + conversation);
  }

  Optional<Leg> joined(String conversation) {
    return unjoined ? Optional.empty() : Optional.of(new Leg("p", leg(conversation)));
  }

  @Override
  public boolean fillsSubstitutions() {
    return tutorial;
  }

  @Override
  public String send(Outgoing outgoing) throws GatewayException {
    scene.step();
    requests.add(outgoing);
    onRequest.run();
    Fate fate = fates.isEmpty() ? Fate.TAKEN : fates.poll();
    String item = underway(outgoing.conversationId());
    String id = "m-" + ++ids;
    if (fate.name().startsWith("TAKEN")) {
      Runnable take = () -> take(id, outgoing, item);
      if (fate == Fate.TAKEN_LATE) {
        scene.serverAfter(LATENESS, take);
      } else {
        take.run();
      }
    }
    beforeAnswer.run();
    scene.step();
    if (fate == Fate.TAKEN) {
      return id;
    }
    throw new GatewayException(failure(fate));
  }

  private static Failure failure(Fate fate) {
    return switch (fate) {
      case TAKEN -> throw new AssertionError();
      case TAKEN_BUT_UNREADABLE -> new Failure.Unreadable(OutboxScene.answer(200), "cut");
      case TAKEN_BUT_504, TAKEN_LATE, LOST_504 -> unavailable(504, Optional.empty());
      case CUT -> new Failure.Unanswered("cut");
      case BUSY_503 -> unavailable(503, Optional.of(Duration.ofSeconds(5)));
      case LIMITED_429 -> limited(Duration.ofSeconds(8));
      case LIMITED_FOR_LONG -> limited(Duration.ofSeconds(600));
      case NOT_REACHED -> new Failure.Unreachable("refused");
      case UNTRUSTED -> new Failure.Untrusted("not them");
      case SIGNED_OUT_401 -> new Failure.SignedOut(OutboxScene.answer(401));
      case FORBIDDEN_403 -> new Failure.Forbidden(OutboxScene.answer(403), List.of());
      case NOT_FOUND_404 -> new Failure.NotFound(OutboxScene.answer(404));
      case CONFLICT_409 -> new Failure.Conflict(OutboxScene.answer(409));
      case REFUSED_400 -> new Failure.Refused(OutboxScene.answer(400));
    };
  }

  private static Failure unavailable(int status, Optional<Duration> retryAfter) {
    return new Failure.Unavailable(OutboxScene.answer(status), retryAfter);
  }

  private static Failure limited(Duration retryAfter) {
    return new Failure.RateLimited(OutboxScene.answer(429), Optional.of(retryAfter));
  }

  /** The journal comes first: what is sent there is what it last said. */
  String underway(String conversation) {
    for (int i = scene.disk.size() - 1; i >= 0; i--) {
      if (scene.disk.get(i) instanceof JournalEntry.Trying it
          && scene.row(it.id()).item().conversationId().equals(conversation)) {
        return it.id();
      }
    }
    throw new AssertionError("a request that the journal does not know");
  }

  /** Somebody else writes from the same leg. */
  void other(String conversation, String text) {
    take("m-" + ++ids, scene.item(conversation, text).outgoing(), "");
  }

  private void take(String id, Outgoing outgoing, String item) {
    Message message =
        new Message(
            id,
            Author.AGENT,
            ME.name(),
            ((Content.Text) outgoing.content()).text().strip(),
            scene.now().plus(OutboxScene.OFFSET),
            Delivery.QUEUED,
            ME.id());
    entries.add(new Entry(id, outgoing, item, message));
  }

  @Override
  public Conversation conversation(String id, String userId) throws GatewayException {
    scene.step();
    onRead.run();
    if (unreadable > 0) {
      unreadable--;
      throw new GatewayException(new Failure.Unanswered("reading"));
    }
    return seen(id);
  }

  @Override
  public List<Message> messages(String conversationId, List<String> ids) throws GatewayException {
    scene.step();
    return of(conversationId).stream()
        .map(Entry::message)
        .filter(message -> ids.contains(message.id()))
        .toList();
  }

  Contact contact(String id) {
    return new Contact(seen(id), of(id).stream().map(Entry::message).toList());
  }

  List<Entry> of(String conversation) {
    return entries.stream()
        .filter(entry -> entry.outgoing().conversationId().equals(conversation))
        .toList();
  }

  private Conversation seen(String id) {
    Conversation bare = conversation(id, stages.getOrDefault(id, Stage.CONNECTED));
    List<MessageRef> refs =
        of(id).stream()
            .map(
                entry ->
                    new MessageRef(
                        entry.id(),
                        entry.message().at(),
                        Delivery.QUEUED,
                        List.of("customer", entry.outgoing().communicationId())))
            .toList();
    return new Conversation(
        id,
        bare.stage(),
        bare.customer(),
        bare.queue(),
        bare.channel(),
        bare.since(),
        bare.until(),
        Optional.of(new Leg("p", leg(id))),
        bare.wrapUp(),
        bare.agent(),
        bare.ending(),
        bare.attributes(),
        refs);
  }
}
