package dev.rejoinder.bench;

import dev.rejoinder.model.Response;
import dev.rejoinder.search.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Responses in any number: the lab's own, with longer texts and many more words. */
final class Library {
  private static final int BODY = 300;
  private static final int RARE = 60_000;
  private static final int RARE_SHARE = 6;
  private static final String[] SYLLABLES =
      "re mi ka lo ter son ing pre fac ul ent or ist ban cli dro ves pun gra sto".split(" ");

  private final Random random = new Random(1);
  private final List<Response> own;
  private final List<String> words = new ArrayList<>();
  private final List<String> rare = new ArrayList<>();

  private Library() {
    Path file = Path.of("src/main/resources/dev/rejoinder/lab/responses.jsonl");
    try {
      own = Corpus.responses(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    own.forEach(each -> words.addAll(List.of(each.body().split("\\s+"))));
    for (int i = 0; i < RARE; i++) {
      StringBuilder word = new StringBuilder();
      for (int left = 2 + random.nextInt(3); left > 0; left--) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      rare.add(word.toString());
    }
  }

  /** With bodies of 300 characters; the same each time. */
  static List<Response> of(int size) {
    Library library = new Library();
    List<Response> responses = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      responses.add(library.response(i));
    }
    return responses;
  }

  private Response response(int number) {
    Response like = own.get(number % own.size());
    StringBuilder body = new StringBuilder();
    while (body.length() < BODY) {
      body.append(one(random.nextInt(RARE_SHARE) == 0 ? rare : words)).append(' ');
    }
    String shortcut = like.shortcut().isEmpty() ? "" : like.shortcut() + number;
    String title = like.title() + " " + one(rare);
    return Corpus.response("r" + number, title, shortcut, body.toString(), like.library());
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
