package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Settings;
import dev.rejoinder.model.Grant;
import dev.rejoinder.model.Response;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Outboxes;
import dev.rejoinder.service.Retrier;
import dev.rejoinder.service.TokenStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the commands need from the rest of the program. */
public interface Wiring {

  /**
   * The org that these settings lead to; no call is made yet.
   *
   * @param listener is told of each wait before another try
   * @throws BadSetting for an environment that makes no sense
   */
  Org open(Settings settings, Retrier.Listener listener) throws BadSetting;

  /** Runs the console until it is left; the exit status. */
  int console(Settings settings) throws BadSetting, OutboxHeld;

  /**
   * The agent's own responses, as they are written in their file.
   *
   * @throws BadSetting what is wrong with it, with line and column
   */
  List<Response> mine() throws BadSetting;

  /** Runs the console on a lab of its own; the exit status. */
  int labConsole(LabFlags flags, Settings base) throws BadSetting, OutboxHeld;

  /**
   * The journal of a user's outbox, for a command. Waits up to ten seconds for another command to
   * be done with it.
   *
   * @throws OutboxHeld a console has it, or a command for longer
   * @throws Journal.Trouble no safe copy of anything can be kept
   */
  Journal outbox(Settings settings, String userId) throws BadSetting, OutboxHeld, Journal.Trouble;

  /**
   * Serves a lab until interrupted; the exit status.
   *
   * @param ready is given the url once it answers
   */
  int lab(LabFlags flags, Consumer<String> ready) throws BadSetting;

  /** The terminal, for what is asked line by line. */
  Asking asking();

  /**
   * Begins a sign-in, and listens for its answer; no call is made yet.
   *
   * @param settings with {@link dev.rejoinder.config.Credentials.SignedIn} to sign in as
   * @throws BadSetting for an environment, a proxy or a redirect that can't be used
   */
  SigningIn signIn(Settings settings) throws BadSetting;

  /** Where the grant of that profile is kept. */
  TokenStore tokens(String profile);

  /** What this machine keeps of what was sent; a lab of its own has others. */
  Outboxes outboxes();

  /**
   * The API's address that these settings lead to, as it names an outbox.
   *
   * @throws BadSetting for an environment that makes no sense
   */
  String address(Settings settings) throws BadSetting;

  /**
   * When the responses were read that are kept of that org; empty for none.
   *
   * @throws BadSetting for an environment that makes no sense
   */
  Optional<Instant> responsesKept(Settings settings) throws BadSetting;

  /**
   * Makes the org forget a grant; one that it no longer knows is as good.
   *
   * @param settings as for {@link #signIn}
   */
  void revoke(Settings settings, Grant grant) throws GatewayException, BadSetting;

  /**
   * What terminal there is, in words.
   *
   * @throws BadSetting why the console can't open on it
   */
  String terminal() throws BadSetting;

  /** The version's number alone. */
  String version();
}
