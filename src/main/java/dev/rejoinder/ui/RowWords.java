package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Stage;
import dev.rejoinder.text.Ages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What a row of the inbox says of its conversation beside the name. */
final class RowWords {
  private static final Duration LATE = Duration.ofMinutes(2);
  private static final Duration VERY_LATE = Duration.ofMinutes(5);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  /** Columns of an agent's name behind {@code with}. */
  private static final int AGENT = 4;

  private RowWords() {}

  /** At most nine columns. */
  static String state(Model model, Contact contact) {
    Conversation conversation = contact.conversation();
    Glyphs glyphs = model.setting().glyphs();
    Optional<Order> order = model.chat().talk(contact.id()).traffic().order();
    if (order.isPresent()) {
      return OrderWords.inRow(order.get()) + glyphs.more;
    }
    return switch (conversation.stage()) {
      case ALERTING -> left("RING", "RING", conversation, model);
      case WRAP_UP -> wrapUp(conversation, model);
      case PARKED -> "parked";
      case ELSEWHERE ->
          conversation.agent().isBlank()
              ? "elsewhere"
              : "with " + Heading.shortName(conversation.agent(), AGENT, glyphs);
      case ENDED -> "ended";
      case WAITING -> age(model, contact).map(age -> "wait " + Ages.timer(age)).orElse("wait");
      case CONNECTED -> connected(model, contact);
    };
  }

  /** Seconds are counted in the last minute only, so that a long wrap-up leaves the screen idle. */
  static String wrapUp(Conversation conversation, Model model) {
    Optional<Duration> left = conversation.until().map(until -> Timers.until(until, model.now()));
    return left.filter(it -> it.compareTo(Timers.MINUTE) > 0)
        .map(it -> "wrap " + Ages.timer(Timers.wholeMinutes(it)))
        .orElseGet(() -> left("wrap", "wrap-up", conversation, model));
  }

  private static String left(String word, String alone, Conversation conversation, Model model) {
    return conversation
        .until()
        .map(until -> word + " " + Ages.countdown(Timers.until(until, model.now())))
        .orElse(alone);
  }

  private static String connected(Model model, Contact contact) {
    Glyphs glyphs = model.setting().glyphs();
    String due = age(model, contact).map(RowWords::due).orElse("");
    if (writes(model, contact).isEmpty()) {
      return due;
    }
    return due.isEmpty() ? "writing" + glyphs.more : due + " " + glyphs.more;
  }

  private static Optional<Duration> age(Model model, Contact contact) {
    return Timers.start(contact).map(since -> Timers.since(since, model.now()));
  }

  private static String due(Duration age) {
    String urgency = age.compareTo(VERY_LATE) >= 0 ? "!!" : age.compareTo(LATE) >= 0 ? "!" : "";
    return Ages.timer(age) + urgency;
  }

  static Style style(Contact contact, String state) {
    return switch (contact.conversation().stage()) {
      case ALERTING -> Theme.RING;
      case WRAP_UP -> Theme.DUE;
      case CONNECTED, PARKED, WAITING, ELSEWHERE, ENDED ->
          state.contains("!") ? Theme.DUE : Theme.QUIET;
    };
  }

  /** When a parked one comes back: the time, before it the day if that is another; or empty. */
  static String resumes(Model model, Contact contact) {
    return resumes(model, contact, DAY_AND_TIME);
  }

  /** The same in one word. */
  static String resumesShort(Model model, Contact contact) {
    return resumes(model, contact, DAY);
  }

  private static String resumes(Model model, Contact contact, DateTimeFormatter otherDay) {
    ZoneId zone = model.setting().zone();
    LocalDate today = LocalDate.ofInstant(model.now(), zone);
    return contact
        .conversation()
        .until()
        .filter(until -> contact.conversation().stage() == Stage.PARKED)
        .map(until -> until.atZone(zone))
        .map(at -> (at.toLocalDate().equals(today) ? TIME : otherDay).format(at))
        .orElse("");
  }

  /** The second row: the channel, and what matters most below the name. */
  static String second(Model model, Contact contact) {
    Conversation conversation = contact.conversation();
    String said = contact.last().map(Message::text).orElse("").replace('\n', ' ');
    String text = said.isEmpty() ? conversation.queue().name() : said;
    String back = resumes(model, contact);
    if (!back.isEmpty()) {
      text = "resumes " + back + ": " + text;
    }
    if (conversation.stage() == Stage.ELSEWHERE && !conversation.agent().isBlank()) {
      text = "with " + conversation.agent() + ": " + text;
    }
    boolean writing = writes(model, contact).isPresent();
    return conversation.channel().tag() + " " + (writing ? writing(model, contact) : text);
  }

  /** Until when the customer writes. */
  static Optional<Instant> writes(Model model, Contact contact) {
    return model.chat().talk(contact.id()).traffic().writes(contact, model.now());
  }

  static String writing(Model model, Contact contact) {
    Glyphs glyphs = model.setting().glyphs();
    return Heading.shortName(Called.customer(model, contact), 20, glyphs)
        + " is writing"
        + glyphs.more;
  }
}
