package dev.rejoinder.model;

/**
 * A presence that a user can have.
 *
 * @param system which of the platform's own it belongs to, in its words: {@code On Queue}, {@code
 *     Available}, {@code Away}, {@code Break}, {@code Meal}, {@code Busy}, {@code Meeting}, {@code
 *     Training}, {@code Offline}
 * @param name what people call it; the system's name where it has no other
 */
public record Presence(String id, String system, String name) {
  /** Whether work is routed to who has it. */
  public boolean onQueue() {
    return system.replace("_", " ").equalsIgnoreCase("on queue");
  }
}
