package dev.rejoinder.lab;

import java.time.Instant;

/** One message of a conversation. Only its status ever changes. */
final class ChatMessage {
  final String id;
  final boolean byAgent;
  final String author;
  final String text;
  final Instant at;
  private String status;

  ChatMessage(String id, boolean byAgent, String author, String text, Instant at, String status) {
    this.id = id;
    this.byAgent = byAgent;
    this.author = author;
    this.text = text;
    this.at = at;
    this.status = status;
  }

  String status() {
    return status;
  }

  void becomes(String newStatus) {
    status = newStatus;
  }
}
