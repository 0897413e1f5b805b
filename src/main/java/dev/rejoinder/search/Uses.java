package dev.rejoinder.search;

/**
 * How much an agent has used her responses of late: {@link Finder#used} breaks ties by it, and
 * nothing else. A source of it would halve a use every seven days and forget it after thirty.
 */
@FunctionalInterface
public interface Uses {
  /** More says nothing new: no use makes a weaker match outrank a better one. */
  int MOST = 6;

  Uses NONE = id -> 0;

  /** From 0 for a response that is not used to {@link #MOST}; what lies outside counts as these. */
  int points(String responseId);
}
