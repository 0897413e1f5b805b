package dev.rejoinder.lab;

import java.util.List;
import java.util.Map;

/**
 * A customer and what there is to say.
 *
 * @param attributes what canned responses may be filled with; agrees with what is said
 * @param history what was said before the lab opened, oldest first
 * @param later what this customer still has to say, in order
 */
record Person(
    String name,
    String language,
    Channel channel,
    Queue queue,
    String address,
    Map<String, String> attributes,
    List<Line> history,
    List<String> later) {

  /** Something said {@code minutesAgo}, by the agent or by the customer. */
  record Line(boolean byAgent, int minutesAgo, String text) {}

  Person {
    attributes = Map.copyOf(attributes);
    history = List.copyOf(history);
    later = List.copyOf(later);
  }
}
