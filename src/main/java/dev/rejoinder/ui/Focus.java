package dev.rejoinder.ui;

/** Where keys go while nothing lies above. */
public enum Focus {
  INBOX,
  TRANSCRIPT,
  COMPOSER;

  public Focus next() {
    return values()[(ordinal() + 1) % values().length];
  }

  public Focus previous() {
    return values()[(ordinal() + values().length - 1) % values().length];
  }
}
