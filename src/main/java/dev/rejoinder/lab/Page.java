package dev.rejoinder.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Which part of a long listing is asked for, and how it goes over the wire. */
record Page(int number, int size) {

  static Page of(int number, int size, int maximum) {
    if (number < 1) {
      throw Refusal.badRequest("pageNumber must be 1 or more.");
    }
    if (size < 1 || size > maximum) {
      throw new Refusal(
          400,
          "invalid.value",
          "pageSize must be between 1 and " + maximum + ", not " + size + ".");
    }
    return new Page(number, size);
  }

  static Page of(Call call, int maximum) {
    return of(call.number("pageNumber", 1), call.number("pageSize", 25), maximum);
  }

  /** Writes this page of a listing; the next page's address is absent on the last. */
  <T> JsonObject listing(List<T> all, Function<T, ? extends JsonElement> write, String address) {
    int pages = (all.size() + size - 1) / size;
    long from = Math.min((long) (number - 1) * size, all.size());
    long to = Math.min(from + size, all.size());
    var entities = all.subList((int) from, (int) to).stream().map(write).toList();
    return Wire.object(
        "entities",
        entities,
        "pageSize",
        size,
        "pageNumber",
        number,
        "total",
        all.size(),
        "pageCount",
        pages,
        "firstUri",
        uri(address, 1),
        "lastUri",
        uri(address, Math.max(1, pages)),
        "selfUri",
        uri(address, number),
        "nextUri",
        number < pages ? uri(address, number + 1) : null,
        "previousUri",
        number > 1 ? uri(address, number - 1) : null);
  }

  private String uri(String address, int page) {
    var joint = address.contains("?") ? "&" : "?";
    return address + joint + "pageSize=" + size + "&pageNumber=" + page;
  }
}
