package dev.rejoinder.cli;

import dev.rejoinder.model.Contact;

/** How followers are told. */
interface FollowedForm {

  /** One line, without its end. */
  String line(Followed what);

  /** What is said of a conversation itself; while it is equal there is nothing to tell. */
  Object of(Contact contact);
}
