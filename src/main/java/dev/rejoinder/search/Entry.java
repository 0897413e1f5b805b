package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import java.util.stream.Collectors;

/**
 * A response made ready for matching.
 *
 * @param joined the title's words alone, with one blank between them
 * @param initials of the title's words
 * @param order its place in the library
 */
record Entry(
    Response response,
    Text shortcut,
    Text title,
    Text library,
    Text body,
    String joined,
    String initials,
    int order) {

  static Entry of(Response response, int order) {
    Text title = new Text(response.title(), false);
    return new Entry(
        response,
        new Text(response.shortcut(), true),
        title,
        new Text(response.library(), false),
        new Text(response.body(), false),
        title.joined(),
        title.words().stream()
            .map(word -> title.text().substring(word.start(), word.start() + 1))
            .collect(Collectors.joining()),
        order);
  }

  Text field(Field field) {
    return switch (field) {
      case SHORTCUT -> shortcut;
      case TITLE -> title;
      case LIBRARY -> library;
      case BODY -> body;
    };
  }
}
