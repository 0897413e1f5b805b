package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.service.GatewayException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Pages through the API's listings. */
final class Listing {

  private static final int PAGE = 100;

  /** Against a server whose pages never end. */
  private static final int MOST = 100;

  private Listing() {}

  /** The entities of all pages. */
  static List<JsonObject> all(Http http, Ask ask) throws GatewayException {
    var found = new ArrayList<JsonObject>();
    for (int page = 1; ; page++) {
      JsonObject listing =
          Json.object(http.ask(ask.with("pageSize", PAGE).with("pageNumber", page)));
      found.addAll(Json.objects(listing, "entities"));
      if (isLast(listing, page)) {
        return found;
      }
    }
  }

  /** By the count of pages where the server tells it, else by whether it names a next one. */
  static boolean isLast(JsonObject listing, int page) {
    return isLast(listing, page, MOST);
  }

  /**
   * @param most pages, against a server whose pages never end
   */
  static boolean isLast(JsonObject listing, int page, int most) {
    if (page >= most || Json.objects(listing, "entities").isEmpty()) {
      return true;
    }
    OptionalLong pages = Json.number(listing, "pageCount");
    return pages.isPresent() ? page >= pages.getAsLong() : Json.text(listing, "nextUri").isEmpty();
  }
}
