package dev.rejoinder.ui;

/** A part of the screen, in cells. */
record Rect(int x, int y, int width, int height) {
  Rect {
    width = Math.max(0, width);
    height = Math.max(0, height);
  }
}
