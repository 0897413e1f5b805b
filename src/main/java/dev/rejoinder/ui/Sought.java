package dev.rejoinder.ui;

/** What the panel looks for, and among which responses. Comes back with what was found. */
public record Sought(Allowed among, String query) {}
