package dev.rejoinder.text;

/** Where a text can be cut so that what is left means what it meant, and cut again stays so. */
final class Cuts {
  private Cuts() {}

  /** The last such place up to this index: not inside a cluster nor inside the name of a host. */
  static int before(String text, int index) {
    int cut = index;
    while (!possible(text, cut)) {
      cut = text.offsetByCodePoints(cut, -1);
    }
    return TrueHosts.cut(text, cut);
  }

  static boolean possible(String text, int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    return Points.startsCluster(after)
        && !Points.invisible(after)
        && before != Points.ZWJ
        && before != Points.ZWNJ;
  }
}
