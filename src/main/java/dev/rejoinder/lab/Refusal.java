package dev.rejoinder.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A call that the platform would not take. Carries what its error body says. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final int status;
  final String code;

  Refusal(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static Refusal badRequest(String message) {
    return new Refusal(400, "bad.request", message);
  }

  static Refusal notFound() {
    return new Refusal(404, "not.found", "The requested resource was not found.");
  }

  static Refusal conflict(String message) {
    return new Refusal(409, "conflict", message);
  }

  static Refusal notAuthorized() {
    return new Refusal(
        403, "not.authorized", "You are not authorized to perform the requested action.");
  }

  static Refusal badCredentials() {
    return new Refusal(401, "bad.credentials", "Invalid login credentials.");
  }

  static Refusal noUser() {
    return new Refusal(
        400,
        "bad.request",
        "This request requires a user context. Client credentials cannot be used for requests to"
            + " this resource.");
  }

  static Refusal tooLarge() {
    return new Refusal(
        413, "request.entity.too.large", "The request is over the maximum of 512000 bytes.");
  }

  static Refusal rateLimited(String seconds) {
    return new Refusal(
        429,
        "too.many.requests.retry.after",
        "Rate limit exceeded the maximum. Retry the request in [" + seconds + "] seconds");
  }

  JsonObject body(String contextId) {
    return Wire.object(
        "message",
        getMessage(),
        "code",
        code,
        "status",
        status,
        "messageParams",
        new JsonObject(),
        "contextId",
        contextId,
        "details",
        new JsonArray(),
        "errors",
        new JsonArray());
  }
}
