package dev.rejoinder.store;

import dev.rejoinder.service.TokenStore.Trouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A small file that only its owner may read, from its first byte on. */
final class PrivateFile {
  private static final long LARGEST = 64 * 1024;
  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");

  private final Path path;

  PrivateFile(Path path) {
    this.path = path;
  }

  static FileAttribute<?> mode(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  /** Empty where there is none. Refuses one that others can read or could have put there. */
  Optional<String> read() throws Trouble {
    try {
      PosixFileAttributes found =
          Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      refuse(found);
      try (FileChannel channel =
          FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
        ByteBuffer bytes = ByteBuffer.allocate((int) LARGEST);
        while (bytes.hasRemaining() && channel.read(bytes) > 0) {
          // On until it is full or the file ends.
        }
        return Optional.of(StandardCharsets.UTF_8.decode(bytes.flip()).toString());
      }
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Trouble(path + " can't be read: make it yours (chmod 600)", e);
    }
  }

  private void refuse(PosixFileAttributes found) throws Trouble, IOException {
    if (!found.isRegularFile()) {
      String what = found.isSymbolicLink() ? "a link" : "no plain file";
      throw new Trouble(path + " is " + what + ": remove it and run rejoinder login");
    }
    // The folder was made by this program, so its owner is who runs it.
    if (!found.owner().equals(Files.getOwner(path.getParent()))) {
      throw new Trouble(path + " belongs to somebody else: remove it and run rejoinder login");
    }
    if (!OWNERS.containsAll(found.permissions())) {
      throw new Trouble(path + " can be read by others, so it is not used");
    }
    if (found.size() >= LARGEST) {
      throw new Trouble(path + " is too large for a token: remove it and run rejoinder login");
    }
  }

  /** The old content or the new one, never less, whenever the machine stops. */
  void write(String text) throws Trouble {
    Path fresh = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      makeFolder();
      try {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(fresh, options, mode("rw-------"))) {
          ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
          channel.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new Trouble(path + " can't be written: make the folder yours, with room left", e);
    }
  }

  /** Made for its owner alone; one that is there already is made so. */
  void makeFolder() throws IOException {
    Path folder = path.getParent();
    Files.createDirectories(folder, mode("rwx------"));
    if (!Files.getPosixFilePermissions(folder).equals(OWNERS)) {
      Files.setPosixFilePermissions(folder, OWNERS);
    }
  }

  /** Does nothing where there is none. */
  void delete() throws Trouble {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new Trouble(path + " can't be removed: remove it by hand", e);
    }
  }
}
