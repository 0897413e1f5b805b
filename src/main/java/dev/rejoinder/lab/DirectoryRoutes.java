package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who works here: the listing and the search of users. */
final class DirectoryRoutes {
  private static final int LARGEST_PAGE = 100;

  private final Org org;

  DirectoryRoutes(Org org) {
    this.org = org;
  }

  void addTo(Routes routes) {
    routes.on("GET", "/api/v2/users", this::list).on("POST", "/api/v2/users/search", this::search);
  }

  /** All of them are active, so any other state lists nobody. */
  private Answer list(Call call) {
    boolean active = Set.of("active", "any").contains(call.query("state").orElse("active"));
    var wanted = call.queries("id");
    var found =
        User.ALL.stream()
            .filter(user -> active && (wanted.isEmpty() || wanted.contains(user.id())))
            .toList();
    var expand = call.queries("expand");
    return Answer.ok(
        Page.of(call, LARGEST_PAGE).listing(found, user -> json(user, expand), call.path()));
  }

  private Answer search(Call call) {
    var body = call.jsonObject();
    Predicate<User> wanted = user -> true;
    for (var element : Body.list(body, "query")) {
      wanted = wanted.and(criterion(Body.element("query", element)));
    }
    var found = User.ALL.stream().filter(wanted).toList();
    var expand = Set.copyOf(Body.texts(body, "expand"));
    var page =
        Page.of(
            Body.number(body, "pageNumber").orElse(1),
            Body.number(body, "pageSize").orElse(25),
            LARGEST_PAGE);
    var listing = page.listing(found, user -> json(user, expand), call.path());
    listing.add("results", listing.remove("entities"));
    return Answer.ok(listing);
  }

  private static Predicate<User> criterion(JsonObject criterion) {
    var type = Body.text(criterion, "type").orElse("EXACT");
    var value = fold(Body.text(criterion, "value").orElse(""));
    var fields = Body.texts(criterion, "fields");
    Predicate<String> fits =
        switch (type) {
          case "EXACT", "TERM" -> value::equals;
          case "STARTS_WITH" -> held -> held.startsWith(value);
          case "CONTAINS", "QUERY_STRING" -> held -> hasAll(held, value.replace("*", ""));
          default ->
              throw new Refusal(400, "invalid.value", "The type " + type + " is not supported.");
        };
    if (fields.isEmpty()) {
      return user -> fits.test(fold(user.name())) || fits.test(fold(user.email()));
    }
    return user -> fields.stream().anyMatch(name -> fits.test(fold(field(name).apply(user))));
  }

  private static boolean hasAll(String held, String words) {
    return Arrays.stream(words.strip().split("\\s+")).allMatch(held::contains);
  }

  private static Function<User, String> field(String name) {
    return switch (name) {
      case "name" -> User::name;
      case "email" -> User::email;
      case "title" -> User::title;
      case "state" -> user -> "active";
      default ->
          throw new Refusal(400, "invalid.value", "The field " + name + " cannot be searched.");
    };
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private JsonObject json(User user, Set<String> expand) {
    var json = MeRoutes.json(user);
    if (expand.contains("presence")) {
      json.add("presence", org.standing(user).presenceJson());
    }
    if (expand.contains("routingStatus")) {
      json.add("routingStatus", org.standing(user).routingJson());
    }
    return json;
  }
}
