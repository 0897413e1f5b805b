package dev.rejoinder.genesys;

import com.google.gson.JsonElement;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.service.GatewayException;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;

/** Makes requests of what the gateways ask. */
record Requests(Endpoint endpoint, String agent) {

  private static final MediaType JSON = MediaType.get("application/json");

  /** OkHttp lets none of these go without a body; the platform has some. */
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  Request of(Ask ask, String token) throws GatewayException {
    return new Request.Builder()
        .url(url(ask))
        .method(ask.method(), body(ask))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("User-Agent", agent)
        .build();
  }

  private HttpUrl url(Ask ask) throws GatewayException {
    HttpUrl.Builder url = endpoint.api().newBuilder().addPathSegments("api/v2");
    for (String segment : ask.path()) {
      // These would be resolved away and make it another call's path.
      if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
        throw new GatewayException(
            new Failure.NotFound(new Answer(404, "not.found", "\"" + segment + "\" is no id", "")));
      }
      url.addPathSegment(segment);
    }
    for (int i = 0; i < ask.query().size(); i += 2) {
      url.addQueryParameter(ask.query().get(i), ask.query().get(i + 1));
    }
    return url.build();
  }

  private static RequestBody body(Ask ask) {
    if (ask.body().isPresent()) {
      return body(ask.body().get(), ask.once());
    }
    return WITH_BODY.contains(ask.method()) ? RequestBody.EMPTY : null;
  }

  private static RequestBody body(JsonElement json, boolean once) {
    ByteString bytes = ByteString.encodeUtf8(json.toString());
    return once ? new OneShot(bytes, JSON) : RequestBody.create(bytes, JSON);
  }
}
