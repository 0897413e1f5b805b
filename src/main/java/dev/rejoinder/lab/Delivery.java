package dev.rejoinder.lab;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** How an answer goes over the connection: whole, late, cut or not at all. */
final class Delivery {
  static final String GARBAGE = "{\"entities\": [{\"id\": \"\u0001\", <html>";

  /** Longer than anyone waits for an answer. */
  private static final Duration STALLED = Duration.ofMinutes(5);

  private static final SocketEffect CLOSE = new SocketEffect.CloseSocket(true, false, false);

  private final Sockets sockets;
  private final Alarm alarm;
  private final Duration latency;
  private final Elsewhere elsewhere;

  Delivery(Sockets sockets, Alarm alarm, Duration latency, Elsewhere elsewhere) {
    this.sockets = sockets;
    this.alarm = alarm;
    this.latency = latency;
    this.elsewhere = elsewhere;
  }

  /** The status that the caller gets to see; 0 where no answer is begun. */
  static int shownStatus(Answer answer, Optional<Fault> fault) {
    var kind = fault.map(Fault::kind);
    boolean silent =
        kind.filter(k -> k.stalls() || k == FaultKind.RESET_BEFORE || k == FaultKind.APPLIED_RESET)
            .isPresent();
    return silent ? 0 : answer.status();
  }

  /** Delivers at once, as to calls about the lab itself. */
  MockResponse prompt(Call call, Answer answer) {
    return whole(call, answer).build();
  }

  /** From now until so long after a call of now has been answered. */
  Duration afterAnswer(Duration delay) {
    return latency.plus(delay);
  }

  /** Makes a notification socket of the connection. */
  MockResponse upgrade(Line line) {
    return new MockResponse.Builder()
        .webSocketUpgrade(line)
        .headersDelay(latency.toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  MockResponse of(Call call, Answer answer, Optional<Fault> fault, int connection) {
    var response = fault.isEmpty() ? whole(call, answer) : spoilt(call, answer, fault.get());
    var delay = fault.filter(Delivery::delaysAnswer).map(Fault::delay).orElse(Duration.ZERO);
    response.headersDelay(latency.plus(delay).toMillis(), TimeUnit.MILLISECONDS);
    if (fault.filter(held -> held.kind().resets()).isPresent()) {
      sockets.resetOnClose(connection);
    }
    if (fault.filter(Delivery::closesLate).isPresent()) {
      response.onResponseStart(SocketEffect.Stall.INSTANCE);
      alarm.after(delay, () -> sockets.close(connection));
    }
    if (fault.filter(held -> held.kind().stalls()).isPresent()) {
      // The engine would keep a thread for each as long as the lab runs.
      alarm.after(STALLED, () -> sockets.close(connection));
    }
    return response.build();
  }

  private static boolean delaysAnswer(Fault fault) {
    return fault.kind() != FaultKind.LATE_504;
  }

  /** A reset without an answer has no headers to delay. */
  private static boolean closesLate(Fault fault) {
    return !fault.delay().isZero()
        && (fault.kind() == FaultKind.RESET_BEFORE || fault.kind() == FaultKind.APPLIED_RESET);
  }

  private MockResponse.Builder spoilt(Call call, Answer answer, Fault fault) {
    return switch (fault.kind()) {
      case RESET_BEFORE, APPLIED_RESET -> new MockResponse.Builder().onResponseStart(CLOSE);
      case STALL, APPLIED_STALL ->
          new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE);
      case RESET_AFTER -> cut(withRoom(answer), 0);
      case CUT_BODY -> cut(withRoom(answer), bytes(answer).length / 2);
      case GARBAGE_JSON -> whole(call, withRoom(answer).withBody(GARBAGE));
      case REDIRECT_307 ->
          whole(call, answer.with(Map.of("Location", elsewhere.origin() + call.pathWithQuery())));
      default -> whole(call, answer);
    };
  }

  /** A 204 can have no body, so none that is spoilt either. */
  private static Answer withRoom(Answer answer) {
    return answer.status() == 204 ? Answer.empty(200).with(answer.headers()) : answer;
  }

  private static MockResponse.Builder whole(Call call, Answer answer) {
    var response = new MockResponse.Builder().code(answer.status());
    if (!answer.body().isEmpty() && !call.method().equals("HEAD")) {
      response.body(answer.body());
    }
    if (answer.status() == 204) {
      response.removeHeader("Content-Length");
    }
    answer.headers().forEach(response::setHeader);
    return response;
  }

  /** Promises the whole body, sends its first bytes and closes. */
  private static MockResponse.Builder cut(Answer answer, int length) {
    var all = bytes(answer);
    var response =
        new MockResponse.Builder()
            .code(answer.status())
            .body(new Buffer().write(Arrays.copyOf(all, length)))
            .setHeader("Content-Length", Math.max(1, all.length))
            .onResponseEnd(CLOSE);
    answer.headers().forEach(response::setHeader);
    return response;
  }

  private static byte[] bytes(Answer answer) {
    return answer.body().getBytes(StandardCharsets.UTF_8);
  }
}
