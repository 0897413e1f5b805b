package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** A real socket of a notification channel, and what came over it. */
final class Ear extends WebSocketListener {
  private static final OkHttpClient HTTP =
      new OkHttpClient.Builder().followRedirects(false).build();

  /** A frame, or the end of the socket: how it ended, and the status of a refused upgrade. */
  private record Heard(JsonObject frame, String end) {}

  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final WebSocket socket;

  /** Opens the channel's socket and returns when it is open or has failed. */
  Ear(String connectUri) {
    this(connectUri, HTTP);
  }

  /** As before, with protocol pings; the socket fails when one is not answered by the next. */
  static Ear pinging(String connectUri) {
    return new Ear(connectUri, HTTP.newBuilder().pingInterval(Duration.ofMillis(250)).build());
  }

  private Ear(String connectUri, OkHttpClient http) {
    socket = http.newWebSocket(new Request.Builder().url(connectUri).build(), this);
    var first = take();
    if (first.frame == null) {
      heard.add(first);
    }
  }

  private Heard take() {
    try {
      var next = heard.poll(20, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("Nothing was heard.");
      }
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void say(String frame) {
    socket.send(frame);
  }

  /** The next frame; fails where the socket ends instead. */
  JsonObject next() {
    var next = take();
    if (next.frame == null) {
      throw new AssertionError("The socket ended: " + next.end);
    }
    return next.frame;
  }

  /** The body of the next frame, which must be of that topic. */
  JsonObject next(String topic) {
    var frame = next();
    if (!frame.get("topicName").getAsString().equals(topic)) {
      throw new AssertionError("Not " + topic + ": " + frame);
    }
    return frame.getAsJsonObject("eventBody");
  }

  /** Fails unless nothing is under way: a pong comes behind all that was sent before. */
  void hearsNothing() {
    say("{\"message\":\"ping\"}");
    var body = next("channel.metadata");
    if (!body.get("message").getAsString().equals("pong")) {
      throw new AssertionError("Something was heard: " + body);
    }
  }

  /** Whether anything came that was not taken yet. */
  boolean hasHeard() {
    return !heard.isEmpty();
  }

  /** How the socket ended: {@code closed CODE}, {@code failed} or {@code refused STATUS}. */
  String end() {
    var next = take();
    if (next.frame != null) {
      throw new AssertionError("Not the end: " + next.frame);
    }
    return next.end;
  }

  @Override
  public void onOpen(WebSocket opened, Response response) {
    heard.add(new Heard(new JsonObject(), ""));
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    heard.add(new Heard(JsonParser.parseString(text).getAsJsonObject(), ""));
  }

  @Override
  public void onClosing(WebSocket from, int code, String reason) {
    from.close(1000, null);
    heard.add(new Heard(null, "closed " + code));
  }

  @Override
  public void onFailure(WebSocket from, Throwable trouble, Response response) {
    heard.add(new Heard(null, response == null ? "failed" : "refused " + response.code()));
  }
}
