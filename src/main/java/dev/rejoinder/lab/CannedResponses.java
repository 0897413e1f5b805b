package dev.rejoinder.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The canned responses that the org has, and the libraries they stand in. */
record CannedResponses(List<CannedResponse> all) {
  private static final String OWN = "responses.jsonl";

  CannedResponses {
    all = List.copyOf(all);
  }

  static CannedResponses of(LabOptions options) {
    if (options.responsesFile().isPresent()) {
      return fromFile(options.responsesFile().get());
    }
    var own = new ResponsesFile(OWN).read(resource(OWN));
    return new CannedResponses(options.responses() == 0 ? own : take(own, options.responses()));
  }

  private static CannedResponses fromFile(Path file) {
    try {
      return new CannedResponses(new ResponsesFile(file.toString()).read(Files.readAllLines(file)));
    } catch (NoSuchFileException e) {
      throw new LabException("There is no responses file " + file + "; check the path.", e);
    } catch (IOException e) {
      throw new LabException(
          "The responses file " + file + " cannot be read as UTF-8 text; check it.", e);
    }
  }

  /**
   * The first {@code count} ordinary ones; beyond the last come variants with ids and titles of
   * their own.
   */
  private static List<CannedResponse> take(List<CannedResponse> all, int count) {
    var own = all.stream().filter(CannedResponse::isOrdinary).toList();
    var taken = new ArrayList<CannedResponse>(count);
    for (int i = 0; i < count; i++) {
      int round = i / own.size();
      var response = own.get(i % own.size());
      taken.add(round == 0 ? response : variant(response, round + 1));
    }
    return taken;
  }

  private static CannedResponse variant(CannedResponse of, int number) {
    return new CannedResponse(
        of.id() + "-" + number,
        of.title() + " (variant " + number + ")",
        of.shortcut().isEmpty() ? "" : of.shortcut() + number,
        of.body(),
        of.libraries(),
        of.substitutions(),
        of.form());
  }

  /** In the order in which responses name them first, then those that some are in too. */
  List<CannedResponse.Library> libraries() {
    return Stream.concat(
            all.stream().map(CannedResponse::library),
            all.stream().flatMap(held -> held.libraries().stream()))
        .distinct()
        .toList();
  }

  CannedResponse response(String id) {
    return all.stream()
        .filter(response -> response.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** Lines of a file that lies beside this class. */
  static List<String> resource(String name) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                CannedResponses.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
