package dev.rejoinder.tui;

import java.util.concurrent.atomic.AtomicInteger;

/** Asks for a shown line, a hidden one, and one that somebody else ends; tells what it got. */
final class HiddenLineApp {
  private HiddenLineApp() {}

  public static void main(String[] args) throws Exception {
    HiddenLine line = new HiddenLine();
    System.out.println("shown?");
    System.out.println("got " + line.shown().orElse("nothing").length());
    Runnable hidden = () -> System.out.println("hidden?");
    System.out.println("got " + line.hidden(hidden, () -> false).orElse("").length());
    AtomicInteger looks = new AtomicInteger();
    System.out.println(
        "ended " + line.hidden(() -> {}, () -> looks.incrementAndGet() > 2).isEmpty());
    Runnable again = () -> System.out.println("again?");
    System.out.println("got " + line.hidden(again, () -> false).orElse("").length());
  }
}
