package dev.rejoinder.model;

import java.time.Instant;

/**
 * What a conversation says of one of its messages: everything but the text, which is read apart.
 */
public record MessageRef(String id, Instant at, Delivery delivery) {}
