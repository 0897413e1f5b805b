package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The ranking without an index: every response is read for every query. Slow, and plain enough to
 * be believed.
 */
final class PlainRanking {
  /** Keeps a term from being alone, and is joined with none. */
  private static final Term OTHER = new Term("x", Term.Mode.EXACT);

  private final List<Entry> entries;
  private final Typo typo = new Typo();

  private record Ranked(Response response, boolean all, int score, int titleLength) {}

  PlainRanking(List<Response> responses) {
    entries = responses.stream().map(Entry::of).toList();
  }

  List<String> best(String typed, int limit) {
    Query query = Query.of(typed);
    List<TermFacts> facts = query.terms().stream().map(this::facts).toList();
    Scorer scorer = new Scorer(query, facts);
    List<List<Match>> matches = entries.stream().map(scorer::matches).toList();
    int[] weights = weights(query, facts);
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      int whole = scorer.shortcut(entries.get(i)).points();
      add(entries.get(i), query, facts, matches.get(i), weights, whole, ranked);
    }
    boolean anyAll = ranked.stream().anyMatch(Ranked::all);
    return ranked.stream()
        .filter(each -> each.all() || !anyAll)
        .sorted(
            Comparator.comparingInt((Ranked each) -> -each.score() / Points.GRAIN)
                .thenComparingInt(Ranked::titleLength)
                .thenComparing(each -> each.response().id()))
        .limit(limit)
        .map(each -> each.response().id())
        .toList();
  }

  private void add(
      Entry entry,
      Query query,
      List<TermFacts> facts,
      List<Match> matches,
      int[] weights,
      int whole,
      List<Ranked> ranked) {
    boolean onlyFillers = query.terms().stream().allMatch(Term::filler);
    boolean all = true;
    boolean any = false;
    boolean weak = false;
    long sum = 0;
    long weight = 0;
    for (int i = 0; i < matches.size(); i++) {
      boolean counts = onlyFillers || !query.terms().get(i).filler();
      all &= !counts || matches.get(i).found();
      any |= counts && matches.get(i).found();
      weak |=
          (counts || i == onlyFiller(query))
              && facts.get(i).known()
              && matches.get(i).points() <= Points.WEAK;
      sum += (long) weights[i] * matches.get(i).points();
      weight += weights[i];
    }
    if (any || whole > 0) {
      String title = entry.title().text();
      int points = (int) (sum / weight);
      points = weak && all ? Points.lacking(points) : points;
      int score = points + bonus(query, title, points);
      ranked.add(
          new Ranked(entry.response(), all || whole > 0, Math.max(score, whole), title.length()));
    }
  }

  private static int onlyFiller(Query query) {
    List<Term> fillers = query.terms().stream().filter(Term::filler).toList();
    return fillers.size() == 1 && fillers.get(0).text().length() >= Points.MEANT_FROM
        ? query.terms().indexOf(fillers.get(0))
        : -1;
  }

  private static int bonus(Query query, String title, int points) {
    String wanted = query.joined();
    int bonus = Points.coverage(points, wanted.length(), title.length());
    if (title.equals(wanted)) {
      return bonus + Points.TITLE_EQUAL;
    }
    if (title.startsWith(wanted)) {
      return bonus + Points.TITLE_START;
    }
    boolean phrase = query.terms().size() > 1 && title.contains(" " + wanted);
    return phrase ? bonus + Points.TITLE_PHRASE : bonus;
  }

  private int[] weights(Query query, List<TermFacts> facts) {
    boolean onlyFillers = query.terms().stream().allMatch(Term::filler);
    int[] weights = new int[query.terms().size()];
    for (int i = 0; i < weights.length; i++) {
      Term term = query.terms().get(i);
      weights[i] = Points.weight(standing(term), entries.size(), term.filler() && !onlyFillers);
    }
    return weights;
  }

  /** In how many fields of responses the term stands; else those of words that are like it. */
  private int standing(Term term) {
    int direct = 0;
    int others = 0;
    for (Entry entry : entries) {
      for (Field field : Field.values()) {
        for (String word : distinct(entry.field(field), field == Field.TITLE)) {
          int grade = grade(term, word);
          direct += grade >= Points.START ? 1 : 0;
          others += grade != 0 && grade < Points.START ? 1 : 0;
        }
      }
    }
    return direct > 0 ? direct : others;
  }

  private int grade(Term term, String word) {
    char[] letters = word.toCharArray();
    return Grade.of(term.text().toCharArray(), term.mode(), letters, 0, letters.length, typo);
  }

  /** A title's first word counts for itself. */
  private static List<String> distinct(Text text, boolean title) {
    List<String> words = text.words().stream().map(text::word).toList();
    List<String> distinct =
        new ArrayList<>(
            new TreeSet<>(title && !words.isEmpty() ? words.subList(1, words.size()) : words));
    if (title && !words.isEmpty()) {
      distinct.add(words.get(0));
    }
    return distinct;
  }

  private TermFacts facts(Term term) {
    boolean known =
        entries.stream().anyMatch(entry -> words(entry).contains(" " + term.text() + " "));
    TermFacts direct = new TermFacts(known, false);
    Query alone = new Query("", List.of(term, OTHER), List.of());
    Scorer scorer = new Scorer(alone, List.of(direct, TermFacts.NONE));
    long enough =
        entries.stream().filter(e -> scorer.matches(e).get(0).points() >= Points.DIRECT).count();
    boolean few = enough < Points.DIRECT_ENOUGH;
    return new TermFacts(known, few && term.text().length() >= Points.SCATTERED_FROM);
  }

  private static String words(Entry entry) {
    StringBuilder words = new StringBuilder(" ");
    for (Field field : Field.values()) {
      words.append(entry.field(field).text()).append(' ');
    }
    return words.toString();
  }
}
