package dev.rejoinder.model;

/**
 * A person of the org.
 *
 * @param alias what customers see instead of the name; the name where the profile has no alias
 */
public record User(String id, String name, String alias) {}
