package dev.rejoinder.lab;

import java.util.Locale;

/** How a customer writes. The wire has two spellings for each. */
enum Channel {
  WEBMESSAGING("WebMessaging"),
  WHATSAPP("Whatsapp"),
  SMS("Sms"),
  OPEN("Open"),
  FACEBOOK("Facebook"),
  INSTAGRAM("Instagram");

  /** As in {@code channel.platform}. */
  final String platform;

  Channel(String platform) {
    this.platform = platform;
  }

  /** As in {@code type} and {@code messengerType}. */
  String type() {
    return name().toLowerCase(Locale.ROOT);
  }
}
