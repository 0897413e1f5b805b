package dev.rejoinder.ui;

/** The terminal's own palette: its owner has chosen it to be readable on his background. */
public enum Color {
  DEFAULT,
  RED,
  GREEN,
  YELLOW,
  BLUE,
  MAGENTA,
  CYAN,
  GREY
}
