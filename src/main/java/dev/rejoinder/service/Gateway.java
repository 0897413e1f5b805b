package dev.rejoinder.service;

import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.ResponsePage;
import dev.rejoinder.model.User;
import java.util.List;
import java.util.Optional;

/**
 * The port to an org. Every method blocks, may be called from any thread, and tries once: who calls
 * decides about another try. A method that a dialect lacks fails with {@link
 * dev.rejoinder.model.Failure.Unsupported}.
 */
public interface Gateway {

  /** Whom the token speaks for; up to three calls. */
  Identity identity() throws GatewayException;

  /**
   * A user by id.
   *
   * @param alias whether to ask for the alias that customers see, a call more; else it is guessed
   */
  User user(String id, boolean alias) throws GatewayException;

  /** The caller's living conversations, with texts unread. Needs a user's token. */
  List<Conversation> conversations(String userId) throws GatewayException;

  /** The queues that the caller works. Needs a user's token. */
  List<Membership> queues() throws GatewayException;

  /** The ids of the message conversations that wait in these queues, longest first. */
  List<String> waiting(List<Queue> queues) throws GatewayException;

  /** One conversation as that user sees it. */
  Conversation conversation(String id, String userId) throws GatewayException;

  /**
   * Reads messages by id.
   *
   * @param ids 1,000 at most
   * @return in no order; without those that the server does not have
   */
  List<Message> messages(String conversationId, List<String> ids) throws GatewayException;

  /**
   * Brings the user into the conversation, by whatever its state needs, in up to five calls; to be
   * in already is success. Safe to repeat.
   *
   * @return the conversation afterwards, with the leg to send on once it is {@link
   *     dev.rejoinder.model.Stage#CONNECTED}; a server that takes its time may still show an
   *     earlier stage
   */
  Conversation join(String conversationId, String userId) throws GatewayException;

  /**
   * A page of all responses that a chat can take. One may come twice.
   *
   * @param cursor the {@code next} of the page before it; empty for the first
   */
  ResponsePage responses(Optional<String> cursor) throws GatewayException;

  /**
   * The same page for who reviews responses: with those that have no text, and with what is wrong
   * with the HTML of each.
   */
  ResponsePage reviewed(Optional<String> cursor) throws GatewayException;

  /** The response with exactly this name, shortcut included or not; up to two calls. */
  Optional<Response> responseNamed(String name) throws GatewayException;

  /** The response with this id. */
  Response response(String id) throws GatewayException;

  /**
   * Sends, with one POST on the wire whatever happens. A response by reference is one that the
   * server fills in: any where it {@link #fillsSubstitutions}, else a template.
   *
   * @return the message's id; empty where the server took it and gave none
   */
  String send(Outgoing message) throws GatewayException;

  /** Whether the server fills substitutions in; then responses go out by reference. */
  boolean fillsSubstitutions();
}
