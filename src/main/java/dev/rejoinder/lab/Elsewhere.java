package dev.rejoinder.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * Another host than the org's, to which redirects point: whatever reaches it has gone astray. It
 * answers like the org, so that who follows blindly finds nothing wrong, and listens from the first
 * redirect on.
 */
final class Elsewhere implements AutoCloseable {
  private final Clock clock;
  private final List<JsonObject> strays = new ArrayList<>();
  private MockWebServer server;

  Elsewhere(Clock clock) {
    this.clock = clock;
  }

  void addTo(Routes labRoutes) {
    labRoutes.on("GET", "/lab/strays", call -> Answer.ok(json()));
  }

  /** Another name and another port, though on this machine, such as {@code http://localhost:8}. */
  synchronized String origin() {
    if (server == null) {
      server = started();
    }
    return "http://localhost:" + server.getPort();
  }

  private MockWebServer started() {
    var other = new MockWebServer();
    other.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    try {
      other.start(InetAddress.getByName("127.0.0.1"), 0);
      return other;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    strays.add(RequestLog.entry(Call.of(request), clock.instant(), "bytes", request.getBodySize()));
    var body = Wire.text(Wire.object("id", UUID.randomUUID().toString().replace("-", "")));
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  private synchronized JsonArray json() {
    return Wire.array(strays);
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.close();
    }
  }
}
