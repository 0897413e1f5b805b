package dev.rejoinder.genesys;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.ByteString;

/**
 * A body that OkHttp must not write twice. Nothing else stops its second POST after a 503 with
 * {@code Retry-After: 0}; {@code retryOnConnectionFailure(false)} does not.
 */
final class OneShot extends RequestBody {

  private final ByteString json;
  private final MediaType type;

  OneShot(ByteString json, MediaType type) {
    this.json = json;
    this.type = type;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() {
    return json.size();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(json);
  }
}
