package dev.rejoinder.model;

/** Where a conversation stands as one user sees it. */
public enum Stage {
  /** Rings at the user's leg and waits to be accepted. */
  ALERTING,
  /** The user is in it and can write. */
  CONNECTED,
  /** Waits in a queue; no leg of the user's is alive. */
  WAITING,
  /** The customer or everyone is gone, or the user's leg has ended. */
  ENDED
}
