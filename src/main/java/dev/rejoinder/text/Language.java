package dev.rejoinder.text;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Guesses what language a text is in: by its script, and among those in Latin letters by their
 * commonest words. The platform tells it neither of a response nor of a customer. A guess decides
 * about a filter and a hint, nothing else.
 */
public final class Language {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}'’]+");
  private static final Pattern TOKEN = Pattern.compile("\\{\\{[^{}]*}}|https?://\\S+|\\S+@\\S+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /** Longer texts tell no more. */
  private static final int ENOUGH = 2000;

  private static final Map<UnicodeScript, String> BY_SCRIPT =
      Map.of(
          UnicodeScript.CYRILLIC, "ru",
          UnicodeScript.HIRAGANA, "ja",
          UnicodeScript.KATAKANA, "ja",
          UnicodeScript.HAN, "zh",
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.ARABIC, "ar",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.GREEK, "el",
          UnicodeScript.THAI, "th");

  /** The commonest small words of each, and those of greetings and thanks. */
  private static final Map<String, String> WORDS =
      Map.of(
          "en",
          "the of and to in is it you that for on are with as have be at this not but from or an we"
              + " your can will please thank thanks hello my what when how there our been has would",
          "de",
          "der die das und ist nicht ich sie wir ihr ihre ihnen mit auf für von zu dem den ein eine"
              + " einen haben bitte danke hallo mein meine auch wie noch wird werden kann im am uns",
          "es",
          "el la los las de que y en un una por para con no es se su sus lo como más pero muy mi"
              + " gracias hola usted está son del al nos puede tiene cuando ha le qué por favor",
          "fr",
          "le la les de des et en un une pour avec pas est que qui vous nous votre vos je il ce au"
              + " aux sur merci bonjour mon ma sont dans être plus du ne peut avez été s'il plaît",
          "it",
          "il lo la gli di che e in un una per con non è sono suo sua più ma mi si grazie ciao"
              + " buongiorno del della alla nel ha abbiamo può come anche questo i le ho vostro",
          "pt",
          "o a os as de que e em um uma por para com não é se seu sua mais mas obrigado obrigada"
              + " olá do da no na você está são foi pode como muito meu minha ao nos tem já",
          "nl",
          "de het een en van is dat niet ik u je wij we uw met op voor te zijn heeft bedankt hallo"
              + " mijn ook maar kunt kan wordt deze naar bij om er aan als wat nog graag onze");

  /** A language's name in itself and in English, and its two letters, as libraries are named. */
  private static final Map<String, String> NAMES = names();

  private static final Map<String, Map<String, Double>> BY_WORD = byWord();

  private Language() {}

  /** ISO 639-1, as {@code de}; empty where the text does not tell. */
  public static Optional<String> of(String text) {
    String read = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    String plain = TOKEN.matcher(read).replaceAll(" ").toLowerCase(Locale.ROOT);
    return script(plain).or(() -> words(plain));
  }

  /** By a word of a library's name, such as "Español", "DE" or "Billing (fr)". */
  public static Optional<String> ofLibrary(String name) {
    for (String part : NO_LETTERS.split(name)) {
      // Two letters are as likely a word as a language: "IT Support", "no reply".
      boolean bracketed = name.contains("(" + part + ")");
      boolean upper = part.equals(upper(part)) && !part.equals("IT") && !part.equals("HE");
      boolean code = part.length() == 2 && (bracketed || upper);
      String language = NAMES.get(part.toLowerCase(Locale.ROOT));
      if (language != null && (code || part.length() > 2)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** Japanese is written in Chinese characters too, so that kana decide. */
  private static Optional<String> script(String text) {
    Map<String, Integer> letters = new HashMap<>();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(
            point ->
                letters.merge(
                    BY_SCRIPT.getOrDefault(UnicodeScript.of(point), ""), 1, Integer::sum));
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    if (letters.getOrDefault("ja", 0) * 10 > all) {
      return Optional.of("ja");
    }
    return letters.entrySet().stream()
        .filter(script -> !script.getKey().isEmpty() && script.getValue() * 2 > all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A word of several languages counts for each in part; the best must be clear of the second. */
  private static Optional<String> words(String text) {
    Map<String, Double> points = new HashMap<>();
    for (String word : NO_WORD.split(text)) {
      BY_WORD
          .getOrDefault(word, Map.of())
          .forEach((language, point) -> points.merge(language, point, Double::sum));
    }
    String best = "";
    double most = 0;
    double second = 0;
    for (Map.Entry<String, Double> language : points.entrySet()) {
      if (language.getValue() > most) {
        second = most;
        most = language.getValue();
        best = language.getKey();
      } else {
        second = Math.max(second, language.getValue());
      }
    }
    return most >= 1 && most >= 1.5 * second ? Optional.of(best) : Optional.empty();
  }

  private static Map<String, Map<String, Double>> byWord() {
    Map<String, Map<String, Double>> languages = new HashMap<>();
    WORDS.forEach(
        (language, words) -> {
          for (String word : words.split(" ")) {
            languages.computeIfAbsent(word, any -> new HashMap<>()).put(language, 1.0);
          }
        });
    languages.replaceAll(
        (word, of) -> {
          Map<String, Double> shares = new HashMap<>();
          of.keySet().forEach(language -> shares.put(language, 1.0 / of.size()));
          return Map.copyOf(shares);
        });
    return Map.copyOf(languages);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String code :
        "en de es fr it pt nl ru ja zh ko ar he el th pl sv da fi nb cs hu tr".split(" ")) {
      Locale locale = Locale.forLanguageTag(code);
      names.put(code, code);
      names.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      names.put(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), code);
    }
    return Map.copyOf(names);
  }
}
