package dev.rejoinder.ui;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Message;
import dev.rejoinder.text.Language;
import java.util.Optional;
import java.util.stream.Collectors;

/** What language a customer writes. */
final class Spoken {
  private Spoken() {}

  /** ISO 639-1, by all that they have written; empty where that does not tell. */
  static Optional<String> by(Contact contact) {
    return Language.of(
        contact.transcript().stream()
            .filter(message -> message.author() == Author.CUSTOMER)
            .map(Message::text)
            .collect(Collectors.joining("\n")));
  }
}
