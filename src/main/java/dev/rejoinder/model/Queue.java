package dev.rejoinder.model;

/**
 * A routing queue.
 *
 * @param id empty where the server does not tell
 * @param name hostile until sanitised; empty for none
 */
public record Queue(String id, String name) {
  /** For a conversation that is in no queue. */
  public static final Queue NONE = new Queue("", "");
}
