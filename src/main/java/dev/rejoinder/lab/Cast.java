package dev.rejoinder.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The customers: those of {@code people.jsonl}, and as many more of their kind as are needed. */
final class Cast {
  private static final Map<String, String> NO_STORY =
      Map.of(
          "ORDER_NUMBER", "LB-100200",
          "TRACKING_NUMBER", "RX100200300GB",
          "PRODUCT", "Fennel desk lamp",
          "AMOUNT", "49.90 EUR",
          "DELIVERY_DATE", "Friday");

  private final List<Person> people =
      CannedResponses.resource("people.jsonl").stream()
          .filter(line -> !line.isBlank())
          .map(Cast::person)
          .toList();
  private final Phrases phrases;
  private final Random random;
  private int next;

  Cast(Phrases phrases, long seed) {
    this.phrases = phrases;
    this.random = new Random(seed);
  }

  /** The next customer; when all have been here, the same stories under other names. */
  Person next() {
    var person = people.get(next % people.size());
    return next++ < people.size() ? person : varied(person);
  }

  /** Somebody of whom nothing is known but the name. */
  Person stranger(String name, Queue queue) {
    return new Person(
        name,
        "en",
        Channel.WEBMESSAGING,
        queue,
        "guest-" + number(),
        NO_STORY,
        List.of(),
        List.of());
  }

  /** Gives the story another name and other digits in the order number, wherever it is said. */
  private Person varied(Person of) {
    var order = of.attributes().get("ORDER_NUMBER");
    var other = order.replaceAll("\\d+", Integer.toString(number()));
    var names = phrases.names(of.language());
    var attributes = new HashMap<>(of.attributes());
    attributes.put("ORDER_NUMBER", other);
    return new Person(
        names.get(random.nextInt(names.size())),
        of.language(),
        of.channel(),
        of.queue(),
        of.address() + "-" + number(),
        attributes,
        of.history().stream()
            .map(
                line ->
                    new Person.Line(
                        line.byAgent(), line.minutesAgo(), line.text().replace(order, other)))
            .toList(),
        of.later().stream().map(line -> line.replace(order, other)).toList());
  }

  private int number() {
    return 100_000 + random.nextInt(900_000);
  }

  private static Person person(String line) {
    var json = JsonParser.parseString(line).getAsJsonObject();
    var attributes = new HashMap<String, String>();
    json.getAsJsonObject("attributes")
        .entrySet()
        .forEach(entry -> attributes.put(entry.getKey(), entry.getValue().getAsString()));
    var later = new ArrayList<String>();
    json.getAsJsonArray("later").forEach(said -> later.add(said.getAsString()));
    return new Person(
        text(json, "name"),
        text(json, "language"),
        Channel.valueOf(text(json, "channel").toUpperCase(Locale.ROOT)),
        Queue.named(text(json, "queue")).orElseThrow(),
        text(json, "address"),
        attributes,
        history(json.getAsJsonArray("history")),
        later);
  }

  /** Lines are written as {@code [who, minutes ago, text]}, who being c or a. */
  private static List<Person.Line> history(JsonArray lines) {
    var history = new ArrayList<Person.Line>();
    for (var element : lines) {
      var line = element.getAsJsonArray();
      boolean byAgent = line.get(0).getAsString().equals("a");
      history.add(new Person.Line(byAgent, line.get(1).getAsInt(), line.get(2).getAsString()));
    }
    return history;
  }

  private static String text(JsonObject json, String name) {
    return json.get(name).getAsString();
  }
}
