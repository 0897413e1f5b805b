package dev.rejoinder.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Every message accepted from an agent, in order: what the console is judged by. */
final class Ledger {
  private final List<JsonObject> entries = new ArrayList<>();

  void add(String conversationId, String communicationId, ChatMessage message) {
    entries.add(
        Wire.object(
            "conversationId", conversationId,
            "communicationId", communicationId,
            "messageId", message.id,
            "text", message.text,
            "at", message.at));
  }

  JsonArray json() {
    return Wire.array(entries);
  }
}
