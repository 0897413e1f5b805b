package dev.rejoinder.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What the journal does to the disk, step by step: the one place where a test can let a step fail,
 * or end the process before or after it.
 */
public interface Disk {

  /** This machine's. */
  Disk REAL = new RealDisk();

  /** A file that is being written; not for two threads at once. */
  interface Sink extends Closeable {

    /** Appends all of them; may have written a part when it fails. */
    void write(byte[] bytes) throws IOException;

    /** Returns once all that was written is on the platter. */
    void force() throws IOException;

    /** Cuts it; what is written next goes to the new end. */
    void truncate(long size) throws IOException;
  }

  /** A new file, its owner's alone from the first byte; fails where there is one. */
  Sink create(Path file) throws IOException;

  /** One that is there, at its end. */
  Sink open(Path file) throws IOException;

  /** Gives a file a second name. */
  void link(Path file, Path second) throws IOException;

  /** Replaces what has that name, in one step. */
  void rename(Path from, Path to) throws IOException;

  /** Does nothing where there is none. */
  void delete(Path file) throws IOException;

  /** Returns once the names in that folder are on the platter. */
  void forceFolder(Path folder) throws IOException;
}
