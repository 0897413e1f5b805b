package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.rejoinder.lab.Lab;
import dev.rejoinder.lab.TestLab;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.Conversations;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Outbox;
import dev.rejoinder.service.Retrier;
import dev.rejoinder.service.Sleeper;
import dev.rejoinder.service.Transcripts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/**
 * Agents' sends over real sockets to a lab in bad weather, in a time that runs faster than ours,
 * with an agent who sees to what is left to a key.
 */
final class OutboxWeather implements AutoCloseable {
  private static final String ME = "agent-1";

  /** So many seconds of the outbox pass in one of ours. */
  private static final int FASTER = 20;

  private static final Timeouts IMPATIENT =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofMillis(1_500),
          Duration.ofSeconds(10));

  private static final int UNSETTLED_AT_MOST = 4;

  /** Of a thousand sends, so many meet that: 15 % in all, 3 % taken but failed, 1 % taken late. */
  private static final Map<String, Integer> SENDS =
      Map.ofEntries(
          Map.entry("429", 42),
          Map.entry("401", 15),
          Map.entry("applied-500", 5),
          Map.entry("applied-504", 10),
          Map.entry("applied-reset", 10),
          Map.entry("applied-stall", 5),
          Map.entry("late-504", 10),
          Map.entry("reset-after", 10),
          Map.entry("cut-body", 10),
          Map.entry("garbage-json", 10),
          Map.entry("503", 10),
          Map.entry("413", 5),
          Map.entry("504", 2),
          Map.entry("500", 2),
          Map.entry("stall", 2),
          Map.entry("reset-before", 2));

  private static final List<String> READS = List.of("503", "reset-before", "garbage-json", "429");

  /** What the agent was told of one message, at last. */
  record Told(OutboxItem item, SendState state) {}

  final Map<String, Told> told = new ConcurrentHashMap<>();
  final List<OutboxItem> accepted = Collections.synchronizedList(new ArrayList<>());
  final List<String> remarks = Collections.synchronizedList(new ArrayList<>());
  private final Lab lab;
  private final Http http;
  private final Random random;
  private final HttpClient control = HttpClient.newHttpClient();
  private final Outbox outbox;
  private final PlatformGateway gateway;
  private final Map<String, ExecutorService> lanes = new ConcurrentHashMap<>();
  private final Map<String, Semaphore> open = new ConcurrentHashMap<>();
  private final ExecutorService agent = Executors.newSingleThreadExecutor();

  OutboxWeather(long seed, int conversations) {
    random = new Random(seed);
    lab =
        Lab.start(
            TestLab.with(
                it -> {
                  it.seed = seed;
                  it.conversations = conversations * 4 / 3 + 2;
                  it.rateLimit = 0;
                }));
    http =
        Http.open(
            Endpoint.of(lab.url()),
            new Credentials.Client("lab", "lab"),
            "Rejoinder/test",
            System::nanoTime,
            IMPATIENT);
    gateway = new PlatformGateway(http);
    Sleeper sleeper = wait -> TimeUnit.NANOSECONDS.sleep(wait.toNanos() / FASTER);
    Retrier retrier = new Retrier(OutboxWeather::nanos, new Random(seed), sleeper);
    Retrier.Listener none = Retrier.Listener.NONE;
    outbox =
        new Outbox(
            new Memory(),
            gateway,
            new Conversations(gateway, retrier, none, new Transcripts(gateway, retrier, none)),
            retrier,
            new Outbox.Time(Clock.systemUTC(), OutboxWeather::nanos, sleeper, http::clockOffset),
            this::run,
            id -> Optional.empty(),
            new Watcher());
  }

  private static long nanos() {
    return System.nanoTime() * FASTER;
  }

  private void run(String conversation, Runnable work) {
    lanes.computeIfAbsent(conversation, id -> Executors.newSingleThreadExecutor()).execute(work);
  }

  /** Returns when every message has come to an end. */
  void send(int messages, int conversations) throws Exception {
    outbox.start();
    List<Conversation> all = connected(conversations);
    for (int i = 0; i < messages; i++) {
      Conversation conversation = all.get(i % all.size());
      place(conversation.id()).acquire();
      weather(conversation.id());
      accept(conversation, random.nextInt(20) == 0 ? "One moment, please" : "message " + i);
    }
    for (Conversation conversation : all) {
      if (!place(conversation.id()).tryAcquire(UNSETTLED_AT_MOST, 60, TimeUnit.SECONDS)) {
        throw new AssertionError("no end: " + told.values());
      }
    }
  }

  private Semaphore place(String conversation) {
    return open.computeIfAbsent(conversation, id -> new Semaphore(UNSETTLED_AT_MOST));
  }

  private List<Conversation> connected(int conversations) throws GatewayException {
    try (Http user =
        Http.open(
            Endpoint.of(lab.url()),
            new Credentials.Token("lab-token"),
            "Rejoinder/test",
            System::nanoTime,
            Timeouts.DEFAULT)) {
      return new PlatformGateway(user)
          .conversations(ME).stream()
              .filter(it -> it.stage() == Stage.CONNECTED)
              .limit(conversations)
              .toList();
    }
  }

  private void accept(Conversation conversation, String text) {
    Outgoing outgoing =
        new Outgoing(
            conversation.id(),
            conversation.leg().orElseThrow().communicationId(),
            ME,
            new Content.Text(text));
    OutboxItem item =
        new OutboxItem(
            "run-" + accepted.size(),
            outgoing,
            conversation.customer(),
            text,
            Clock.systemUTC().instant());
    accepted.add(item);
    told.put(item.id(), new Told(item, new SendState.Held()));
    outbox.accept(item);
  }

  /** What goes wrong with one of the next sends there, and with a reading now and then. */
  private void weather(String conversation) throws Exception {
    int drawn = random.nextInt(1000);
    for (String kind : SENDS.keySet().stream().sorted().toList()) {
      drawn -= SENDS.get(kind);
      if (drawn < 0) {
        fault("POST .*/messages/" + conversation + "/communications/.*/messages", kind);
        break;
      }
    }
    if (random.nextInt(50) == 0) {
      String kind = READS.get(random.nextInt(READS.size()));
      fault("GET /api/v2/conversations/" + conversation, kind);
    }
    if (random.nextInt(40) == 0) {
      outbox.heard(
          new dev.rejoinder.model.Contact(gateway.conversation(conversation, ME), List.of()));
    }
  }

  private void fault(String match, String kind) throws IOException, InterruptedException {
    JsonObject rule = new JsonObject();
    rule.addProperty("match", match);
    rule.addProperty("times", 1);
    rule.addProperty("kind", kind);
    if (kind.equals("late-504")) {
      rule.addProperty("delayMs", random.nextInt(15_000 / FASTER));
    }
    if (kind.equals("503")) {
      rule.addProperty("retryAfter", "2");
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(lab.url() + "/lab/faults"))
            .POST(HttpRequest.BodyPublishers.ofString(rule.toString()))
            .build();
    control.send(request, BodyHandlers.discarding());
  }

  /** What the lab has taken, in order. */
  List<JsonObject> ledger() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(lab.url() + "/lab/ledger")).GET().build();
    String body = control.send(request, BodyHandlers.ofString()).body();
    return StreamSupport.stream(JsonParser.parseString(body).getAsJsonArray().spliterator(), false)
        .map(element -> element.getAsJsonObject())
        .toList();
  }

  @Override
  public void close() {
    outbox.close();
    agent.shutdownNow();
    lanes.values().forEach(ExecutorService::shutdownNow);
    http.close();
    lab.close();
  }

  /** The agent: what is not known is put away, what waits for a key is sent. */
  private final class Watcher implements Outbox.Listener {
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @Override
    public void moved(String conversation, String id, SendState state) {
      told.computeIfPresent(id, (same, before) -> new Told(before.item(), state));
      if (state instanceof SendState.Parked) {
        agent.execute(() -> outbox.resend(conversation, id));
      } else if (state instanceof SendState.Unknown || state instanceof SendState.Rejected) {
        agent.execute(() -> outbox.withdraw(conversation, id));
      }
      boolean ended =
          state instanceof SendState.Accepted
              || state instanceof SendState.Unknown
              || state instanceof SendState.Rejected;
      if (ended && seen.add(id)) {
        place(conversation).release();
      }
    }

    @Override
    public void remark(String words) {
      remarks.add(words);
    }
  }

  private static final class Memory implements Journal {
    @Override
    public List<JournalEntry> entries() {
      return List.of();
    }

    @Override
    public List<String> remarks() {
      return List.of();
    }

    @Override
    public void append(JournalEntry entry) {}

    @Override
    public void draft(JournalEntry.Drafted draft) {}

    @Override
    public void force() {}

    @Override
    public void close() {}
  }
}
