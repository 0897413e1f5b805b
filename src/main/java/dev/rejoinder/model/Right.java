package dev.rejoinder.model;

import java.util.List;

/**
 * What an agent may be allowed to do, with the permissions of the platform of which any one is
 * enough. An empty list means that being in the conversation is enough.
 */
public enum Right {
  READ_MESSAGES("conversation:message:view", "conversation:webmessaging:view"),
  SEND("conversation:message:create", "conversation:webmessaging:create"),
  READ_RESPONSES("responses:response:view"),
  PULL("conversation:message:pull"),
  ASSIGN("conversation:message:assign"),
  TRANSFER("conversation:communication:blindTransfer"),
  /** To end one's own part; to end that of others would need more. */
  DISCONNECT(),
  PARK("conversation:message:park"),
  WRAP_UP("conversation:participant:wrapup"),
  FIND_QUEUES("routing:queue:view"),
  SUPERVISE("analytics:queueObservation:view");

  private final List<String> permissions;

  Right(String... permissions) {
    this.permissions = List.of(permissions);
  }

  public List<String> permissions() {
    return permissions;
  }
}
