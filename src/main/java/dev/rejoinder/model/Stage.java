package dev.rejoinder.model;

/** Where a conversation stands as one user sees it. */
public enum Stage {
  /** Rings at the user's leg and waits to be accepted. */
  ALERTING,
  /** The user is in it and can write. */
  CONNECTED,
  /** The user is in it and has set it aside; nothing can be written until it is resumed. */
  PARKED,
  /** The user's leg has ended, and a wrap-up code is due. */
  WRAP_UP,
  /** Waits in a queue; no leg of the user's is alive. */
  WAITING,
  /** Another agent has it; no leg of the user's is alive. */
  ELSEWHERE,
  /** The customer or everyone is gone. */
  ENDED
}
