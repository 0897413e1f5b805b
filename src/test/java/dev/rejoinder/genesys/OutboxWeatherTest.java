package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.rejoinder.genesys.OutboxWeather.Told;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.SendState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was accepted, what the lab took and what the agent was told, after sends in bad weather. */
class OutboxWeatherTest {

  /** What a run came to. */
  private record Figures(
      int accepted,
      int sent,
      int lost,
      int twice,
      int wrong,
      int disorder,
      int refused,
      int unknown) {
    @Override
    public String toString() {
      return String.format(
          "accepted %d sent %d lost %d twice %d wrong %d out of order %d refused %d unknown %d"
              + " (%.2f %%)",
          accepted,
          sent,
          lost,
          twice,
          wrong,
          disorder,
          refused,
          unknown,
          100.0 * unknown / accepted);
    }
  }

  @Test
  void whatIsSentInBadWeatherArrivesOnceAndInOrder() throws Exception {
    check(run(1, 200, 10));
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void tenThousandSendsArriveOnceAndInOrder(long seed) throws Exception {
    Figures figures = run(seed, 10_000, 20);
    System.out.println("FIGURE 10,000 sends in bad weather, seed " + seed + ": " + figures);
    check(figures);
    assertTrue(figures.unknown() <= figures.accepted() / 100, figures::toString);
  }

  private static void check(Figures figures) {
    assertEquals(0, figures.lost() + figures.twice() + figures.wrong(), figures::toString);
    assertEquals(0, figures.disorder(), figures::toString);
    assertEquals(
        figures.accepted(),
        figures.sent() + figures.refused() + figures.unknown(),
        figures::toString);
  }

  private static Figures run(long seed, int messages, int conversations) throws Exception {
    try (OutboxWeather weather = new OutboxWeather(seed, conversations)) {
      weather.send(messages, conversations);
      return compare(weather);
    }
  }

  private static Figures compare(OutboxWeather weather) throws Exception {
    Map<String, JsonObject> taken = new HashMap<>();
    Map<String, Integer> place = new HashMap<>();
    List<JsonObject> ledger = weather.ledger();
    for (JsonObject entry : ledger) {
      place.put(text(entry, "messageId"), taken.size());
      taken.put(text(entry, "messageId"), entry);
    }
    int sent = 0;
    int lost = 0;
    int wrong = 0;
    int disorder = 0;
    int refused = 0;
    List<OutboxItem> unknown = new ArrayList<>();
    Map<String, Integer> last = new HashMap<>();
    for (OutboxItem item : weather.accepted) {
      Told told = weather.told.get(item.id());
      if (told.state() instanceof SendState.Accepted it) {
        sent++;
        JsonObject entry = taken.remove(it.messageId());
        lost += entry == null ? 1 : 0;
        wrong += entry == null || fits(entry, item) ? 0 : 1;
        int at = place.getOrDefault(it.messageId(), -1);
        Integer before = last.put(item.conversationId(), at);
        disorder += before != null && before > at ? 1 : 0;
      } else if (told.state() instanceof SendState.Rejected) {
        refused++;
      } else {
        unknown.add(item);
      }
    }
    // Nobody was told of what remains: it must be what was told to be not known.
    int twice = 0;
    for (JsonObject entry : taken.values()) {
      twice += unknown.removeIf(item -> fits(entry, item)) ? 0 : 1;
    }
    int open = weather.accepted.size() - sent - refused;
    return new Figures(weather.accepted.size(), sent, lost, twice, wrong, disorder, refused, open);
  }

  private static boolean fits(JsonObject entry, OutboxItem item) {
    return text(entry, "conversationId").equals(item.conversationId())
        && text(entry, "communicationId").equals(item.outgoing().communicationId())
        && text(entry, "text").equals(item.text());
  }

  private static String text(JsonObject entry, String name) {
    return entry.get(name).getAsString();
  }
}
