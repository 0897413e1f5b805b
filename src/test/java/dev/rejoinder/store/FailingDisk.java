package dev.rejoinder.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The real disk until a step that fails or never ends; counts the steps, and names them. */
final class FailingDisk implements Disk {

  /** The process ends here; what it does after that never reaches the disk. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** How the step, counted from 0, goes wrong. A write that does has written half. */
  enum Trouble {
    ONCE,
    FROM_THERE_ON,
    CRASH_BEFORE,
    CRASH_HALFWAY,
    CRASH_AFTER
  }

  final List<String> steps = new ArrayList<>();
  private final int step;
  private final Trouble trouble;
  private boolean crashed;

  FailingDisk(int step, Trouble trouble) {
    this.step = step;
    this.trouble = trouble;
  }

  static FailingDisk never() {
    return new FailingDisk(-1, Trouble.ONCE);
  }

  boolean reached() {
    return steps.size() > step;
  }

  private interface Work {
    void run() throws IOException;
  }

  private void step(String name, Work whole, Work half) throws IOException {
    if (crashed) {
      throw new Crash();
    }
    int now = steps.size();
    steps.add(name);
    boolean wrong = now == step || trouble == Trouble.FROM_THERE_ON && step >= 0 && now > step;
    if (!wrong) {
      whole.run();
      return;
    }
    switch (trouble) {
      case ONCE, FROM_THERE_ON -> {
        half.run();
        throw new IOException("No space left on device");
      }
      case CRASH_BEFORE -> {}
      case CRASH_HALFWAY -> half.run();
      case CRASH_AFTER -> whole.run();
    }
    crashed = true;
    throw new Crash();
  }

  private void step(String name, Work work) throws IOException {
    step(name, work, () -> {});
  }

  private Sink opened(String name, Path file, boolean fresh) throws IOException {
    List<Sink> sink = new ArrayList<>();
    step(name, () -> sink.add(fresh ? REAL.create(file) : REAL.open(file)));
    Sink real = sink.get(0);
    return new Sink() {
      @Override
      public void write(byte[] bytes) throws IOException {
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        step("write", () -> real.write(bytes), () -> real.write(half));
      }

      @Override
      public void force() throws IOException {
        step("force", real::force);
      }

      @Override
      public void truncate(long size) throws IOException {
        step("truncate", () -> real.truncate(size));
      }

      @Override
      public void close() throws IOException {
        real.close();
      }
    };
  }

  @Override
  public Sink create(Path file) throws IOException {
    return opened("create", file, true);
  }

  @Override
  public Sink open(Path file) throws IOException {
    return opened("open", file, false);
  }

  @Override
  public void link(Path file, Path second) throws IOException {
    step("link", () -> REAL.link(file, second));
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step("rename", () -> REAL.rename(from, to));
  }

  @Override
  public void delete(Path file) throws IOException {
    step("delete", () -> REAL.delete(file));
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    step("forceFolder", () -> REAL.forceFolder(folder));
  }
}
