package dev.rejoinder.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Grant;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Sleeper;
import dev.rejoinder.service.TokenStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The grant of one profile, in a JSON file that only its owner may read. */
public final class TokenFile implements TokenStore {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** As it stands in the file; null is absent. */
  private record Kept(String token, String refresh, String expires) {
    @Override
    public String toString() {
      return "Kept[…, expires " + expires + "]";
    }
  }

  private final Path path;
  private final Path lock;
  private final LongSupplier nanos;
  private final Sleeper sleeper;

  /**
   * @param folder made when something is to be kept
   * @param profile any text
   * @param nanos a clock that never goes back
   * @param sleeper waits for other processes
   */
  public TokenFile(Path folder, String profile, LongSupplier nanos, Sleeper sleeper) {
    this.path = folder.resolve(safe(profile) + ".json");
    this.lock = folder.resolve(safe(profile) + ".lock");
    this.nanos = nanos;
    this.sleeper = sleeper;
  }

  /** A file's name for any profile's, each its own. */
  private static String safe(String profile) {
    StringBuilder name = new StringBuilder();
    for (byte b : profile.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
      name.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return name.toString();
  }

  @Override
  public Optional<Grant> read() throws Trouble {
    Optional<String> text = new PrivateFile(path).read();
    return text.isPresent() ? Optional.of(grant(text.get())) : Optional.empty();
  }

  private Grant grant(String text) throws Trouble {
    try {
      Kept kept = GSON.fromJson(text, Kept.class);
      if (kept != null && kept.token() != null && !kept.token().isEmpty()) {
        return new Grant(
            kept.token(),
            Optional.ofNullable(kept.refresh()),
            Optional.ofNullable(kept.expires()).map(Instant::parse));
      }
    } catch (JsonParseException | DateTimeException e) {
      // Told below, without the cause: its message may quote the file.
    }
    throw new Trouble(path + " holds no token that can be read: run rejoinder login again");
  }

  @Override
  public void keep(Grant grant) throws Trouble {
    OneAtATime held = lock();
    try {
      write(grant);
    } finally {
      held.close();
    }
  }

  @Override
  public Grant instead(String refused, Renewal renewal) throws GatewayException, Trouble {
    OneAtATime held = lock();
    try {
      Grant kept = read().orElseThrow(TokenFile::signedOut);
      if (!kept.token().equals(refused)) {
        return kept;
      }
      Grant fresh = renewal.renew(kept);
      write(fresh);
      return fresh;
    } finally {
      held.close();
    }
  }

  @Override
  public void remove() throws Trouble {
    if (!path.getParent().toFile().isDirectory()) {
      return;
    }
    OneAtATime held = lock();
    try {
      new PrivateFile(path).delete();
      held.deleteFile();
    } finally {
      held.close();
    }
  }

  private void write(Grant grant) throws Trouble {
    String expires = grant.expires().map(Instant::toString).orElse(null);
    Kept kept = new Kept(grant.token(), grant.refresh().orElse(null), expires);
    new PrivateFile(path).write(GSON.toJson(kept) + "\n");
  }

  private OneAtATime lock() throws Trouble {
    try {
      new PrivateFile(lock).makeFolder();
    } catch (IOException e) {
      throw new Trouble(path.getParent() + " can't be made: make its folder yours", e);
    }
    return OneAtATime.take(lock, nanos, sleeper);
  }

  private static GatewayException signedOut() {
    return new GatewayException(Failure.SignedOut.loginEnded("nobody is"));
  }
}
