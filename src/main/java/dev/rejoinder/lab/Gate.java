package dev.rejoinder.lab;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/**
 * What every call passes, in this order: the limit of its token, the faults, the token itself, what
 * its route needs, the route. Called on one thread a connection.
 */
final class Gate extends Dispatcher {
  private static final System.Logger LOG = System.getLogger(Gate.class.getName());
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);
  private static final String CHANNELS = "/channels/";
  private static final int SWITCHED = 101;
  private static final int MAX_BYTES = 512_000;

  private final Org org;
  private final Routes routes;
  private final Routes labRoutes;
  private final Tokens tokens;
  private final Needs needs;
  private final Lines lines;
  private final RateLimit limit;
  private final Faults faults;
  private final RequestLog log;
  private final Alarm alarm;
  private final Delivery delivery;
  private final Runnable drain;

  Gate(Org org, Doors doors, Alarm alarm, Delivery delivery, Runnable drain) {
    this.org = org;
    this.routes = doors.routes();
    this.labRoutes = doors.labRoutes();
    this.tokens = doors.tokens();
    this.needs = doors.needs();
    this.lines = doors.lines();
    this.limit = doors.limit();
    this.faults = doors.faults();
    this.log = doors.log();
    this.alarm = alarm;
    this.delivery = delivery;
    this.drain = drain;
  }

  /** What the gate asks about a call. */
  record Doors(
      Routes routes,
      Routes labRoutes,
      Tokens tokens,
      Needs needs,
      Lines lines,
      RateLimit limit,
      Faults faults,
      RequestLog log) {}

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    drain.run();
    var call = Call.of(request);
    var contextId = UUID.randomUUID().toString();
    if (call.path().startsWith("/lab/")) {
      return delivery.prompt(call, finish(route(labRoutes, call, contextId), contextId));
    }
    var at = org.now();
    var rateHeaders = new HashMap<String, String>();
    var refused =
        charge(call, contextId, rateHeaders).or(() -> tooLarge(request.getBodySize(), contextId));
    var fault =
        refused.isPresent() ? Optional.<Fault>empty() : faults.next(call.method(), call.path());
    boolean opens = fault.map(held -> held.kind().opensSocket()).orElse(true);
    if (asksForSocket(request, call) && refused.isEmpty() && opens) {
      return upgrade(request, call, fault, contextId);
    }
    var answer = refused.orElseGet(() -> answer(call, fault, contextId)).with(rateHeaders);
    log.add(call, Delivery.shownStatus(answer, fault), at);
    return delivery.of(call, finish(answer, contextId), fault, request.getConnectionIndex());
  }

  private static boolean asksForSocket(RecordedRequest request, Call call) {
    return call.path().startsWith(CHANNELS)
        && "websocket".equalsIgnoreCase(request.getHeaders().get("Upgrade"))
        && request.getHeaders().get("Sec-WebSocket-Key") != null;
  }

  /** Nobody is asked for a token here: the channel's id is the secret. */
  private MockResponse upgrade(
      RecordedRequest request, Call call, Optional<Fault> fault, String contextId) {
    var at = org.now();
    try {
      synchronized (org) {
        var line =
            lines.open(call.path().substring(CHANNELS.length()), request.getConnectionIndex());
        fault.ifPresent(held -> lines.befall(line, held));
        log.add(call, SWITCHED, at);
        return delivery.upgrade(line);
      }
    } catch (Refusal refusal) {
      log.add(call, refusal.status, at);
      return delivery.prompt(call, finish(refuse(refusal, contextId), contextId));
    }
  }

  private static Optional<Answer> tooLarge(long bytes, String contextId) {
    return bytes > MAX_BYTES
        ? Optional.of(refuse(Refusal.tooLarge(), contextId))
        : Optional.empty();
  }

  /** Counts the call to its token; the answer is there when that was one too many. */
  private Optional<Answer> charge(Call call, String contextId, Map<String, String> headers) {
    if (!limit.isOn() || call.bearer().isEmpty()) {
      return Optional.empty();
    }
    var standing = limit.charge(call.bearer().get());
    headers.putAll(standing.headers());
    if (!standing.isOver()) {
      return Optional.empty();
    }
    var seconds = Long.toString(standing.resetSeconds());
    return Optional.of(
        refuse(Refusal.rateLimited(seconds), contextId).with(Map.of("Retry-After", seconds)));
  }

  private Answer answer(Call call, Optional<Fault> fault, String contextId) {
    if (fault.isEmpty()) {
      return route(routes, call, contextId);
    }
    var kind = fault.get().kind();
    if (kind == FaultKind.LATE_504) {
      alarm.after(delivery.afterAnswer(fault.get().delay()), () -> route(routes, call, contextId));
    }
    var real = kind.takesEffect() ? route(routes, call, contextId) : Answer.empty(200);
    if (kind == FaultKind.REDIRECT_307) {
      return Answer.empty(307);
    }
    if (kind.status() == 0) {
      return real;
    }
    var shown = refuse(fault.get().refusal(call.method(), call.path()), contextId);
    var retryAfter = fault.get().retryAfter().or(() -> defaultRetryAfter(kind));
    return retryAfter.map(value -> shown.with(Map.of("Retry-After", value))).orElse(shown);
  }

  private static Optional<String> defaultRetryAfter(FaultKind kind) {
    return kind == FaultKind.STATUS_429 ? Optional.of("1") : Optional.empty();
  }

  private Answer route(Routes table, Call call, String contextId) {
    try {
      boolean open = table == labRoutes || isOfLoginHost(call.path());
      var caller = open ? Optional.<Caller>empty() : Optional.of(tokens.caller(call.bearer()));
      var found = table.find(call.method(), call.path());
      if (found.isEmpty()) {
        throw table.knows(call.path())
            ? new Refusal(405, "method.not.allowed", "The method is not allowed here.")
            : Refusal.notFound();
      }
      var routed = call.withCaptures(found.get().captures()).withCaller(caller);
      caller.ifPresent(who -> needs.requireFor(routed, found.get().route(), who));
      synchronized (org) {
        return found.get().handler().answer(routed);
      }
    } catch (Refusal refusal) {
      return refuse(refusal, contextId);
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, call.method() + " " + call.path(), bug);
      return refuse(Fault.of(FaultKind.STATUS_500).refusal(call.method(), call.path()), contextId);
    }
  }

  private static boolean isOfLoginHost(String path) {
    return !path.startsWith("/api/");
  }

  private static Answer refuse(Refusal refusal, String contextId) {
    return Answer.of(refusal.status, refusal.body(contextId));
  }

  private Answer finish(Answer answer, String contextId) {
    return answer.with(
        Map.of("ININ-Correlation-Id", contextId, "Date", HTTP_DATE.format(org.now())));
  }
}
