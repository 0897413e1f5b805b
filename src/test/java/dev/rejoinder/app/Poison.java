package dev.rejoinder.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.Buffer;

/**
 * Stands between the program and a lab, and adds hostile text to every text in every answer and
 * event: whatever people, administrators or servers can name or write.
 */
final class Poison implements AutoCloseable {
  /** Becomes the byte 0x9B in the answer, which is no UTF-8. */
  static final String RAW_C1 = "@RAW-C1@";

  private static final Set<String> TEXTS =
      Set.of(
          "name",
          "title",
          "department",
          "text",
          "textBody",
          "content",
          "subject",
          "note",
          "notes",
          "description",
          "displayName",
          "alias",
          "preferredName",
          "email",
          "username",
          "message",
          "label",
          "contextId",
          "defaultValue",
          "filename",
          "error_description",
          "firstName",
          "lastName",
          "nickname",
          "userName",
          "queueName",
          "divisionName",
          "currency");

  /** Maps whose values are all texts. */
  private static final Set<String> MAPS = Set.of("attributes", "languageLabels", "messageParams");

  private final MockWebServer server = new MockWebServer();
  private final HttpClient client = HttpClient.newHttpClient();
  private final OkHttpClient sockets = new OkHttpClient();
  private final AtomicInteger next = new AtomicInteger();
  private final Map<String, String> given = new ConcurrentHashMap<>();
  private final String lab;

  /** Which texts have been poisoned. */
  final Set<String> places = ConcurrentHashMap.newKeySet();

  Poison(LabOrg lab) throws IOException {
    this.lab = lab.url();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            try {
              return answer(request);
            } catch (IOException broken) {
              return new MockResponse.Builder().code(502).build();
            }
          }
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private MockResponse answer(RecordedRequest request) throws IOException, InterruptedException {
    if ("websocket".equalsIgnoreCase(request.getHeaders().get("Upgrade"))) {
      return new MockResponse.Builder().webSocketUpgrade(new Relay(request.getTarget())).build();
    }
    String body = request.getBody() == null ? "" : request.getBody().utf8();
    HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(lab + request.getTarget()));
    for (String name : Set.of("Authorization", "Content-Type")) {
      if (request.getHeaders().get(name) != null) {
        asked.header(name, request.getHeaders().get(name));
      }
    }
    HttpResponse<String> answer =
        client.send(
            asked.method(request.getMethod(), BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString());
    MockResponse.Builder told = new MockResponse.Builder().code(answer.statusCode());
    for (String name : Set.of("content-type", "retry-after", "location")) {
      answer.headers().firstValue(name).ifPresent(value -> told.addHeader(name, value));
    }
    told.addHeaderLenient("ININ-Correlation-Id", "\u009b2J\u001b]0;pwned\u0007\u202e");
    Buffer bytes = new Buffer().write(bytes(poisoned(answer.body())));
    return told.body(bytes).build();
  }

  private String poisoned(String body) {
    try {
      JsonElement json = JsonParser.parseString(body.isEmpty() ? "\"\"" : body);
      return body.isEmpty() ? body : poisoned(json, "").toString();
    } catch (JsonSyntaxException text) {
      return body;
    }
  }

  private JsonElement poisoned(JsonElement json, String key) {
    if (json instanceof JsonArray array) {
      JsonArray all = new JsonArray();
      array.forEach(each -> all.add(poisoned(each, key)));
      return all;
    }
    if (json instanceof JsonObject object) {
      JsonObject all = new JsonObject();
      object
          .entrySet()
          .forEach(
              each ->
                  all.add(
                      each.getKey(),
                      poisoned(each.getValue(), MAPS.contains(key) ? "text" : each.getKey())));
      return all;
    }
    if (!(json instanceof JsonPrimitive it) || !it.isString()) {
      return json;
    }
    String value = it.getAsString();
    if (key.equals("connectUri")) {
      return new JsonPrimitive(
          value.replaceFirst("ws://[^/]*", "ws://127.0.0.1:" + server.getPort()));
    }
    if (!TEXTS.contains(key) || value.isEmpty() || value.matches("v2\\..*|channel\\..*")) {
      return json;
    }
    places.add(key);
    return new JsonPrimitive(given.computeIfAbsent(key + value, same -> poison(value)));
  }

  /**
   * The same text is told the same way each time, as an org would: {@code #3} with the third of the
   * hostile texts after it, {@code #huge} with the huge one, all others with one after the other.
   */
  private String poison(String value) {
    if (value.endsWith("#huge")) {
      return value + HostileText.HUGE;
    }
    int index =
        value.matches("#\\d+") ? Integer.parseInt(value.substring(1)) : next.getAndIncrement();
    String hostile = HostileText.ALL.get(index % HostileText.ALL.size());
    return hostile.equals(HostileText.YOU) ? hostile : value + hostile;
  }

  private static byte[] bytes(String json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringBuilder ascii = new StringBuilder(json.length());
    for (char c : json.toCharArray()) {
      if (c < 0x7f) {
        ascii.append(c);
      } else {
        ascii.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    String[] parts = ascii.toString().split(RAW_C1, -1);
    for (int i = 0; i < parts.length; i++) {
      bytes.writeBytes(i == 0 ? new byte[0] : new byte[] {(byte) 0x9b});
      bytes.writeBytes(parts[i].getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  /** One event socket, there and back. */
  private final class Relay extends WebSocketListener {
    private final String target;
    private volatile WebSocket up;

    Relay(String target) {
      this.target = target;
    }

    @Override
    public void onOpen(WebSocket down, okhttp3.Response response) {
      up =
          sockets.newWebSocket(
              new Request.Builder().url(lab + target).build(),
              new WebSocketListener() {
                @Override
                public void onMessage(WebSocket from, String text) {
                  down.send(poisoned(text).replace(RAW_C1, "\u009b"));
                }

                @Override
                public void onClosing(WebSocket from, int code, String reason) {
                  down.close(code, "\u009b2J" + reason);
                }
              });
    }

    @Override
    public void onMessage(WebSocket down, String text) {
      up.send(text);
    }

    @Override
    public void onClosing(WebSocket down, int code, String reason) {
      down.close(1000, null);
      up.close(1000, null);
    }
  }

  @Override
  public void close() {
    sockets.dispatcher().executorService().shutdown();
    server.close();
  }
}
