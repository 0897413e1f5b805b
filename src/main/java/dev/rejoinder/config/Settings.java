package dev.rejoinder.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * All that a run was told, checked as far as one value can be checked alone.
 *
 * @param environment domain, region name or URL, as given
 * @param environmentSource the flag or variable that it comes from, for messages
 * @param conversationId the conversation for commands that are given none
 * @param userId the user to join and send as, where the token's own is not meant
 * @param responseName the response for a send that is given nothing to say
 * @param readOnly nothing is joined or sent
 */
public record Settings(
    String environment,
    String environmentSource,
    Api api,
    Credentials credentials,
    Optional<String> conversationId,
    Optional<String> userId,
    Optional<String> responseName,
    boolean readOnly,
    Path logFile,
    boolean verbose) {

  public static final String DEFAULT_ENVIRONMENT = "mypurecloud.com";

  public boolean hasCredentials() {
    return !(credentials instanceof Credentials.None);
  }
}
