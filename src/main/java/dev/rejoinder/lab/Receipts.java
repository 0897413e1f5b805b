package dev.rejoinder.lab;

import java.time.Duration;

/** Tells agents what became of their messages: sent soon, delivered a little later. */
final class Receipts implements Org.Watcher {
  private static final Duration SENT = Duration.ofMillis(400);
  private static final Duration DELIVERED = Duration.ofMillis(1_200);

  private final Org org;
  private final Alarm alarm;

  Receipts(Org org, Alarm alarm) {
    this.org = org;
    this.alarm = alarm;
  }

  @Override
  public void agentSaid(Conversation conversation, ChatMessage message) {
    alarm.after(SENT, () -> becomes(conversation, message, "sent"));
    alarm.after(DELIVERED, () -> becomes(conversation, message, "delivery-success"));
  }

  private void becomes(Conversation conversation, ChatMessage message, String status) {
    synchronized (org) {
      message.becomes(status);
      org.moved(conversation);
    }
  }
}
