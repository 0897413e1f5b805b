package dev.rejoinder.lab;

import java.time.Clock;
import java.util.List;
import mockwebserver3.Dispatcher;

/** Puts a lab together: its org, who moves in it and the calls it answers. */
final class World {
  private final LabOptions options;
  private final Clock clock;
  private final Alarm alarm;
  private final Org org;
  private final Cast cast;
  private final Tokens tokens;
  private final NotificationChannels channels;
  private final Courier courier;
  private final Lines lines;

  World(LabOptions options, Clock clock, Alarm alarm, Sockets sockets) {
    this.options = options;
    this.clock = clock;
    this.alarm = alarm;
    this.org = new Org(options.seed(), clock);
    if (options.responsesFile().isPresent()) {
      Queue.ALL.forEach(queue -> org.rule(queue, org.rules(queue).withLibraries("All", List.of())));
    }
    var phrases = new Phrases();
    this.cast = new Cast(phrases, options.seed());
    new Opening(org, cast).fill(options.conversations(), options.waiting());
    this.tokens = new Tokens(clock, new Ids(options.seed() + 1, clock.instant()));
    this.channels =
        new NotificationChannels(org, tokens, new Ids(options.seed() + 3, clock.instant()));
    var disorder = options.busy() > 0 ? Disorder.LITTLE : Disorder.NONE;
    this.courier = new Courier(org, alarm, disorder, options.seed());
    this.lines = new Lines(org, channels, courier, alarm, sockets);
    tokens.onEnd(token -> endChannels());
    org.watch(new Receipts(org, alarm));
    org.watch(new Publisher(lines::publish, new MeRoutes(org)));
    org.watch(new Deadlines(org, alarm));
    if (options.busy() > 0) {
      var tempo = new Script.Tempo(options.busy(), options.conversations(), options.seed());
      synchronized (org) {
        new Script(org, cast, phrases, alarm, tempo).start();
      }
    }
  }

  /** Opens the gate; {@code drain} runs once a call and forgets what the server keeps of it. */
  Dispatcher gate(Delivery delivery, Elsewhere elsewhere, Runnable drain) {
    var faults = new Faults(new Weather(options.faults(), options.seed()));
    var log = new RequestLog();
    var labRoutes = new Routes();
    new LabRoutes(org, cast, tokens, faults, log).addTo(labRoutes);
    new LabLifeRoutes(org).addTo(labRoutes);
    new LineRoutes(lines, courier).addTo(labRoutes);
    elsewhere.addTo(labRoutes);
    var doors =
        new Gate.Doors(
            routes(labRoutes),
            labRoutes,
            tokens,
            Needs.ofPlatform(),
            lines,
            new RateLimit(options.rateLimit(), clock),
            faults,
            log);
    return new Gate(org, doors, alarm, delivery, drain);
  }

  /** Those whose tokens have just ended go at once, not only when they are next looked at. */
  private void endChannels() {
    synchronized (org) {
      channels.live();
    }
  }

  private Routes routes(Routes labRoutes) {
    var access = new Access(options.strictUser());
    var responses = CannedResponses.of(options);
    var routes = new Routes();
    var codes = new Codes(clock, new Ids(options.seed() + 2, clock.instant()));
    new LoginRoutes(tokens, codes).addTo(routes);
    new AuthorizeRoutes(codes).addTo(routes);
    new TokenRoutes(tokens).addTo(routes);
    new NotificationRoutes(channels, lines).addTo(routes);
    new MeRoutes(org).addTo(routes);
    new ConversationRoutes(org).addTo(routes);
    new ParticipantRoutes(org, access).addTo(routes);
    new WrapUpRoutes(org, access).addTo(routes);
    new MessageRoutes(org, access, responses).addTo(routes);
    new TransferRoutes(org).addTo(routes);
    new ParkRoutes(org, access).addTo(routes);
    new TypingRoutes(org, access).addTo(routes, labRoutes);
    new PresenceRoutes(org, access).addTo(routes);
    new DirectoryRoutes(org).addTo(routes);
    new QueueRoutes(org).addTo(routes);
    new ObservationRoutes(org).addTo(routes);
    new DetailsRoutes(org).addTo(routes);
    new ResponseRoutes(responses).addTo(routes, labRoutes);
    new TutorialRoutes(org, access, responses).addTo(routes);
    return routes;
  }
}
