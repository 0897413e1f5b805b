package dev.rejoinder.ui;

import dev.rejoinder.model.Response;
import dev.rejoinder.search.Field;
import dev.rejoinder.search.Found;
import dev.rejoinder.search.Hit;
import java.util.List;
import java.util.Map;

/**
 * What a search found, in the order in which the panel shows it.
 *
 * @param first what comes before everything else: pinned and most used ones, for an empty query
 * @param places where those stand in the rest, ascending
 */
public record Hits(List<Response> first, List<Integer> places, Found rest) {
  static final Hits NONE = new Hits(List.of(), List.of(), Found.NOTHING);

  public Hits {
    first = List.copyOf(first);
    places = List.copyOf(places);
  }

  int size() {
    return rest.size();
  }

  Hit hit(int at) {
    return at < first.size()
        ? new Hit(first.get(at), Field.TITLE, 0, false, Map.of())
        : rest.hit(behind(at));
  }

  Response response(int at) {
    return at < first.size() ? first.get(at) : rest.response(behind(at));
  }

  private int behind(int at) {
    int place = at - first.size();
    for (int taken : places) {
      if (taken > place) {
        break;
      }
      place++;
    }
    return place;
  }
}
