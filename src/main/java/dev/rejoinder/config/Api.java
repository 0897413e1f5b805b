package dev.rejoinder.config;

/** Which dialect the server speaks. */
public enum Api {
  /** The real platform's. */
  PLATFORM,
  /** The three calls of the tutorial that this began with, which the platform does not have. */
  TUTORIAL
}
