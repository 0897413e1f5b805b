package dev.rejoinder.ui;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Delivery;
import dev.rejoinder.model.Message;
import dev.rejoinder.text.Language;
import dev.rejoinder.text.Links;
import dev.rejoinder.text.SmsParts;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks through a draft before it goes out. Asked for each frame: linear in what it reads. */
final class BeforeSending {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  /** Those that words tell; the others are told by their letters, from the first one on. */
  private static final Set<String> BY_WORDS = Set.of("en", "de", "es", "fr", "it", "pt", "nl");

  /** Holes and links are of no language. */
  private static final Pattern NO_WORDS =
      Pattern.compile("\\{\\{[^{}]*}}|https?://\\S+|www\\.\\S+|\\S+@\\S+");

  /** Fewer letters than this may be of any language. */
  private static final int TELLING = 12;

  private BeforeSending() {}

  /** What there is to say, the gravest first. */
  static List<Remark> of(Model model, Contact contact) {
    Talk talk = model.chat().talk(contact.id());
    String draft = talk.draft().text();
    List<Remark> remarks = new ArrayList<>();
    if (draft.isBlank()) {
      return remarks;
    }
    hole(draft).ifPresent(remarks::add);
    over(draft, contact.conversation().channel()).ifPresent(remarks::add);
    model.library().hosts().flatMap(known -> link(draft, known)).ifPresent(remarks::add);
    language(draft, contact).ifPresent(remarks::add);
    changed(talk).ifPresent(remarks::add);
    sentBefore(model, contact, talk).ifPresent(remarks::add);
    return remarks;
  }

  private static Optional<Remark> hole(String draft) {
    List<Holes.Hole> holes = Holes.in(draft);
    if (holes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Remark(Holes.words(holes), holes.get(0).start()));
  }

  /** By the least limit that is documented; the server decides. */
  static Optional<Remark> over(String draft, Channel channel) {
    String text = draft.strip();
    int length = text.codePointCount(0, text.length());
    if (length <= channel.limit()) {
      return Optional.empty();
    }
    String parts = channel == Channel.SMS ? ", " + SmsParts.of(text) + " SMS" : "";
    int start = draft.indexOf(text);
    return Optional.of(
        new Remark(
            length + " of at most " + channel.limit() + " characters" + parts,
            start + text.offsetByCodePoints(0, channel.limit())));
  }

  private static Optional<Remark> link(String draft, Set<String> known) {
    return Links.strange(draft, known)
        .map(link -> new Remark("no response links to " + link.host(), link.start()));
  }

  private static Optional<Remark> language(String draft, Contact contact) {
    String read = draft.substring(0, Math.min(draft.length(), CustomerLanguage.ENOUGH));
    String bare = NO_WORDS.matcher(read).replaceAll(" ");
    Optional<String> ours = Language.of(bare).filter(it -> tells(bare, it));
    Optional<String> theirs = ours.flatMap(any -> CustomerLanguage.of(contact));
    return theirs
        .filter(it -> !ours.equals(theirs))
        .map(it -> name(ours.get()) + ", but the customer writes " + name(it))
        .map(words -> new Remark(words, 0));
  }

  private static boolean tells(String draft, String language) {
    return !BY_WORDS.contains(language)
        || draft.codePoints().filter(Character::isLetter).count() >= TELLING;
  }

  private static String name(String language) {
    return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
  }

  private static Optional<Remark> changed(Talk talk) {
    String draft = talk.draft().text();
    return talk.canned().inserts().stream()
        .filter(Canned.Insert::changed)
        .map(insert -> insert.in(draft))
        .filter(at -> at >= 0)
        .findFirst()
        .map(at -> new Remark("the response has changed since: insert it anew", at));
  }

  private static Optional<Remark> sentBefore(Model model, Contact contact, Talk talk) {
    String draft = talk.draft().text();
    List<Said> said = new ArrayList<>(List.of(Said.of(draft.strip())));
    talk.canned().inserts().forEach(insert -> said.add(Said.of(insert.text())));
    said.removeIf(it -> it.in(draft) < 0);
    for (Pending pending : talk.pending()) {
      for (Said it : said) {
        if (!pending.failed() && it.by(pending.text())) {
          return Optional.of(sent(model, pending.at(), it.in(draft), Optional.empty()));
        }
      }
    }
    List<Message> transcript = contact.transcript();
    for (int i = transcript.size() - 1; i >= 0; i--) {
      Message message = transcript.get(i);
      if (message.author() != Author.AGENT || message.delivery() == Delivery.FAILED) {
        continue;
      }
      for (Said it : said) {
        if (it.by(message.text().strip())) {
          return Optional.of(sent(model, message.at(), it.in(draft), Optional.of(message.id())));
        }
      }
    }
    return Optional.empty();
  }

  private static Remark sent(Model model, Instant at, int place, Optional<String> message) {
    ZonedDateTime then = at.atZone(model.setting().zone());
    boolean today =
        then.toLocalDate().equals(model.now().atZone(model.setting().zone()).toLocalDate());
    return new Remark("already sent here " + (today ? TIME : DAY).format(then), place, message);
  }
}
