package dev.rejoinder.lab;

import java.time.Duration;

/** Runs something later. Tests hold the hands of it; in the lab it is a thread of its own. */
interface Alarm {
  void after(Duration wait, Runnable what);
}
