package dev.rejoinder.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * All that a run was told, checked as far as one value can be checked alone.
 *
 * @param profile the one that is in use; empty where the file has none, or none was needed
 * @param environment domain, region name or URL, as given
 * @param environmentSource the flag or variable that it comes from, for messages
 * @param proxy what leads to the org where it can't be reached directly
 * @param caFile certificates that are trusted beside the system's, PEM
 * @param conversationId the conversation for commands that are given none
 * @param userId the user to join and send as, where the token's own is not meant
 * @param responseName the response for a send that is given nothing to say
 * @param readOnly nothing is joined or sent
 */
public record Settings(
    Optional<String> profile,
    String environment,
    String environmentSource,
    Api api,
    Credentials credentials,
    Optional<ProxyAddress> proxy,
    Optional<Path> caFile,
    Optional<String> conversationId,
    Optional<String> userId,
    Optional<String> responseName,
    boolean readOnly,
    Path logFile,
    boolean verbose) {

  public static final String DEFAULT_ENVIRONMENT = "mypurecloud.com";

  /** What stands for the source where nothing names an environment. */
  static final String BY_DEFAULT = "the default environment";

  /** Whether anything names the environment. */
  public boolean namesEnvironment() {
    return !environmentSource.equals(BY_DEFAULT);
  }

  /** These for who signs in to a profile there. */
  public Settings signingIn(String name, String where, Credentials.SignedIn as) {
    return new Settings(
        Optional.of(name),
        where,
        environmentSource,
        api,
        as,
        proxy,
        caFile,
        conversationId,
        userId,
        responseName,
        readOnly,
        logFile,
        verbose);
  }

  public boolean hasCredentials() {
    return !(credentials instanceof Credentials.None);
  }
}
