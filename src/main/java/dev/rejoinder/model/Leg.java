package dev.rejoinder.model;

/**
 * A user's own strand of a conversation. The communication id is what a send is addressed to: it is
 * {@code participants[].messages[].id} of the generic conversation and of nothing else.
 */
public record Leg(String participantId, String communicationId) {}
