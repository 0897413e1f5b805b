package dev.rejoinder.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of people as strangers choose them, so that none can pose as the agent or as the program
 * (reliability.md 4.2, rule 11). Letters are compared by what they look like, not by what they are.
 */
public final class Names {
  /** Before the name of somebody who is called as the agent is, or as the program calls people. */
  public static final String NOT_YOU = "≠you ";

  private static final Set<String> OURS = Set.of("agent", "bot", "system", "you");

  /** What looks like the Latin letter at the same place in {@link #LATIN}. */
  private static final String ALIKE =
      "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝѵӏкмтг" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχηγω" + "օսհոցզıɑɡ015";

  private static final String LATIN =
      "ABESIJKMHOPCTYXaesijopcyxhdqwvlkmtr" + "ABEZHIKMNOPTYXaeikvoptuxnyw" + "ouhngqiagols";

  /** One that has not been doubted before. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?!\\?)");

  private Names() {}

  /** For one line; a word of several scripts that look alike is followed by a {@code ?}. */
  public static String of(String raw) {
    String name = Sanitiser.name(raw);
    return name.codePoints().allMatch(c -> c < 0x250) ? name : Sanitiser.name(doubted(name));
  }

  /**
   * For one line, with {@link #NOT_YOU} before it where it could be taken for one of these names.
   *
   * @param agents what the agents in the conversation are called
   */
  public static String of(String raw, Collection<String> agents) {
    String name = of(raw);
    String look = look(name);
    boolean poses =
        !look.isEmpty()
            && Stream.concat(OURS.stream(), agents.stream())
                .anyMatch(ours -> look(ours).equals(look));
    return poses ? Sanitiser.name(NOT_YOU + name) : name;
  }

  /** What a hasty reader sees: no case, accents, blanks and marks, and one letter for all alike. */
  private static String look(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .codePoints()
            .map(Names::latin)
            .filter(Character::isLetterOrDigit)
            .mapToObj(Character::toString)
            .collect(Collectors.joining())
            .toLowerCase(Locale.ROOT);
    return letters.replace('i', 'l').replace("rn", "m").replace("vv", "w");
  }

  private static int latin(int codePoint) {
    int at = ALIKE.indexOf(codePoint);
    return at < 0 ? codePoint : LATIN.charAt(at);
  }

  private static String doubted(String name) {
    return WORD.matcher(name)
        .replaceAll(it -> Matcher.quoteReplacement(it.group() + (mixed(it.group()) ? "?" : "")));
  }

  private static boolean mixed(String word) {
    IntStream scripts = word.codePoints().filter(Character::isLetter).map(Names::script).distinct();
    return scripts.filter(script -> script > 0).count() > 1;
  }

  /** A number for each of the scripts that share their looks; 0 for all others. */
  private static int script(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case LATIN -> 1;
      case CYRILLIC -> 2;
      case GREEK -> 3;
      case ARMENIAN -> 4;
      case CHEROKEE -> 5;
      default -> 0;
    };
  }
}
