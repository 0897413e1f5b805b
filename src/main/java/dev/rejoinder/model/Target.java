package dev.rejoinder.model;

/**
 * Where a conversation can be transferred to.
 *
 * @param name hostile until sanitised
 * @param note what helps to choose, such as a person's presence or title; may be empty
 */
public record Target(Kind kind, String id, String name, String note) {
  /** What is behind a target. */
  public enum Kind {
    QUEUE,
    PERSON
  }
}
