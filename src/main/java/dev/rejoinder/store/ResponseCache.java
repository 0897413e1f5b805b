package dev.rejoinder.store;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.rejoinder.model.Response;
import dev.rejoinder.service.ResponseStore;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An org's responses in a file of JSON Lines: first what the file is, then a response a line. A
 * file that is cut short, not ours or of another format counts as none and is removed.
 */
public final class ResponseCache implements ResponseStore {
  private static final Logger LOG = System.getLogger("rejoinder");
  private static final int FORMAT = 1;

  private final Path file;

  /**
   * @param folder made when it is needed
   * @param org what tells the org from all others; a hex digest, say, as it names the file
   */
  public ResponseCache(Path folder, String org) {
    if (!org.matches("[A-Za-z0-9_-]{1,128}")) {
      throw new IllegalArgumentException("not a file's name");
    }
    this.file = folder.resolve(org + ".jsonl");
  }

  @Override
  public Optional<Kept> read() {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        BufferedReader lines =
            new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
      return Optional.of(read(lines));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException | IllegalStateException | NumberFormatException | DateTimeException e) {
      LOG.log(Level.WARNING, "the response cache can't be read and is removed", e);
      remove(file);
      return Optional.empty();
    }
  }

  @Override
  public void keep(Kept kept) {
    Path fresh = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      makeFolder(file.getParent());
      write(fresh, kept);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the response cache can't be written", e);
      remove(fresh);
    }
  }

  private static Kept read(BufferedReader lines) throws IOException {
    Instant at;
    int count;
    try (JsonReader json = line(lines)) {
      json.beginObject();
      if (!json.nextName().equals("format") || json.nextInt() != FORMAT) {
        throw new IOException("of another format");
      }
      json.nextName();
      at = Instant.parse(json.nextString());
      json.nextName();
      count = json.nextInt();
      json.endObject();
    }
    List<Response> responses = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      try (JsonReader json = line(lines)) {
        responses.add(ResponseLine.read(json));
      }
    }
    return new Kept(at, responses);
  }

  private static JsonReader line(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IOException("cut short");
    }
    return new JsonReader(new StringReader(line));
  }

  private static void write(Path fresh, Kept kept) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var owners = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (FileChannel channel = FileChannel.open(fresh, options, owners);
        Writer lines = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
      StringWriter head = new StringWriter();
      try (JsonWriter json = new JsonWriter(head)) {
        json.beginObject().name("format").value(FORMAT).name("at").value(kept.at().toString());
        json.name("count").value(kept.responses().size()).endObject();
      }
      lines.append(head.toString()).append('\n');
      for (Response response : kept.responses()) {
        lines.append(ResponseLine.write(response)).append('\n');
      }
      lines.flush();
      channel.force(true);
    }
  }

  private static void makeFolder(Path folder) throws IOException {
    Set<PosixFilePermission> owners = PosixFilePermissions.fromString("rwx------");
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owners));
    if (!Files.getPosixFilePermissions(folder).equals(owners)) {
      Files.setPosixFilePermissions(folder, owners);
    }
  }

  private static void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the response cache can't be removed", e);
    }
  }
}
