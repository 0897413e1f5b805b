package dev.rejoinder.service;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.SendState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/**
 * An outbox, its disk and its server in one thread and in a time of their own, in which the process
 * can die between any two steps.
 */
final class OutboxScene {
  static final Duration OFFSET = Duration.ofHours(-3);

  /** The process dies here. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  private record Due(long at, long number, boolean ours, Runnable work) {}

  final List<JournalEntry> disk = new ArrayList<>();
  final Map<String, List<SendState>> told = new LinkedHashMap<>();
  final List<String> remarks = new ArrayList<>();
  final Set<String> asked = new HashSet<>();
  final Map<String, Instant> words = new HashMap<>();
  final FakeServer server = new FakeServer(this);
  boolean diskFull;
  int steps;
  int crashAt;
  Outbox outbox;
  Optional<Duration> serverAhead = Optional.of(OFFSET);

  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::number));
  private long nanos;
  private long numbers;
  private Outbox.Post post;
  private int items;
  private boolean dead;

  OutboxScene() {
    open();
  }

  /** A process begins, with nothing but what is on the disk. */
  void open() {
    due.removeIf(Due::ours);
    dead = false;
    Retrier retrier =
        new Retrier(
            () -> nanos,
            new Random(1),
            wait -> {
              throw new AssertionError("no sleeping");
            });
    Retrier.Listener none = Retrier.Listener.NONE;
    Conversations conversations =
        new Conversations(server, retrier, none, new Transcripts(server, retrier, none));
    post =
        new Outbox.Post(
            server, conversations, retrier, (id, work) -> work.run(), id -> server.joined(id));
    outbox = new Outbox(new Disk(), post, time(), later(), new Notes());
    outbox.left().messages().forEach(left -> told(left.item().id()).add(left.state()));
  }

  void restart() {
    open();
    outbox.start();
  }

  /** What the strands of another outbox would share. */
  Means means() {
    Notes notes = new Notes();
    return new Means(new Records(new Disk(), notes), post, time(), later(), new Door(), notes);
  }

  private Outbox.Time time() {
    return new Outbox.Time(clock(), () -> nanos, wait -> {}, () -> serverAhead);
  }

  private List<SendState> told(String id) {
    return told.computeIfAbsent(id, key -> new ArrayList<>());
  }

  private Clock clock() {
    InstantSource source = this::now;
    return source.withZone(ZoneOffset.UTC);
  }

  /** By this machine's clock. */
  Instant now() {
    return Instant.parse("2026-11-22T12:00:00Z").plusNanos(nanos);
  }

  /** Something that may be the last thing this process does. */
  void step() {
    if (dead || ++steps == crashAt) {
      // Whoever catches it gets nothing done any more, and nothing comes later.
      dead = true;
      due.removeIf(Due::ours);
      throw new Crash();
    }
  }

  void advance(Duration time) {
    long until = nanos + time.toNanos();
    while (!due.isEmpty() && due.peek().at() <= until) {
      Due next = due.poll();
      nanos = Math.max(nanos, next.at());
      next.work().run();
    }
    nanos = until;
  }

  void advance(int seconds) {
    advance(Duration.ofSeconds(seconds));
  }

  /** Time that the server's doing takes, whatever becomes of the process. */
  void serverAfter(Duration wait, Runnable work) {
    due.add(new Due(nanos + wait.toNanos(), numbers++, false, work));
  }

  private Later later() {
    return new Later() {
      @Override
      public void after(Duration wait, Runnable work) {
        due.add(new Due(nanos + wait.toNanos(), numbers++, true, work));
      }

      @Override
      public void close() {
        due.removeIf(Due::ours);
      }
    };
  }

  OutboxItem item(String conversation, String text) {
    return item(conversation, server.leg(conversation), text);
  }

  OutboxItem item(String conversation, String leg, String text) {
    Outgoing outgoing =
        new Outgoing(conversation, leg, StubGateway.ME.id(), new Content.Text(text));
    return new OutboxItem("run-" + ++items, outgoing, "Ada", text, now());
  }

  /** Returns its id. */
  String accept(String conversation, String text) {
    OutboxItem item = item(conversation, text);
    outbox.accept(item);
    return item.id();
  }

  void resend(String conversation, String id) {
    asked.add(id);
    words.put(id, now());
    outbox.resend(conversation, id);
  }

  void withdraw(String conversation, String id) {
    // Who puts one away has those behind it in view.
    disk.stream()
        .filter(JournalEntry.Accepted.class::isInstance)
        .map(entry -> ((JournalEntry.Accepted) entry).item())
        .filter(item -> item.conversationId().equals(conversation))
        .forEach(item -> words.put(item.id(), now()));
    outbox.withdraw(conversation, id);
  }

  void echo(String conversation) {
    outbox.heard(server.contact(conversation));
  }

  SendState state(String id) {
    List<SendState> states = told(id);
    return states.get(states.size() - 1);
  }

  LedgerRow row(String id) {
    return Ledger.of(disk).rows().stream()
        .filter(row -> row.item().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static Failure.Answer answer(int status) {
    return new Failure.Answer(status, "", "", "");
  }

  private final class Notes implements Outbox.Listener {
    @Override
    public void moved(String conversationId, String id, SendState state) {
      told.computeIfAbsent(id, key -> new ArrayList<>()).add(state);
    }

    @Override
    public void remark(String words) {
      remarks.add(words);
    }
  }

  private final class Disk implements Journal {
    @Override
    public List<JournalEntry> entries() {
      return List.copyOf(disk);
    }

    @Override
    public List<String> remarks() {
      return List.of();
    }

    @Override
    public void append(JournalEntry entry) throws Trouble {
      step();
      if (diskFull) {
        throw new Trouble("the disk is full: journal");
      }
      disk.add(entry);
      step();
    }

    @Override
    public void draft(JournalEntry.Drafted draft) throws Trouble {
      append(draft);
    }

    @Override
    public void force() {}

    @Override
    public void close() {}
  }
}
