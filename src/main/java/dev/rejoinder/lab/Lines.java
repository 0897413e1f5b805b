package dev.rejoinder.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The sockets of the notification channels: how they open, beat, hear events and go. Guarded by the
 * org's lock.
 */
final class Lines {
  private static final Duration BEAT = Duration.ofSeconds(30);
  private static final Duration NOTICE = Duration.ofSeconds(60);

  private final Org org;
  private final NotificationChannels channels;
  private final Courier courier;
  private final Alarm alarm;
  private final Sockets sockets;
  private int refusals;

  Lines(Org org, NotificationChannels channels, Courier courier, Alarm alarm, Sockets sockets) {
    this.org = org;
    this.channels = channels;
    this.courier = courier;
    this.alarm = alarm;
    this.sockets = sockets;
  }

  /** Opens the socket of a channel over that connection, in place of the one it had. */
  Line open(String channelId, int connection) {
    refuseIfTold();
    var channel = channels.find(channelId).orElseThrow(Refusal::notFound);
    var line = new Line(org, connection, said -> hear(channel, said));
    channel.connect(line);
    beatLater(line, channel);
    return line;
  }

  /** Refuses as long as {@code POST /lab/drop} has said so. */
  void refuseIfTold() {
    if (refusals > 0) {
      refusals--;
      throw Fault.of(FaultKind.STATUS_503).refusal("", "");
    }
  }

  /** Sends an event to every channel that is subscribed to the topic. */
  void publish(String topic, Supplier<? extends JsonElement> body) {
    var hearers = channels.live().stream().filter(channel -> channel.hears(topic)).toList();
    if (!hearers.isEmpty()) {
      var frame = Frames.event(topic, body.get());
      hearers.forEach(channel -> courier.bring(channel.line().orElseThrow(), frame));
    }
  }

  void subscribe(NotificationChannel channel, List<String> topics, boolean instead) {
    var all = Stream.concat(instead ? Stream.empty() : channel.topics().stream(), topics.stream());
    if (all.distinct().count() > Topics.MOST) {
      throw Refusal.badRequest("A channel can have at most " + Topics.MOST + " topics.");
    }
    if (instead) {
      channel.unsubscribe();
    }
    channel.subscribe(topics, org.now());
  }

  /** Cuts every socket as a broken network does, and refuses the next so many of anything. */
  void drop(int refuseNext) {
    refusals = refuseNext;
    open().forEach(channel -> cut(channel.line().orElseThrow()));
  }

  /** Has a socket that is just opening go wrong once it is open. */
  void befall(Line line, Fault fault) {
    switch (fault.kind()) {
      case RESET_AFTER, APPLIED_RESET -> line.onceOpen(() -> soon(fault, () -> cut(line)));
      case CUT_BODY ->
          line.onceOpen(
              () ->
                  soon(
                      fault,
                      () -> {
                        line.lose();
                        sockets.close(line.connection);
                      }));
      case APPLIED_STALL -> line.onceOpen(() -> soon(fault, () -> mute(line)));
      case GARBAGE_JSON -> line.send(Delivery.GARBAGE);
      default -> throw new IllegalArgumentException(fault.kind().word);
    }
  }

  private void soon(Fault fault, Runnable what) {
    if (fault.delay().isZero()) {
      what.run();
    } else {
      later(fault.delay(), what);
    }
  }

  private void cut(Line line) {
    line.lose();
    sockets.resetOnClose(line.connection);
    sockets.close(line.connection);
  }

  private void mute(Line line) {
    line.mute();
    sockets.mute(line.connection);
  }

  /** Leaves the sockets open, but nothing comes over them any more, not even an answer. */
  void muteAll() {
    open().forEach(channel -> mute(channel.line().orElseThrow()));
  }

  /** Tells every open socket that another has taken its place, and keeps events from it. */
  void silence() {
    open()
        .forEach(
            channel -> {
              channel.silence();
              channel.tell(
                  Frames.system(channel, "no_longer_subscribed", "another_channel_subscribed"));
            });
  }

  /** Announces maintenance to every open socket and closes it when the notice is over. */
  void closeSoon() {
    for (var channel : open()) {
      var line = channel.line().orElseThrow();
      line.send(Frames.closing());
      later(NOTICE, () -> line.close("The socket is closed for maintenance."));
    }
  }

  JsonArray json() {
    return Wire.array(
        channels.live().stream()
            .map(
                channel ->
                    Wire.object(
                        "channelId", channel.id,
                        "topics", channel.topics(),
                        "open", channel.isConnected(),
                        "sent", channel.line().map(Line::sent).orElse(0)))
            .toList());
  }

  private List<NotificationChannel> open() {
    return channels.live().stream().filter(NotificationChannel::isConnected).toList();
  }

  private void beatLater(Line line, NotificationChannel channel) {
    later(
        BEAT,
        () -> {
          channels.live(); // A token or channel that has grown old takes its socket along.
          if (line.isTalking()) {
            line.send(Frames.metadata("WebSocket Heartbeat"));
            beatLater(line, channel);
          }
        });
  }

  private void hear(NotificationChannel channel, String said) {
    var asked = parse(said);
    var message = asked.map(body -> body.get("message")).filter(JsonElement::isJsonPrimitive);
    switch (message.map(JsonElement::getAsString).orElse("")) {
      case "ping" -> channel.tell(Frames.metadata("pong"));
      case "subscribe" -> channel.tell(subscribe(channel, asked.orElseThrow()));
      default ->
          channel.tell(Frames.reply(asked.orElseGet(JsonObject::new), 400, "error", List.of()));
    }
  }

  /** Subscribes to all that the socket asks for, or to none of it. */
  private String subscribe(NotificationChannel channel, JsonObject asked) {
    if (channels.find(channel.id).isEmpty()) {
      return Frames.reply(asked, 404, "failure", List.of());
    }
    try {
      var topics = Body.texts(asked, "topics");
      if (topics.stream().allMatch(topic -> Topics.judge(topic, channel.owner).isPermitted())) {
        subscribe(channel, topics, false);
        return Frames.reply(asked, 200, "subscribed", topics);
      }
      return Frames.reply(asked, 400, "failure", topics);
    } catch (Refusal refusal) {
      return Frames.reply(asked, 400, "error", List.of());
    }
  }

  private static Optional<JsonObject> parse(String said) {
    try {
      return Optional.of(JsonParser.parseString(said))
          .filter(JsonElement::isJsonObject)
          .map(JsonElement::getAsJsonObject);
    } catch (JsonParseException e) {
      return Optional.empty(); // Answered as what makes no sense.
    }
  }

  private void later(Duration wait, Runnable what) {
    alarm.after(
        wait,
        () -> {
          synchronized (org) {
            what.run();
          }
        });
  }
}
