package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.rejoinder.lab.TestLab;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.model.LedgerRow.State;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Ledger;
import dev.rejoinder.service.Sleeper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages typed into the real console while the lab's weather is bad, against its ledger. */
@Timeout(900)
class WeatherPtyTest {
  /** That settle by themselves, the first of them by being sent again. */
  private static final List<String> MILD =
      List.of("429", "applied-500", "applied-504", "applied-reset", "reset-after", "late-504");

  /** That may leave a message in doubt for good. */
  private static final List<String> HARD =
      List.of("500", "503", "408", "reset-before", "cut-body", "garbage-json", "applied-stall");

  private static final List<String> NAMES = List.of("Oliver", "Markus", "Hannah");

  private static final Pattern FAILED = Pattern.compile("(\\d+) failed");

  private static final Set<State> MOVING = Set.of(State.ACCEPTED, State.IN_FLIGHT, State.UNKNOWN);

  private final LabOrg lab = new LabOrg(TestLab.with(it -> it.rateLimit = 0));
  private final Map<String, String> env = new HashMap<>();
  private final Map<String, String> typed = new LinkedHashMap<>();
  private RealTerminal terminal;

  @TempDir private Path folder;

  @BeforeAll
  @Timeout(600)
  static void build() throws Exception {
    RealTerminal.build();
  }

  @AfterEach
  void close() {
    if (terminal != null) {
      terminal.close();
    }
    lab.close();
  }

  @Test
  void whatTheLabTookIsWhatTheAgentIsTold() throws Exception {
    weather(1, 12, MILD, 0);
    assertTrue(rows().stream().allMatch(row -> row.state() == State.SENT), () -> told());
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4})
  void soItIsInTheWorstWeatherAndUnderKill(long seed) throws Exception {
    List<String> all = new ArrayList<>(MILD);
    all.addAll(HARD);
    weather(seed, 100, all, 0.1);
  }

  private void weather(long seed, int count, List<String> kinds, double kills) throws Exception {
    Random random = new Random(seed);
    open();
    for (int i = 0; i < count; i++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      String text = "message-" + seed + "-" + i;
      go(name);
      fault(kinds.get(random.nextInt(kinds.size())));
      typed.put(text, name);
      terminal.type(text);
      terminal.waitFor("│ " + text);
      terminal.type("\r");
      if (random.nextDouble() < kills) {
        killAndGoOn(name, text);
      } else {
        terminal.waitFor("Robin +" + text);
      }
    }
    while (moves() || failed() != waiting()) {
      terminal.isQuiet(Duration.ofMillis(200));
    }
    check();
  }

  /** The text is in the outbox or, where Enter came too late, in the composer. */
  private void killAndGoOn(String name, String text) throws Exception {
    terminal.signalProgram("KILL");
    terminal.waitForEnd();
    terminal.close();
    open();
    if (rows().stream().noneMatch(row -> row.item().text().equals(text))) {
      go(name);
      terminal.waitFor("│ " + text);
      terminal.type("\r");
      terminal.waitFor("Robin +" + text);
    }
  }

  private void check() {
    Map<String, Integer> taken = new HashMap<>();
    Map<String, List<String>> order = new HashMap<>();
    for (var each : lab.ledger()) {
      JsonObject entry = each.getAsJsonObject();
      String text = entry.get("text").getAsString();
      String customer = lab.customer(entry.get("conversationId").getAsString());
      taken.merge(text, 1, Integer::sum);
      order.computeIfAbsent(typed.get(text), any -> new ArrayList<>()).add(text);
      assertTrue(customer.startsWith(typed.get(text)), text + " reached " + customer);
    }
    assertEquals(typed.keySet(), Set.copyOf(rows().stream().map(it -> it.item().text()).toList()));
    for (LedgerRow row : rows()) {
      int times = taken.getOrDefault(row.item().text(), 0);
      boolean sent = row.state() == State.SENT;
      boolean open = row.state() == State.NEEDS_AGENT;
      assertTrue(sent ? times == 1 : times <= (open ? 1 : 0), times + " times " + row);
    }
    order.forEach(
        (name, texts) ->
            assertEquals(typed.keySet().stream().filter(texts::contains).toList(), texts, name));
  }

  /** Whether something is under way that is not held behind what the agent has to decide. */
  private boolean moves() {
    Set<String> held =
        Set.copyOf(
            rows().stream()
                .filter(row -> row.state() == State.NEEDS_AGENT)
                .map(row -> row.item().conversationId())
                .distinct()
                .toList());
    return rows().stream()
        .anyMatch(
            row ->
                MOVING.contains(row.state())
                    && (row.state() != State.ACCEPTED
                        || !held.contains(row.item().conversationId())));
  }

  /** What the agent is told to decide. */
  private long failed() {
    Matcher told = FAILED.matcher(terminal.screen());
    return told.find() ? Long.parseLong(told.group(1)) : 0;
  }

  /** What the journal has of that; until its next try, one that waits for it is there too. */
  private long waiting() {
    return rows().stream()
        .filter(row -> row.state() == State.NEEDS_AGENT || row.state() == State.PARKED)
        .count();
  }

  private List<LedgerRow> rows() {
    try {
      return new Assembly(env, System::nanoTime, Sleeper.THREAD)
          .outboxes().all().stream()
              .flatMap(kept -> Ledger.of(kept.entries()).rows().stream())
              .toList();
    } catch (Journal.Trouble e) {
      throw new AssertionError(e);
    }
  }

  private String told() {
    return rows().stream().map(row -> row.state() + " " + row.item().text() + "\n").toList() + "";
  }

  private void fault(String kind) {
    String more = kind.startsWith("late") ? ",\"delayMs\":400" : "";
    more += kind.equals("429") ? ",\"retryAfter\":\"1\"" : "";
    lab.fault("{\"match\":\"POST .*/messages\",\"times\":1,\"kind\":\"" + kind + "\"" + more + "}");
  }

  private void open() throws IOException, InterruptedException {
    for (String kind : List.of("STATE", "CACHE", "CONFIG")) {
      env.put("XDG_" + kind + "_HOME", folder.resolve(kind).toString());
    }
    env.put("GENESYS_ENVIRONMENT", lab.url());
    env.put("GENESYS_ACCESS_TOKEN", "lab-token");
    terminal = RealTerminal.start(env, 100, 30);
    terminal.waitFor("LIVE");
  }

  private void go(String name) throws IOException, InterruptedException {
    terminal.type("\u0007");
    terminal.waitFor("Go to");
    terminal.type(name);
    terminal.waitFor("▸ " + name);
    terminal.type("\r");
    String screen =
        terminal.waitUntil(
            name + " open", it -> it.contains("To: " + name) && !it.contains("Go to"));
    if (!screen.contains("▸To: " + name)) {
      terminal.type("i");
      terminal.waitFor("▸To: " + name);
    }
  }
}
