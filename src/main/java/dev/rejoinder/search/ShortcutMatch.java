package dev.rejoinder.search;

/** A whole query as a shortcut: the marks and blanks between a shortcut's words don't count. */
final class ShortcutMatch {
  private ShortcutMatch() {}

  static int points(char[] query, Part.Names shortcuts, int at, char[] room, Typo typo) {
    int start = shortcuts.start(at);
    int end = shortcuts.end(at);
    if (start == end || end - start > room.length) {
      return 0;
    }
    int length = 0;
    for (int i = start; i < end; i++) {
      if (shortcuts.letters()[i] != ' ') {
        room[length++] = shortcuts.letters()[i];
      }
    }
    return points(query, room, length, typo);
  }

  /**
   * @param length of the shortcut
   */
  static int points(char[] query, char[] shortcut, int length, Typo typo) {
    if (startsWith(query, shortcut, length)) {
      return length == query.length
          ? Points.SHORTCUT_EQUAL
          : Points.SHORTCUT_START + Points.SHORTCUT_SHARE * query.length / length;
    }
    int likeness = typo.likeness(query, shortcut, 0, length);
    return likeness < Typo.TWO_SLIPS ? 0 : Points.SHORTCUT_SLIP * likeness / Points.SCALE;
  }

  private static boolean startsWith(char[] query, char[] shortcut, int length) {
    if (query.length > length) {
      return false;
    }
    for (int i = 0; i < query.length; i++) {
      if (query[i] != shortcut[i]) {
        return false;
      }
    }
    return true;
  }
}
