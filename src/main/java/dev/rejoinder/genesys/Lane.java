package dev.rejoinder.genesys;

/** Whose requests go first when the org allows only so many. */
public enum Lane {
  /** What an agent says to a customer. */
  SEND,
  /** What a person waits for. */
  READ,
  /** What nobody waits for: polling, prefetching. */
  BACKGROUND
}
