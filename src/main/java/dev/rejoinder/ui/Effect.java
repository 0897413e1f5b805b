package dev.rejoinder.ui;

/** What is to be done outside: an order to the effect runner. */
public sealed interface Effect {
  /** Leave the screen and end. */
  record Quit() implements Effect {}
}
