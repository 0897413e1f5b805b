package dev.rejoinder.genesys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A scripted peer on loopback: answers by method and path, and keeps what it was asked. */
final class Org implements AutoCloseable {

  static final Timeouts SHORT =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofMillis(300),
          Duration.ofSeconds(10));

  private final MockWebServer server = new MockWebServer();
  private final List<RecordedRequest> seen = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<Function<RecordedRequest, MockResponse>>> script =
      new LinkedHashMap<>();

  Org() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            seen.add(request);
            return answer(request);
          }
        });
    try {
      server.start(InetAddress.getByName("127.0.0.1"), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MockResponse answer(RecordedRequest request) {
    Function<RecordedRequest, MockResponse> next;
    synchronized (script) {
      var answers = script.get(request.getMethod() + " " + request.getUrl().encodedPath());
      if (answers == null) {
        return json(404, "{\"code\":\"not.found\",\"message\":\"not scripted\"}");
      }
      next = answers.size() > 1 ? answers.poll() : answers.peek();
    }
    return next.apply(request);
  }

  /** Answers are given in turn; the last one stays. */
  Org on(String call, Function<RecordedRequest, MockResponse> answer) {
    synchronized (script) {
      script.computeIfAbsent(call, key -> new ArrayDeque<>()).add(answer);
    }
    return this;
  }

  Org on(String call, MockResponse answer) {
    return on(call, request -> answer);
  }

  Org on(String call, int status, String body) {
    return on(call, json(status, body));
  }

  static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  Http http() {
    return http(new Credentials.Token("token-1"));
  }

  Http http(Credentials credentials) {
    return Http.open(Endpoint.of(origin()), credentials, "Rejoinder/test", () -> 0, SHORT);
  }

  List<RecordedRequest> seen() {
    return seen;
  }

  /** "METHOD target" of each request, in order. */
  List<String> calls() {
    return seen.stream().map(r -> r.getMethod() + " " + r.getTarget()).toList();
  }

  long count(String call) {
    return seen.stream()
        .filter(r -> (r.getMethod() + " " + r.getUrl().encodedPath()).equals(call))
        .count();
  }

  String body(int index) {
    return seen.get(index).getBody().utf8();
  }

  static String wire(String name) {
    try (var in = Org.class.getResourceAsStream("/wire/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
