package dev.rejoinder.genesys;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.model.Queue;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Notifications;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * The platform's notification channels. Any signal is a sign of life; {@link Signal.Alive} stands
 * for what says nothing else.
 */
public final class PlatformNotifications implements Notifications {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST_LIFE = Duration.ofDays(2);

  /**
   * A channel of the org's.
   *
   * @param address a secret
   */
  private record Made(String id, HttpUrl address, Duration life) {
    @Override
    public String toString() {
      return "Made[" + address.host() + "]";
    }
  }

  private final Http http;
  private final Duration patience;

  /** Not listened to yet. A user has 20 of them, and a new one ends the oldest. */
  private Optional<Made> spare = Optional.empty();

  public PlatformNotifications(Http http) {
    this(http, PATIENCE);
  }

  PlatformNotifications(Http http, Duration patience) {
    this.http = http;
    this.patience = patience;
  }

  /** One thread at a time. */
  @Override
  public Line open(String userId, List<Queue> queues, Listener listener) throws GatewayException {
    Made made = spare.isPresent() ? spare.get() : make();
    spare = Optional.of(made);
    try {
      List<String> refused = subscribe(made.id(), Topics.of(userId, queues));
      var channel =
          new SocketLine.Channel(
              now -> subscribe(made.id(), Topics.of(userId, now)), made.address(), made.life());
      Line line = SocketLine.open(http, channel, refused, patience, listener);
      spare = Optional.empty();
      return line;
    } catch (GatewayException e) {
      spare = spare.filter(channel -> mayServe(e.failure()));
      throw e;
    }
  }

  /** Whether the channel that failed so is as good as another. */
  private static boolean mayServe(Failure failure) {
    return failure instanceof Failure.Forbidden
        || failure instanceof Failure.Unreachable
        || failure instanceof Failure.Unanswered
        || failure instanceof Failure.Unavailable
        || failure instanceof Failure.RateLimited;
  }

  private Made make() throws GatewayException {
    Reply made =
        http.reply(
            new Ask(
                "POST", List.of("notifications", "channels"), List.of(), Optional.empty(), false));
    JsonObject channel = body(made);
    HttpUrl address = address(Json.text(channel, "connectUri"));
    return new Made(Json.text(channel, "id"), address, life(made, channel));
  }

  private static JsonObject body(Reply reply) throws GatewayException {
    try {
      return Json.object(Json.parse(reply.body()));
    } catch (JsonParseException e) {
      throw new GatewayException(new Failure.Unreadable(Failures.answer(reply), "no JSON"), e);
    }
  }

  /** Only its host may be said: the rest is as good as a token. */
  private HttpUrl address(String uri) throws GatewayException {
    HttpUrl url = uri.matches("(?is)wss?://.*") ? HttpUrl.parse("http" + uri.substring(2)) : null;
    if (url == null || !http.endpoint().streams(url)) {
      String host = url == null ? "an unreadable address" : url.host();
      throw new GatewayException(
          new Failure.Untrusted("the event stream is at " + host + ", which is not the org's"));
    }
    return url;
  }

  /** By the answer's own date, so a wrong clock here does no harm. */
  private static Duration life(Reply reply, JsonObject channel) {
    Instant date = reply.headers().getInstant("Date");
    Instant from = date == null ? reply.received() : date;
    Duration life =
        Json.time(channel, "expires").map(end -> Duration.between(from, end)).orElse(Duration.ZERO);
    if (life.isNegative()) {
      return Duration.ZERO;
    }
    return life.compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : life;
  }

  /** The topics that are refused; the first one must not be. */
  private List<String> subscribe(String channel, List<String> topics) throws GatewayException {
    var wanted = new JsonArray();
    topics.forEach(topic -> wanted.add(Wire.object("id", topic)));
    Ask ask =
        Ask.put(wanted, "notifications", "channels", channel, "subscriptions")
            .with("ignoreErrors", true);
    var refused = new ArrayList<String>();
    for (JsonObject topic : Json.objects(Json.object(http.ask(ask)), "entities")) {
      if (Json.text(topic, "state").equals("Rejected")) {
        String name = Json.text(topic, "id");
        List<String> missing = Json.texts(topic, "missingPermissions");
        String reason = Json.text(topic, "rejectionReason");
        if (name.equals(topics.get(0))) {
          throw new GatewayException(
              new Failure.Forbidden(new Answer(403, "", reason, ""), missing));
        }
        refused.add(name + ": " + (missing.isEmpty() ? reason : String.join(", ", missing)));
      }
    }
    return List.copyOf(refused);
  }
}
