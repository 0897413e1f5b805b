package dev.rejoinder.model;

import java.util.Locale;

/** What the customer writes with: the platform's {@code MessageType}. */
public enum Channel {
  WEB("Web", "WEB"),
  WHATSAPP("WhatsApp", "WA"),
  SMS("SMS", "SMS"),
  FACEBOOK("Facebook", "FB"),
  INSTAGRAM("Instagram", "IG"),
  APPLE("Apple", "APL"),
  LINE("LINE", "LIN"),
  TELEGRAM("Telegram", "TG"),
  TWITTER("X", "X"),
  KAKAO("Kakao", "KKO"),
  OPEN("Open", "OPN"),
  UNKNOWN("Message", "MSG");

  private final String label;
  private final String tag;

  Channel(String label, String tag) {
    this.label = label;
    this.tag = tag;
  }

  public String label() {
    return label;
  }

  /** At most three columns, for a row of the inbox. */
  public String tag() {
    return tag;
  }

  /**
   * How many characters a message may have: the least that the platform's documents name for the
   * channel (genesys-api.md 5; its help pages allow some channels 4,000), so it warns, and the
   * server decides.
   */
  public int limit() {
    return switch (this) {
      case SMS -> 765;
      case INSTAGRAM -> 1000;
      default -> 2000;
    };
  }

  /** A type this version does not know is {@link #UNKNOWN}, so a new channel still shows. */
  public static Channel ofWire(String type) {
    if ("webmessaging".equals(type)) {
      return WEB;
    }
    for (Channel channel : values()) {
      if (channel.name().toLowerCase(Locale.ROOT).equals(type)) {
        return channel;
      }
    }
    return UNKNOWN;
  }
}
