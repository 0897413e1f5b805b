package dev.rejoinder.model;

/**
 * A queue that the user works.
 *
 * @param assignable whether waiting conversations may be pulled by hand ({@code
 *     enableManualAssignment}); true where the server does not tell
 */
public record Membership(Queue queue, LibraryRule libraries, boolean assignable) {}
