package dev.rejoinder.genesys;

import java.time.Instant;
import okhttp3.Headers;

/**
 * What a server answered, body read.
 *
 * @param trouble why the body is not whole; empty where it is
 */
record Reply(int status, Headers headers, Instant received, String body, String trouble) {

  boolean success() {
    return status >= 200 && status < 300;
  }
}
