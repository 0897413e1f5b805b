package dev.rejoinder.model;

/**
 * A message with its address. The address is fixed when the agent presses the key and is never
 * looked up again, so nothing that happens later can send the text to someone else.
 *
 * @param communicationId of the sender's leg; empty in the tutorial's dialect, which knows none
 */
public record Outgoing(
    String conversationId, String communicationId, String userId, Content content) {}
