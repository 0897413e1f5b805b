package dev.rejoinder.lab;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the agents' role gives and what their OAuth clients are scoped to. */
final class Permissions {
  static final List<String> SCOPES =
      List.of(
          "user-basic-info",
          "conversations",
          "response-management:readonly",
          "notifications",
          "presence",
          "users",
          "routing:readonly",
          "analytics:readonly",
          "organization:readonly");

  static final Set<String> OF_AGENTS =
      Set.of(
          "conversation:communication:view",
          "conversation:message:view",
          "conversation:webmessaging:view",
          "conversation:message:create",
          "conversation:webmessaging:create",
          "conversation:participant:wrapup",
          "conversation:communication:disconnect",
          "conversation:communication:blindTransfer",
          "conversation:message:pull",
          "conversation:message:assign",
          "conversation:message:park",
          "conversation:message:monitor",
          "responses:library:view",
          "responses:response:view",
          "routing:queue:view",
          "routing:queue:join",
          "analytics:conversationDetail:view",
          "analytics:queueObservation:view");

  private Permissions() {}

  static Refusal missingAll(Collection<String> names) {
    return new Refusal(
        403,
        "missing.permissions",
        "Unable to perform the requested action. You are missing the following permission(s): "
            + String.join(", ", names));
  }

  static Refusal missingAny(Collection<String> names) {
    return new Refusal(
        403,
        "missing.any.permissions",
        "Unable to perform the requested action. You must have at least one of the following"
            + " permissions assigned: ["
            + String.join(", ", names)
            + "]");
  }
}
