package dev.rejoinder.model;

/** A routing queue that the user works. */
public record Queue(String id, String name) {}
