package dev.rejoinder.service;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.SendState;
import dev.rejoinder.service.Letter.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a former process left undone, from its journal. What it was about to do is taken for done as
 * far as that is the safer guess.
 *
 * @param letters those without an end, refused ones, and what was put away while in doubt, in order
 */
record Past(List<Letter> letters, Map<String, String> claims) {

  /** Nobody wants a message to go out later than that without being asked. */
  static final Duration LATE = Duration.ofMinutes(5);

  static final String REMEDY = "send it again or take it back";

  /**
   * @param legs whether the dialect knows any: what has none then can't be sent
   */
  static Past of(List<JournalEntry> entries, Instant now, boolean legs) {
    Map<String, Letter> all = new LinkedHashMap<>();
    Map<String, String> claims = new HashMap<>();
    for (JournalEntry entry : entries) {
      if (entry instanceof JournalEntry.Accepted it) {
        all.putIfAbsent(it.item().id(), new Letter(it.item()));
      } else if (entry instanceof JournalEntry.Sent it) {
        if (!it.messageId().isEmpty()) {
          claims.put(it.messageId(), it.id());
        }
        all.computeIfPresent(it.id(), (id, letter) -> moved(letter, Phase.SENT));
      } else {
        follow(all, entry);
      }
    }
    List<Letter> letters = new ArrayList<>();
    for (Letter letter : all.values()) {
      boolean mayCome = letter.phase == Phase.WITHDRAWN && letter.doubted;
      if (mayCome || letter.phase == Phase.REJECTED || !letter.ended()) {
        letter.told = shown(letter, late(letter, now) || (legs && letter.leg.isEmpty()));
        letters.add(letter);
      }
    }
    return new Past(letters, claims);
  }

  private static void follow(Map<String, Letter> all, JournalEntry entry) {
    if (entry instanceof JournalEntry.Trying it && all.containsKey(it.id())) {
      Letter letter = all.get(it.id());
      if (letter.phase == Phase.REJECTED) {
        // It was asked for again, and queued up anew.
        all.remove(it.id());
        all.put(it.id(), letter);
      }
      letter.left(it.at(), it.communicationId(), it.baseline());
      moved(letter, Phase.UNDERWAY);
    } else if (entry instanceof JournalEntry.Rejected it) {
      learn(all, it.id(), Phase.REJECTED, new Failure.Absent(it.why(), ""));
    } else if (entry instanceof JournalEntry.Parked it) {
      learn(all, it.id(), Phase.PARKED, new Failure.Absent(it.why(), REMEDY));
    } else if (entry instanceof JournalEntry.Doubted it) {
      learn(all, it.id(), Phase.CHECKING, new Failure.Absent(it.why(), REMEDY));
    } else if (entry instanceof JournalEntry.Unsettled it) {
      learn(all, it.id(), Phase.UNKNOWN, new Failure.Absent(it.why(), REMEDY));
    } else if (entry instanceof JournalEntry.Withdrawn it && all.containsKey(it.id())) {
      Letter letter = all.get(it.id());
      letter.doubted |= letter.phase == Phase.UNDERWAY;
      moved(letter, Phase.WITHDRAWN);
    }
  }

  private static void learn(Map<String, Letter> all, String id, Phase phase, Failure why) {
    Letter letter = all.get(id);
    if (letter != null) {
      letter.doubted |= phase == Phase.CHECKING || phase == Phase.UNKNOWN;
      letter.doubt = why;
      moved(letter, phase);
    }
  }

  private static Letter moved(Letter letter, Phase phase) {
    letter.phase = letter.phase == Phase.SENT ? Phase.SENT : phase;
    return letter;
  }

  /** Decides what the phase means for this process. */
  private static SendState shown(Letter letter, boolean asks) {
    switch (letter.phase) {
      case UNDERWAY -> {
        letter.phase = Phase.CHECKING;
        letter.doubted = true;
        letter.doubt = new Failure.Unanswered("Rejoinder ended while it was on its way");
      }
      case READY -> {
        if (asks) {
          letter.phase = Phase.PARKED;
          letter.doubt = new Failure.Absent("not sent before Rejoinder ended", REMEDY);
        }
      }
      default -> {
        // It stands as it stood.
      }
    }
    return switch (letter.phase) {
      case CHECKING -> new SendState.Checking(letter.doubt);
      case UNKNOWN -> new SendState.Unknown(letter.doubt);
      case PARKED -> new SendState.Parked(letter.doubt);
      case REJECTED, WITHDRAWN -> new SendState.Rejected(letter.doubt);
      case READY, WAITING, UNDERWAY, SENT -> new SendState.Held();
    };
  }

  static boolean late(Letter letter, Instant now) {
    return Duration.between(letter.asked, now).compareTo(LATE) > 0;
  }
}
