package dev.rejoinder.search;

import dev.rejoinder.model.Response;

/** A response made ready to say where and why it matches. */
record Entry(Response response, Text shortcut, Text title, Text library, Text body) {

  static Entry of(Response response) {
    return new Entry(
        response,
        new Text(response.shortcut(), true),
        new Text(response.title(), false),
        new Text(response.library(), false),
        new Text(response.body(), false));
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
