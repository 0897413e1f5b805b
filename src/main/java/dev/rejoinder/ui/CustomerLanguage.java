package dev.rejoinder.ui;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Message;
import dev.rejoinder.text.Language;
import java.util.List;
import java.util.Optional;

/** What language the customer writes, guessed from the last things she wrote. */
final class CustomerLanguage {
  /** So much of a text tells its language. */
  static final int ENOUGH = 400;

  private CustomerLanguage() {}

  /** ISO 639-1; empty where that is not sure. */
  static Optional<String> of(Contact contact) {
    StringBuilder said = new StringBuilder();
    List<Message> transcript = contact.transcript();
    for (int i = transcript.size() - 1; i >= 0 && said.length() < ENOUGH; i--) {
      if (transcript.get(i).author() == Author.CUSTOMER) {
        said.append(transcript.get(i).text()).append('\n');
      }
    }
    return Language.of(said.toString());
  }
}
