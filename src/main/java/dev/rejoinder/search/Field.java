package dev.rejoinder.search;

/** Where in a response a query matched. */
public enum Field {
  SHORTCUT,
  TITLE,
  LIBRARY,
  BODY
}
