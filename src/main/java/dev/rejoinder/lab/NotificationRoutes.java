package dev.rejoinder.lab;

import java.util.List;

/** Notification channels and what they are subscribed to. */
final class NotificationRoutes {
  private static final String CHANNELS = "/api/v2/notifications/channels";

  private final NotificationChannels channels;
  private final Lines lines;

  NotificationRoutes(NotificationChannels channels, Lines lines) {
    this.channels = channels;
    this.lines = lines;
  }

  void addTo(Routes routes) {
    var subscriptions = CHANNELS + "/{id}/subscriptions";
    routes
        .on("POST", CHANNELS, this::create)
        .on("GET", CHANNELS, this::list)
        .on("HEAD", CHANNELS + "/{id}", this::probe)
        .on("GET", subscriptions, call -> subscribed(own(call)))
        .on("POST", subscriptions, call -> subscribe(call, false))
        .on("PUT", subscriptions, call -> subscribe(call, true))
        .on("DELETE", subscriptions, this::clear)
        .on("GET", "/api/v2/notifications/availabletopics", call -> entities(Topics.available()));
  }

  private Answer create(Call call) {
    lines.refuseIfTold();
    var channel = channels.create(call.who(), call.bearer().orElseThrow());
    return Answer.ok(channel.json(authority(call)));
  }

  /** Those of the token, or with {@code includechannels=oauthclient} those of its client too. */
  private Answer list(Call call) {
    boolean all = call.query("includechannels").filter("oauthclient"::equals).isPresent();
    var token = call.bearer().orElseThrow();
    return entities(
        channels.of(call.who()).stream()
            .filter(channel -> all || channel.token.equals(token))
            .map(channel -> channel.json(authority(call)))
            .toList());
  }

  private Answer probe(Call call) {
    own(call);
    return Answer.empty(200);
  }

  private Answer subscribe(Call call, boolean instead) {
    var channel = own(call);
    var names =
        call.jsonArray().asList().stream()
            .map(topic -> Body.requireText(Body.element("topics", topic), "id"))
            .toList();
    var verdicts = names.stream().map(name -> Topics.judge(name, call.who())).toList();
    if (call.query("ignoreErrors").filter("true"::equals).isEmpty()) {
      verdicts.stream()
          .filter(verdict -> !verdict.isPermitted())
          .findFirst()
          .ifPresent(
              verdict -> {
                throw verdict.refusal();
              });
    }
    var permitted =
        verdicts.stream().filter(Topics.Verdict::isPermitted).map(Topics.Verdict::topic).toList();
    lines.subscribe(channel, permitted, instead);
    return entities(verdicts.stream().map(Topics.Verdict::json).toList());
  }

  private Answer subscribed(NotificationChannel channel) {
    return entities(
        channel.topics().stream().map(topic -> Topics.judge(topic, channel.owner).json()).toList());
  }

  private Answer clear(Call call) {
    own(call).unsubscribe();
    return Answer.empty(204);
  }

  private NotificationChannel own(Call call) {
    return channels.require(call.capture(0), call.who());
  }

  private static Answer entities(List<?> entities) {
    return Answer.ok(Wire.object("entities", entities));
  }

  private static String authority(Call call) {
    return call.url().host() + ":" + call.url().port();
  }
}
