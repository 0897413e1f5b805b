package dev.rejoinder.model;

/** Who wrote a message. */
public enum Author {
  CUSTOMER,
  AGENT,
  BOT
}
