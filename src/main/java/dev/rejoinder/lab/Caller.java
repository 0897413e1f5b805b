package dev.rejoinder.lab;

import java.util.Optional;

/** Who a valid token stands for: a user, or with client credentials nobody in particular. */
record Caller(Optional<String> userId) {

  boolean isUser() {
    return userId.isPresent();
  }

  boolean is(String user) {
    return userId.filter(user::equals).isPresent();
  }

  /** The user's id; refuses a token without a user as the platform does. */
  String requireUser() {
    return userId.orElseThrow(Refusal::noUser);
  }
}
