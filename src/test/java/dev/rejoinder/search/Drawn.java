package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import dev.rejoinder.search.Corpus.Wanted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Queries of all kinds that agents type, drawn over some responses from what each says. */
public final class Drawn {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final int MOST_ACCEPTED = 4;

  private final List<Entry> entries;
  private final List<Entry> targets;
  private final Random random;
  private final List<Wanted> drawn = new ArrayList<>();

  /**
   * @param targets those that are looked for among all
   */
  public Drawn(List<Response> all, List<Response> targets, long seed) {
    entries = all.stream().map(Entry::of).toList();
    Set<String> ids = targets.stream().map(Response::id).collect(Collectors.toSet());
    this.targets = entries.stream().filter(it -> ids.contains(it.response().id())).toList();
    random = new Random(seed);
  }

  /** So many of each kind, as far as the responses give them. */
  public List<Wanted> of(int each) {
    kind(each, "title prefix", 1, words -> cut(String.join(" ", words), 4, 9));
    kind(each, "word prefixes", 2, words -> join(words, word -> cut(word, 3, 4)));
    kind(each, "partial last", 2, this::partialLast);
    kind(each, "word swap", 2, words -> String.join(" ", reversed(words)));
    kind(each, "upper case", 2, words -> String.join(" ", words).toUpperCase(Locale.ROOT));
    kind(each, "one typo", 2, words -> typo(words, 1));
    kind(each, "typo in the first letter", 2, this::firstLetter);
    kind(each, "two typos", 2, words -> join(words, this::slip));
    kind(each, "typo and prefix", 2, words -> slip(words.get(0)) + " " + cut(words.get(1), 3, 4));
    kind(each, "joined words", 2, words -> String.join("", words));
    kind(each, "split word", 2, this::split);
    kind(each, "subsequence", 2, words -> join(words, Drawn::consonants).replace(" ", ""));
    kind(each, "filler words", 2, words -> "how to say " + String.join(" ", words));
    for (int i = 0; i < 30 * each; i++) {
      Entry target = targets.get(random.nextInt(targets.size()));
      others(target, each);
    }
    return drawn;
  }

  private void others(Entry target, int each) {
    String shortcut = target.shortcut().squeezed();
    String initials =
        words(target.title()).stream().map(it -> it.substring(0, 1)).collect(Collectors.joining());
    if (initials.length() >= 3) {
      add(each, "initials", initials, same(it -> initials(it).equals(initials)));
    }
    if (shortcut.length() >= 5) {
      Set<String> same = same(it -> it.shortcut().squeezed().equals(shortcut));
      add(each, "shortcut", target.response().shortcut(), same);
      add(each, "typo in a shortcut", slip(target.response().shortcut()), same);
    }
    List<String> body = rare(target);
    if (body.size() >= 2) {
      String one = body.get(0);
      String two = body.get(1);
      add(
          each,
          "body words",
          two + " " + one,
          same(it -> hasAnywhere(it, one) && hasAnywhere(it, two)));
    }
    String title = words(target.title()).isEmpty() ? "" : words(target.title()).get(0);
    if (title.length() > 3 && !body.isEmpty()) {
      String word = body.get(0);
      Set<String> both = same(it -> has(it.title(), title) && hasAnywhere(it, word));
      add(each, "title and body", title + " " + word, both);
      Set<String> there =
          same(
              it ->
                  has(it.title(), title) && it.library().equals(target.library())
                      || it.response().library().equals(target.response().library())
                          && has(it.title(), title));
      add(each, "library and title", target.response().library() + " " + title, there);
    }
  }

  private void kind(int each, String kind, int least, UnaryOperatorOfWords query) {
    for (int i = 0; i < 20 * each; i++) {
      Entry target = targets.get(random.nextInt(targets.size()));
      List<String> words = words(target.title()).stream().filter(it -> it.length() > 3).toList();
      if (words.size() >= least && words.get(0).length() > 3) {
        int from = random.nextInt(words.size() - least + 1);
        List<String> some =
            kind.equals("title prefix")
                ? words(target.title())
                : words.subList(from, Math.min(words.size(), from + most(kind)));
        String typed = query.apply(some);
        add(each, kind, typed, accepted(kind, some, typed));
      }
    }
  }

  /** Some kinds type the first two words alone. */
  private int most(String kind) {
    boolean two = kind.equals("typo and prefix") || kind.equals("split word");
    return two ? 2 : 2 + random.nextInt(2);
  }

  /** Where only the starts of words are typed, all titles that have such words are as good. */
  private Set<String> accepted(String kind, List<String> words, String typed) {
    List<String> starts =
        switch (kind) {
          case "word prefixes", "partial last" -> List.of(typed.split(" "));
          case "typo and prefix" -> List.of(words.get(0), typed.split(" ")[1]);
          default -> words;
        };
    return kind.equals("title prefix")
        ? same(it -> it.title().text().startsWith(typed))
        : same(it -> starts.stream().allMatch(word -> has(it.title(), word)));
  }

  private interface UnaryOperatorOfWords {
    String apply(List<String> words);
  }

  private void add(int each, String kind, String query, Set<String> accept) {
    boolean enough = drawn.stream().filter(it -> it.kind().equals(kind)).count() >= each;
    if (!enough && !accept.isEmpty() && accept.size() <= MOST_ACCEPTED && query.length() > 2) {
      drawn.add(new Wanted(kind, query, accept));
    }
  }

  private Set<String> same(java.util.function.Predicate<Entry> like) {
    return entries.stream()
        .filter(like)
        .map(it -> it.response().id())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Words of the body that few have, and not in the title. */
  private List<String> rare(Entry target) {
    List<String> rare = new ArrayList<>();
    for (String word : words(target.body())) {
      if (word.length() > 4
          && Character.isLetterOrDigit(word.charAt(0))
          && !has(target.title(), word)
          && !rare.contains(word)
          && rare.size() < 2) {
        if (same(it -> has(it.body(), word)).size() <= MOST_ACCEPTED) {
          rare.add(word);
        }
      }
    }
    return rare;
  }

  private static String initials(Entry entry) {
    return words(entry.title()).stream()
        .map(it -> it.substring(0, 1))
        .collect(Collectors.joining());
  }

  private static List<String> words(Text text) {
    return text.words().stream().map(text::word).toList();
  }

  private static boolean has(Text text, String word) {
    return (" " + text.text()).contains(" " + word);
  }

  private static boolean hasAnywhere(Entry entry, String word) {
    return has(entry.title(), word) || has(entry.body(), word);
  }

  private static String join(List<String> words, UnaryOperator<String> each) {
    return words.stream().map(each).collect(Collectors.joining(" "));
  }

  private static List<String> reversed(List<String> words) {
    List<String> reversed = new ArrayList<>(words);
    Collections.reverse(reversed);
    return reversed;
  }

  private String cut(String word, int least, int most) {
    return word.substring(0, Math.min(word.length(), least + random.nextInt(most - least + 1)))
        .strip();
  }

  private String partialLast(List<String> words) {
    String last = words.get(words.size() - 1);
    List<String> before = words.subList(0, words.size() - 1);
    return String.join(" ", before) + " " + cut(last, 2, 4);
  }

  private String split(List<String> words) {
    String first = words.get(0);
    int at = first.length() / 2;
    return first.substring(0, at) + " " + first.substring(at) + " " + words.get(1);
  }

  private String typo(List<String> words, int from) {
    List<String> typed = new ArrayList<>(words);
    int at = random.nextInt(typed.size());
    typed.set(at, slip(typed.get(at)));
    return String.join(" ", typed);
  }

  private String firstLetter(List<String> words) {
    List<String> typed = new ArrayList<>(words);
    String first = typed.get(0);
    String wrong =
        switch (random.nextInt(3)) {
          case 0 -> first.substring(1);
          case 1 -> letter() + first.substring(1);
          default -> "" + first.charAt(1) + first.charAt(0) + first.substring(2);
        };
    typed.set(0, wrong);
    return String.join(" ", typed);
  }

  private String slip(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + letter() + after;
      case 2 -> before + word.charAt(at) + word.charAt(at) + after;
      default -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
    };
  }

  private char letter() {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  private static String consonants(String word) {
    return word.charAt(0) + word.substring(1).replaceAll("[aeiou]", "");
  }
}
