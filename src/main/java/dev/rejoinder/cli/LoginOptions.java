package dev.rejoinder.cli;

import java.util.Optional;

/**
 * What a sign-in was told beside the settings.
 *
 * @param secretByStdin whether the client's secret is the first line of standard input
 */
record LoginOptions(
    Optional<String> clientId, Optional<String> redirectUri, boolean secretByStdin) {
  static final LoginOptions NONE = new LoginOptions(Optional.empty(), Optional.empty(), false);
}
