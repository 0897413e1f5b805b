package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** Writes a message with its text, which is under {@code normalizedMessage} and nowhere else. */
final class MessageJson {
  private static final String OURS = "lab";

  private MessageJson() {}

  static JsonObject of(Conversation conversation, ChatMessage message) {
    var theirs = conversation.customer.address();
    return Wire.object(
        "id",
        message.id,
        "providerMessageId",
        "p-" + message.id,
        "timestamp",
        message.at,
        "fromAddress",
        message.byAgent ? OURS : theirs,
        "toAddress",
        message.byAgent ? theirs : OURS,
        "direction",
        message.byAgent ? "outbound" : "inbound",
        "messengerType",
        conversation.customer.channel().type(),
        "status",
        message.status(),
        "normalizedMessage",
        normalized(conversation, message),
        "normalizedReceipts",
        List.of(),
        "createdBy",
        author(message),
        "conversationId",
        conversation.id,
        "selfUri",
        "/api/v2/conversations/messages/" + conversation.id + "/messages/" + message.id);
  }

  private static JsonObject normalized(Conversation conversation, ChatMessage message) {
    var theirs =
        Wire.object(
            "nickname", conversation.customer.name(),
            "id", conversation.customer.address(),
            "idType", "Opaque");
    var ours = Wire.object("id", OURS);
    return Wire.object(
        "id",
        message.id,
        "channel",
        Wire.object(
            "id",
            OURS,
            "platform",
            conversation.customer.channel().platform,
            "type",
            "Private",
            "messageId",
            message.id,
            "to",
            message.byAgent ? theirs : ours,
            "from",
            message.byAgent ? ours : theirs,
            "time",
            message.at),
        "type",
        "Text",
        "text",
        message.text,
        "content",
        List.of(),
        "originatingEntity",
        "Human",
        "direction",
        message.byAgent ? "Outbound" : "Inbound",
        "metadata",
        Map.of());
  }

  private static JsonObject author(ChatMessage message) {
    return User.ALL.stream()
        .filter(user -> message.byAgent && user.name().equals(message.author))
        .map(user -> Wire.ref("users", user.id(), user.name()))
        .findFirst()
        .orElse(null);
  }
}
