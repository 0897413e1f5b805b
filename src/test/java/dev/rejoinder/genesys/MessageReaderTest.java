package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Delivery;
import dev.rejoinder.model.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageReaderTest {

  private static List<Message> list(String json) {
    return MessageReader.list(Json.object(Json.parse(json)));
  }

  @Test
  void readsTextsAttachmentsAndAuthors() {
    List<Message> messages = list(Org.wire("messages.json"));

    assertEquals(
        List.of(
            new Message(
                "m-2",
                Author.AGENT,
                "Robin Vale",
                "Hello, Ada",
                Instant.parse("2026-11-22T09:02:00Z"),
                Delivery.DELIVERED,
                "agent-1"),
            new Message(
                "m-1",
                Author.CUSTOMER,
                "Ada",
                "See here\n[Image: invoice.png]\n[File]",
                Instant.parse("2026-11-22T09:01:00Z"),
                Delivery.RECEIVED),
            new Message(
                "m-bot",
                Author.BOT,
                "",
                "One moment",
                Instant.parse("2026-11-22T09:00:40Z"),
                Delivery.SENT),
            new Message(
                "m-old",
                Author.CUSTOMER,
                "",
                "from an older stand-in",
                Instant.parse("2026-11-22T09:00:41Z"),
                Delivery.RECEIVED)),
        messages);
  }

  @Test
  void showsThatSomethingCameWhereItHasNoText() {
    var messages =
        list(
            "{\"entities\":[{\"id\":\"m\",\"normalizedMessage\":{\"content\":"
                + "[{\"contentType\":\"Location\"}]}}]}");

    assertEquals("[Location]", messages.get(0).text());
  }

  @Test
  void bearsAnythingMissing() {
    assertTrue(list("{}").isEmpty());
    assertTrue(list("[]").isEmpty());
    assertTrue(list("{\"entities\":[null,1,{}]}").isEmpty());
    assertEquals(1, list("{\"entities\":[{\"id\":\"m\",\"normalizedMessage\":null}]}").size());
  }
}
