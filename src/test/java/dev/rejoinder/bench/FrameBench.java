package dev.rejoinder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;

/** What goes over the line to the terminal: it may be a slow one. */
final class FrameBench {
  private static final int IDLE_SECONDS = 10;
  private static final int KEYS = 40;
  private static final long BETWEEN_MS = 60;
  private static final long SETTLED_MS = 1_500;

  private FrameBench() {}

  static void run() throws IOException, InterruptedException {
    System.out.println("frame, 100 x 30, bytes to the terminal:");
    try (Screen screen = open("8")) {
      print("start, to the settled screen", screen.bytes(), 1);
      print("a second while two ring", idle(screen), IDLE_SECONDS);
      print("a key, down and up in the inbox", keys(screen, "\u001b[B", "\u001b[A"), KEYS);
      screen.press("\r");
      screen.waitFor("To: ");
      Thread.sleep(SETTLED_MS);
      print("a key, into the message", keys(screen, "a", "b"), KEYS);
    }
    try (Screen screen = open("3")) {
      print("a second while none rings", idle(screen), IDLE_SECONDS);
    }
  }

  private static Screen open(String conversations) throws IOException, InterruptedException {
    Screen screen =
        new Screen(
            Files.createTempDirectory("rejoinder-bench"),
            "--busy",
            "0",
            "--conversations",
            conversations);
    screen.waitFor(" due");
    Thread.sleep(SETTLED_MS);
    return screen;
  }

  private static long idle(Screen screen) throws InterruptedException {
    long before = screen.bytes();
    Thread.sleep(IDLE_SECONDS * 1_000L);
    return screen.bytes() - before;
  }

  private static long keys(Screen screen, String first, String second)
      throws IOException, InterruptedException {
    long before = screen.bytes();
    for (int i = 0; i < KEYS; i++) {
      screen.press(i % 2 == 0 ? first : second);
      Thread.sleep(BETWEEN_MS);
    }
    Thread.sleep(SETTLED_MS);
    return screen.bytes() - before;
  }

  private static void print(String what, long bytes, int of) {
    System.out.printf(Locale.ROOT, "  %-34s %8.1f%n", what, (double) bytes / of);
  }
}
