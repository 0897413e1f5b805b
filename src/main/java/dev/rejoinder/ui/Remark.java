package dev.rejoinder.ui;

import java.util.Optional;

/**
 * What an attentive colleague would say about a message before it goes out.
 *
 * @param at the place in the draft that it is about
 * @param message the id of the one in the transcript that it is about
 */
record Remark(String words, int at, Optional<String> message) {
  Remark(String words, int at) {
    this(words, at, Optional.empty());
  }
}
