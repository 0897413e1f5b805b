package dev.rejoinder.store;

import dev.rejoinder.service.Journal.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Refuses files and folders that others can read, or could have put there. What it says begins with
 * the reason and ends with the path, whose end a line of the screen may cut off.
 */
final class OwnersOnly {
  private static final String FILE = "rw-------";
  private static final String FOLDER = "rwx------";

  private OwnersOnly() {}

  /** Makes it and what is above it, its owner's alone, where it is not there. */
  static void makeFolder(Path folder) throws IOException, Trouble {
    Files.createDirectories(folder, PrivateFile.mode(FOLDER));
    checkFolder(folder);
  }

  /**
   * Only root and its owner come into one that passes, so whoever gets on is the owner.
   *
   * @throws IOException where there is none
   */
  static void checkFolder(Path folder) throws IOException, Trouble {
    PosixFileAttributes found = attributes(folder);
    if (!found.isDirectory()) {
      throw new Trouble("no folder: remove " + quoted(folder));
    }
    check(folder, found, FOLDER, "700");
  }

  /**
   * @param file in a folder that has passed
   * @throws IOException where there is none
   */
  static void checkFile(Path file) throws IOException, Trouble {
    PosixFileAttributes found = attributes(file);
    if (!found.isRegularFile()) {
      String what = found.isSymbolicLink() ? "a link" : "no plain file";
      throw new Trouble(what + ": remove " + quoted(file));
    }
    if (!found.owner().equals(Files.getOwner(file.getParent()))) {
      throw new Trouble("somebody else's: remove " + quoted(file));
    }
    check(file, found, FILE, "600");
  }

  private static PosixFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static void check(Path path, PosixFileAttributes found, String wanted, String mode)
      throws Trouble {
    String has = PosixFilePermissions.toString(found.permissions());
    if (!has.equals(wanted)) {
      throw new Trouble(
          "mode " + has + " is not its owner's alone: chmod " + mode + " " + quoted(path));
    }
  }

  /** As a shell takes it. */
  private static String quoted(Path path) {
    String name = path.toString();
    return name.matches("[A-Za-z0-9_./@:+-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
