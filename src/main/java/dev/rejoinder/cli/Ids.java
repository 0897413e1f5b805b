package dev.rejoinder.cli;

/** Ids that come from people. They become part of a path on the wire. */
final class Ids {
  private Ids() {}

  /** The id, if it can be one; nothing of what it may stand for is asked. */
  static String checked(String source, String id) throws BadUsage {
    String bare = id.strip();
    if (bare.isEmpty()) {
      throw new BadUsage(source + " is empty");
    }
    boolean odd =
        bare.codePoints().anyMatch(c -> c <= ' ' || c >= 0x7F || "/\\?#%".indexOf(c) >= 0);
    if (odd || bare.equals(".") || bare.equals("..")) {
      throw new BadUsage(source + " is not an id: '" + bare + "'");
    }
    return bare;
  }
}
