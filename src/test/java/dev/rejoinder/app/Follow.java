package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.rejoinder.cli.Cli;
import dev.rejoinder.service.Sleeper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** {@code conversations --follow --json} under way: a test reads its lines and waits for some. */
final class Follow {
  private static final long PATIENCE_SECONDS = 30;

  /** What the command writes to: a pipe whose reader may go. */
  private final class Pipe extends Writer {
    private final StringBuilder line = new StringBuilder();
    private boolean broken;

    @Override
    public void write(char[] chars, int from, int count) throws IOException {
      synchronized (Follow.this) {
        if (broken) {
          throw new IOException("Broken pipe");
        }
        line.append(chars, from, count);
      }
    }

    @Override
    public void flush() {
      synchronized (Follow.this) {
        int end = line.lastIndexOf("\n");
        if (end >= 0) {
          line.substring(0, end)
              .lines()
              .map(text -> JsonParser.parseString(text).getAsJsonObject())
              .forEach(events::add);
          line.delete(0, end + 1);
          Follow.this.notifyAll();
        }
      }
    }

    @Override
    public void close() {}
  }

  private final List<JsonObject> events = new ArrayList<>();
  private final Pipe pipe = new Pipe();
  private final StringWriter err = new StringWriter();
  private final CompletableFuture<Integer> status;

  Follow(String state, LabOrg lab) {
    Map<String, String> env =
        Map.of(
            "XDG_STATE_HOME",
            state,
            "GENESYS_ENVIRONMENT",
            lab.url(),
            "GENESYS_ACCESS_TOKEN",
            "lab-token");
    status =
        CompletableFuture.supplyAsync(
            () ->
                Cli.run(
                    new String[] {"conversations", "--follow", "--json"},
                    new Assembly(env, System::nanoTime, Sleeper.THREAD),
                    env,
                    InputStream.nullInputStream(),
                    new PrintWriter(pipe),
                    new PrintWriter(err)));
  }

  /** All events so far. */
  synchronized List<JsonObject> events() {
    return List.copyOf(events);
  }

  /** The texts of all messages so far. */
  List<String> texts() {
    return events().stream()
        .filter(event -> is(event, "event", "message"))
        .map(event -> event.get("text").getAsString())
        .toList();
  }

  /** The ids of a conversation's messages, as they came. */
  List<String> messages(String conversationId) {
    return events().stream()
        .filter(event -> is(event, "event", "message"))
        .filter(event -> is(event, "conversationId", conversationId))
        .map(event -> event.get("id").getAsString())
        .toList();
  }

  List<String> links() {
    return events().stream()
        .filter(event -> is(event, "event", "link"))
        .map(event -> event.get("state").getAsString())
        .toList();
  }

  void awaitLinks(String... states) {
    await("links " + List.of(states), all -> links().equals(List.of(states)));
  }

  void awaitText(String text) {
    await(text, all -> texts().contains(text));
  }

  synchronized void await(String what, Predicate<List<JsonObject>> holds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!holds.test(events())) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0 || status.isDone()) {
        fail("never told " + what + " but\n" + shown() + err);
      }
      try {
        wait(Math.min(left, 1_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        fail("interrupted");
      }
    }
  }

  private String shown() {
    StringBuilder shown = new StringBuilder();
    events().forEach(event -> shown.append(event).append('\n'));
    return shown.toString();
  }

  /** Nobody reads any more. */
  synchronized void breakPipe() {
    pipe.broken = true;
  }

  void ends(int expected) throws Exception {
    assertEquals(expected, status.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertTrue(err.toString().isEmpty(), err.toString());
  }

  static boolean is(JsonObject event, String field, String value) {
    return event.has(field)
        && !event.get(field).isJsonNull()
        && event.get(field).getAsString().equals(value);
  }
}
