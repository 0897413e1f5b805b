package dev.rejoinder.store;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.rejoinder.model.Usage;
import dev.rejoinder.service.TokenStore;
import dev.rejoinder.service.UsageStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an agent uses and pins, in a small file of JSON for her alone to read. */
public final class UsageFile implements UsageStore {
  private static final Logger LOG = System.getLogger("rejoinder");
  private static final int FORMAT = 1;

  /** Keeps the file far under what a {@link PrivateFile} may hold; nobody uses so many. */
  private static final int MOST = 300;

  private final PrivateFile file;

  /** The file's form; all of it may be missing. */
  private record Form(Integer format, List<String> pinned, Map<String, Uses> used) {}

  private record Uses(Double weight, String last) {}

  /**
   * @param path its folder is made when it is needed
   */
  public UsageFile(Path path) {
    this.file = new PrivateFile(path);
  }

  @Override
  public Usage read() {
    try {
      return file.read().map(UsageFile::parsed).orElse(Usage.NONE);
    } catch (TokenStore.Trouble | JsonParseException | DateTimeException | NullPointerException e) {
      LOG.log(Level.WARNING, "what was used and pinned can't be read", e);
      return Usage.NONE;
    }
  }

  @Override
  public void keep(Usage usage) {
    Map<String, Uses> used =
        usage.used().entrySet().stream()
            .sorted(
                Map.Entry.<String, Usage.Used>comparingByValue(
                        (a, b) -> a.last().compareTo(b.last()))
                    .reversed())
            .limit(MOST)
            .collect(Collectors.toMap(Map.Entry::getKey, it -> form(it.getValue())));
    List<String> pinned = usage.pinned().stream().limit(MOST).toList();
    try {
      file.write(new Gson().toJson(new Form(FORMAT, pinned, used)));
    } catch (TokenStore.Trouble e) {
      LOG.log(Level.WARNING, "what was used and pinned can't be kept", e);
    }
  }

  private static Uses form(Usage.Used used) {
    return new Uses(used.weight(), used.last().toString());
  }

  private static Usage parsed(String text) {
    Form form = new Gson().fromJson(text, Form.class);
    if (form == null || form.format() == null || form.format() != FORMAT) {
      return Usage.NONE;
    }
    Map<String, Usage.Used> used = new HashMap<>();
    Optional.ofNullable(form.used())
        .orElse(Map.of())
        .forEach(
            (id, uses) -> used.put(id, new Usage.Used(uses.weight(), Instant.parse(uses.last()))));
    return new Usage(Optional.ofNullable(form.pinned()).orElse(List.of()), used);
  }
}
