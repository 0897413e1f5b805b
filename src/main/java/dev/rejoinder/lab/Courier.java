package dev.rejoinder.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Brings events to sockets, in order or with the disorder it is told. Guarded by the org's lock.
 */
final class Courier {
  private final Object lock;
  private final Alarm alarm;
  private final Random random;
  private final Map<Line, List<String>> held = new HashMap<>();
  private Disorder disorder;

  Courier(Object lock, Alarm alarm, Disorder disorder, long seed) {
    this.lock = lock;
    this.alarm = alarm;
    this.disorder = disorder;
    this.random = new Random(seed);
  }

  void turn(Disorder now) {
    disorder = now;
  }

  void bring(Line line, String frame) {
    if (drawn(disorder.lose())) {
      return;
    }
    if (disorder.shuffle()) {
      hold(line, frame);
    } else if (drawn(disorder.late())) {
      later(() -> line.send(frame));
    } else {
      line.send(frame);
    }
    if (drawn(disorder.repeat())) {
      line.send(frame);
    }
  }

  private void hold(Line line, String frame) {
    if (!held.containsKey(line)) {
      later(() -> release(line));
    }
    held.computeIfAbsent(line, key -> new ArrayList<>()).add(frame);
  }

  private void release(Line line) {
    var frames = held.remove(line);
    Collections.shuffle(frames, random);
    frames.forEach(line::send);
  }

  private boolean drawn(double share) {
    return random.nextDouble() < share;
  }

  private void later(Runnable what) {
    alarm.after(
        disorder.lateBy(),
        () -> {
          synchronized (lock) {
            what.run();
          }
        });
  }
}
