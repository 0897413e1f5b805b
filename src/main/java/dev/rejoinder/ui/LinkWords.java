package dev.rejoinder.ui;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Link;
import dev.rejoinder.text.Ages;
import dev.rejoinder.text.Explain;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How the line is, in words that match what the program does.
 *
 * @param state what is always shown
 * @param more when the line was last heard and why it is as it is, shown where there is room
 */
record LinkWords(String state, String more, Style style) {
  /** Older signs of life are told; the platform gives one every 30 seconds. */
  static final Duration QUIET = Duration.ofSeconds(45);

  static final Duration STEP = Duration.ofSeconds(10);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** A reading that failed comes before the line: a line that lives has read nothing. */
  static LinkWords of(Model model) {
    Session session = model.session();
    Optional<Session.Retry> waiting = retry(model);
    if (waiting.isPresent()) {
      Session.Retry retry = waiting.get();
      String left = Ages.countdown(Timers.until(retry.until(), model.now()));
      String state = "RETRY " + (retry.attempt() + 1) + " in " + left;
      Style style = session.failure().isPresent() ? Theme.TROUBLE : Theme.DUE;
      return new LinkWords(state, ": " + Explain.what(retry.failure()), style);
    }
    if (session.failure().isPresent()) {
      return offline(session.failure().get(), session.since(), "", model);
    }
    String before = model.inbox().loaded() ? "POLL" : "connecting";
    return session
        .link()
        .map(link -> of(link, model))
        .orElseGet(() -> new LinkWords(before, "", Theme.GOOD));
  }

  private static LinkWords of(Link link, Model model) {
    if (link instanceof Link.Live live) {
      return live(Timers.since(live.heard(), model.now()));
    }
    if (link instanceof Link.Reconnecting trying) {
      String when = in(Timers.until(trying.until(), model.now()));
      String state = "RECONNECT " + trying.attempt() + when;
      return new LinkWords(state, more(trying.heard(), trying.why(), model), Theme.DUE);
    }
    if (link instanceof Link.Polling polling) {
      return new LinkWords("POLL", more(Optional.empty(), polling.why(), model), Theme.GOOD);
    }
    if (link instanceof Link.Offline off) {
      return offline(off.why(), Optional.of(off.since()), heard(off.heard(), model), model);
    }
    if (link instanceof Link.Silenced silenced) {
      String more = " by another session since " + time(silenced.since(), model);
      return new LinkWords("SILENCED", more, Theme.TROUBLE);
    }
    return new LinkWords("connecting", "", Theme.GOOD);
  }

  private static LinkWords live(Duration age) {
    if (age.compareTo(QUIET) < 0) {
      return new LinkWords("LIVE", "", Theme.GOOD);
    }
    long tens = 1 + age.minus(QUIET).dividedBy(STEP) + QUIET.dividedBy(STEP);
    return new LinkWords("LIVE, quiet " + tens * STEP.toSeconds() + "s", "", Theme.DUE);
  }

  private static String in(Duration left) {
    if (left.isZero()) {
      return " now";
    }
    long seconds = left.plusSeconds(1).minusNanos(1).toSeconds();
    return " in " + (seconds < 60 ? seconds + "s" : Ages.countdown(left));
  }

  private static String more(Optional<Instant> heard, Failure why, Model model) {
    return heard(heard, model) + ": " + Explain.what(why);
  }

  private static String heard(Optional<Instant> heard, Model model) {
    return heard.map(at -> ", heard " + time(at, model)).orElse("");
  }

  /** Where only a sign-in helps, the network is not to blame, and there is a thing to do. */
  private static LinkWords offline(
      Failure why, Optional<Instant> since, String heard, Model model) {
    boolean out = why instanceof Failure.SignedOut;
    String word = out ? "SIGNED OUT" : "OFFLINE";
    String told = ": " + (out ? Explain.remedy(why) : Explain.what(why));
    String state = word + since.map(at -> " since " + time(at, model)).orElse("");
    return new LinkWords(state, heard + told, Theme.TROUBLE);
  }

  /** The wait before another try of a reading; over once its time has come. */
  private static Optional<Session.Retry> retry(Model model) {
    return model.session().retry().filter(wait -> wait.until().isAfter(model.now()));
  }

  private static String time(Instant at, Model model) {
    ZoneId zone = model.setting().zone();
    return TIME.format(at.atZone(zone));
  }
}
