package dev.rejoinder.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the agent typed, folded. Capitals never count: a phone's or a name's would hide hits.
 *
 * @param whole with single blanks, without the slash in front
 * @param joined its words alone, with one blank between them
 * @param terms each of which has to match, in any order
 */
record Query(String whole, String joined, List<String> terms) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SLASH = Pattern.compile("^/\"?");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}+#-]+$");

  static Query of(String typed) {
    String bare = SLASH.matcher(typed.strip()).replaceFirst("");
    String whole = BLANKS.matcher(Folded.text(bare)).replaceAll(" ").strip();
    List<String> terms = new ArrayList<>();
    for (String part : whole.split(" ")) {
      String term = EDGES.matcher(part).replaceAll("");
      if (!term.isEmpty()) {
        terms.add(term);
      }
    }
    return new Query(whole, Text.joined(whole), List.copyOf(terms));
  }

  boolean isBlank() {
    return terms.isEmpty();
  }
}
