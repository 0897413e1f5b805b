package dev.rejoinder.lab;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * What the browser is sent to. Nobody is asked: whoever comes is the agent, and goes straight back
 * with a code.
 */
final class AuthorizeRoutes {
  private static final Pattern REDIRECT_URI =
      Pattern.compile("http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?(/[^#\\s]*)?");
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final Codes codes;

  AuthorizeRoutes(Codes codes) {
    this.codes = codes;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/oauth/authorize", this::authorize)
        .on("GET", "/login/oauth/authorize", this::authorize)
        .on("GET", "/logout", this::logOut)
        .on("GET", "/login/logout", this::logOut);
  }

  /** Only to a client and an address that are known is anything sent back. */
  private Answer authorize(Call call) {
    var client = call.query("client_id").flatMap(OAuthClient::byId);
    if (client.isEmpty()) {
      return page(400, "invalid_client: client not found");
    }
    var back = acceptable(call.query("redirect_uri"));
    if (back.isEmpty()) {
      return page(400, "invalid_request: redirect_uri is not one of the client's");
    }
    var target = back.get().newBuilder();
    call.query("state").ifPresent(state -> target.addQueryParameter("state", state));
    var complaint = complaint(call, client.get());
    if (complaint.isPresent()) {
      return redirect(
          target
              .addQueryParameter("error", complaint.get().error())
              .addQueryParameter("error_description", complaint.get().description()));
    }
    var bound =
        new Codes.Bound(
            client.get().id(), call.query("redirect_uri").get(), call.query("code_challenge"));
    return redirect(target.addQueryParameter("code", codes.issue(bound)));
  }

  private record Complaint(String error, String description) {}

  private static Optional<Complaint> complaint(Call call, OAuthClient client) {
    if (!client.signsUsersIn()) {
      return complaint("unauthorized_client", "client is not authorized for this grant type");
    }
    if (call.query("response_type").filter("code"::equals).isEmpty()) {
      return complaint("unsupported_response_type", "response type is not supported");
    }
    var challenge = call.query("code_challenge");
    if (challenge.isEmpty() && client.isPublic()) {
      return complaint("invalid_request", "code_challenge is missing");
    }
    boolean s256 = call.query("code_challenge_method").filter("S256"::equals).isPresent();
    if (challenge.isPresent() && !(s256 && CHALLENGE.matcher(challenge.get()).matches())) {
      return complaint("invalid_request", "code_challenge must be one of method S256");
    }
    return Optional.empty();
  }

  private static Optional<Complaint> complaint(String error, String description) {
    return Optional.of(new Complaint(error, description));
  }

  /** Ends the browser's session, of which there is none; tokens live on. */
  private Answer logOut(Call call) {
    return acceptable(call.query("redirect_uri"))
        .map(back -> redirect(back.newBuilder()))
        .orElseGet(() -> page(200, "You are logged out."));
  }

  private static Optional<HttpUrl> acceptable(Optional<String> redirectUri) {
    return redirectUri.filter(uri -> REDIRECT_URI.matcher(uri).matches()).map(HttpUrl::parse);
  }

  private static Answer redirect(HttpUrl.Builder target) {
    return Answer.empty(302).with(Map.of("Location", target.build().toString()));
  }

  private static Answer page(int status, String sentence) {
    return Answer.empty(status)
        .withBody("<!doctype html><title>Rejoinder Lab</title><p>" + sentence + "</p>\n")
        .with(Map.of("Content-Type", "text/html; charset=utf-8"));
  }
}
