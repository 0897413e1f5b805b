package dev.rejoinder.bench;

/** Does nothing: what any Java program costs before its first line. */
public final class Bare {
  private Bare() {}

  public static void main(String[] args) {}
}
