package dev.rejoinder.model;

/** How the user's leg, or the conversation, came to its end ({@code disconnectType}). */
public enum Ending {
  /** The customer left, or the channel gave up on them. */
  CUSTOMER,
  /** The agent ended it. */
  AGENT,
  /** It went to another queue or person. */
  TRANSFERRED,
  /** It rang out at the agent. */
  NOT_ANSWERED,
  /** The platform, an error, or something else. */
  OTHER
}
