package dev.rejoinder.app;

/** The program, with a thread beside it that comes to grief. */
final class LostThread {
  private LostThread() {}

  public static void main(String[] args) {
    new Thread(LostThread::fail, "lost").start();
    Main.main(args);
  }

  /** Once there is somebody to hear of it. */
  private static void fail() {
    while (Thread.getDefaultUncaughtExceptionHandler() == null) {
      Thread.onSpinWait();
    }
    throw new IllegalStateException("lost");
  }
}
