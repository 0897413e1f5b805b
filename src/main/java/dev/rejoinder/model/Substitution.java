package dev.rejoinder.model;

import java.util.Optional;

/**
 * A custom substitution that a response declares: {@code {{id}}} in its body stands for the
 * customer's attribute of that name, else for the default.
 */
public record Substitution(String id, String description, Optional<String> defaultValue) {}
