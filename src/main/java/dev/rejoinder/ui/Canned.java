package dev.rejoinder.ui;

import dev.rejoinder.model.Response;
import dev.rejoinder.model.Substitution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What canned responses gave to a draft, and what the agent wrote into their holes. It follows the
 * draft from key to key.
 *
 * @param approved the template that the draft began as
 * @param inserts what was put in since the composer was last empty, oldest first
 * @param values that stand in the draft where holes were
 * @param typed for holes of drafts before, by name; the newest of each
 * @param refused the draft that was just not sent for a hole; gone with the next key
 */
public record Canned(
    Optional<Approved> approved,
    List<Insert> inserts,
    List<Value> values,
    Map<String, String> typed,
    Optional<String> refused) {

  /**
   * A response that was put into the draft.
   *
   * @param text as it was inserted, holes and all
   * @param changed whether the org has another text for it by now
   */
  public record Insert(Response response, String text, boolean changed) {
    /** Where it stands in a draft, its holes filled or not; -1 where it does not any more. */
    int in(String draft) {
      return Said.of(text).in(draft);
    }

    private Insert comparedTo(Response newer) {
      return newer.id().equals(response.id())
          ? new Insert(response, text, !newer.body().equals(response.body()))
          : this;
    }
  }

  /** A stretch of the draft that was typed for a hole of that name. */
  public record Value(String name, int start, int end) {}

  public static final Canned NONE =
      new Canned(Optional.empty(), List.of(), List.of(), Map.of(), Optional.empty());

  /** Longer than this it is hardly what a hole asks for. */
  private static final int LONGEST = 80;

  /** What one key types; more at the edge of a value is not part of it. */
  private static final int ONE_KEY = 2;

  public Canned {
    inserts = List.copyOf(inserts);
    values = List.copyOf(values);
    typed = Map.copyOf(typed);
  }

  Canned with(Approved template) {
    return new Canned(Optional.of(template), inserts, values, typed, refused);
  }

  Canned inserted(Response response, String text) {
    List<Insert> more = new ArrayList<>(inserts);
    more.add(new Insert(response, text, false));
    return withInserts(more);
  }

  /** With those marked whose text in the org is another now. */
  Canned compared(List<Response> newer) {
    List<Insert> compared = new ArrayList<>(inserts);
    for (Response response : newer) {
      compared.replaceAll(insert -> insert.comparedTo(response));
    }
    return withInserts(compared);
  }

  private Canned withInserts(List<Insert> newer) {
    return new Canned(approved, newer, values, typed, refused);
  }

  Canned withRefused(Optional<String> draft) {
    return new Canned(approved, inserts, values, typed, draft);
  }

  /** A value was just written there, in the place of a hole. */
  Canned filled(String name, int start, int end) {
    List<Value> more = new ArrayList<>(values);
    more.removeIf(it -> it.start() <= end && start <= it.end());
    more.add(new Value(name, start, end));
    return new Canned(approved, inserts, more, typed, refused);
  }

  /** After the draft has become another text; an empty one ends what it held. */
  Canned followed(Editor before, Editor after) {
    if (before.text().equals(after.text())) {
      return this;
    }
    if (after.isEmpty()) {
      return new Canned(Optional.empty(), List.of(), List.of(), typedIn(before.text()), refused);
    }
    return new Canned(approved, inserts, moved(before, after), typed, refused);
  }

  /** What was last written for a hole of this name in this conversation. */
  Optional<String> offer(String name, String draft) {
    return Optional.ofNullable(typedIn(draft).get(name));
  }

  /** What a response says about a hole. */
  Optional<Substitution> about(String name) {
    return inserts.stream()
        .flatMap(it -> it.response().substitutions().stream())
        .filter(it -> it.id().equals(name))
        .findFirst();
  }

  private Map<String, String> typedIn(String draft) {
    Map<String, String> all = new HashMap<>(typed);
    for (Value value : values) {
      String text = draft.substring(value.start(), value.end()).strip();
      boolean sound = text.length() <= LONGEST && text.indexOf('\n') < 0 && !text.contains("{{");
      if (sound && !text.isEmpty()) {
        all.put(value.name(), text);
      }
    }
    return all;
  }

  /** Where the values stand in the newer text; one that was written over in part is none. */
  private List<Value> moved(Editor from, Editor to) {
    if (values.isEmpty()) {
      return values;
    }
    String before = from.text();
    String after = to.text();
    int shorter = Math.min(before.length(), after.length());
    // Of two blanks in a row, the cursor tells which one was typed.
    int cursor = Math.min(from.cursor(), to.cursor());
    int same = 0;
    while (same < Math.min(shorter, cursor) && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    int tail = 0;
    while (tail < shorter - same
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    int end = before.length() - tail;
    int by = after.length() - before.length();
    List<Value> moved = new ArrayList<>();
    for (Value value : values) {
      boolean edge = same == end && (same == value.start() || same == value.end());
      boolean inside = value.start() <= same && end <= value.end();
      if (inside && !(edge && by > ONE_KEY)) {
        moved.add(new Value(value.name(), value.start(), value.end() + by));
      } else if (value.end() <= same) {
        moved.add(value);
      } else if (end <= value.start()) {
        moved.add(new Value(value.name(), value.start() + by, value.end() + by));
      }
    }
    return moved;
  }
}
