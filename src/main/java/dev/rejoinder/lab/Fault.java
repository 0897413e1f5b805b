package dev.rejoinder.lab;

import java.time.Duration;
import java.util.Optional;

/**
 * What goes wrong with one call.
 *
 * @param retryAfter what a 429 or 503 names; seconds or an HTTP date
 * @param delay before the answer, for a late 504 between it and the effect
 */
record Fault(FaultKind kind, Optional<String> retryAfter, Duration delay) {

  private static final Duration LATE = Duration.ofSeconds(3);

  static Fault of(FaultKind kind) {
    return new Fault(kind, Optional.empty(), kind == FaultKind.LATE_504 ? LATE : Duration.ZERO);
  }

  /** The refusal that this fault shows in place of the real answer. */
  Refusal refusal(String method, String path) {
    return switch (kind.status()) {
      case 401 -> Refusal.badCredentials();
      case 403 -> missingPermission(method, path);
      case 404 -> Refusal.notFound();
      case 408 -> trouble("client.timeout", "The client did not deliver the request in time.");
      case 409 -> Refusal.conflict("The request conflicts with the state of the resource.");
      case 413 -> Refusal.tooLarge();
      case 429 -> Refusal.rateLimited(retryAfter.filter(v -> v.matches("\\d+")).orElse("1"));
      case 500 -> trouble("internal.server.error", "The server met an unexpected condition.");
      case 504 -> trouble("request.timeout", "The request timed out.");
      default -> trouble("service.unavailable", "The service is unavailable.");
    };
  }

  private Refusal trouble(String code, String message) {
    return new Refusal(kind.status(), code, message);
  }

  private static Refusal missingPermission(String method, String path) {
    return new Refusal(
        403,
        "missing.any.permissions",
        "Unable to perform the requested action. You must have at least one of the following"
            + " permissions assigned: ["
            + permissions(method, path)
            + "]");
  }

  private static String permissions(String method, String path) {
    boolean sends = method.equals("POST") && path.endsWith("/messages");
    if (sends) {
      return "conversation:message:create, conversation:webmessaging:create";
    }
    if (path.endsWith("/bulk") || path.contains("/messages/") && method.equals("GET")) {
      return "conversation:message:view, conversation:webmessaging:view";
    }
    if (path.endsWith("/assign")) {
      return "conversation:message:pull, conversation:message:assign";
    }
    if (path.contains("/libraries")) {
      return "responses:library:view";
    }
    if (path.contains("/responsemanagement/")) {
      return "responses:response:view";
    }
    if (path.contains("/knowledge/")) {
      return "knowledge:knowledgeSetting:search";
    }
    if (path.contains("/analytics/")) {
      return "analytics:queueObservation:view";
    }
    if (path.contains("/routing/")) {
      return "routing:queue:view";
    }
    return method.equals("GET")
        ? "conversation:communication:view"
        : "conversation:communication:disconnect";
  }
}
