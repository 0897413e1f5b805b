package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Message templates, sent without a screen. */
class TemplateTest {
  private static final String[] VALUES = {"--var", "1=Ada", "--var", "2=77", "--var", "3=T-9"};
  private static final String FILLED =
      "Hello Ada, your order 77 has left our warehouse. You can follow it with T-9.";

  @TempDir Path state;
  private final LabOrg lab = LabOrg.quiet();

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void templateGoesByReferenceWithTheValuesGiven() {
    String conversation = on("whatsapp");

    Headless.Ended ended = send(conversation, "Order on its way", VALUES);

    assertEquals(0, ended.status(), ended.err());
    assertEquals(List.of(FILLED), lab.sent());
  }

  /** The lab refuses a template's id in anything but a template, so what it took was one. */
  @Test
  void defaultsFillATemplateThatHasThem() {
    assertEquals(0, send(on("whatsapp"), "/again").status());

    assertTrue(lab.sent().get(0).contains("talking about your question"), lab.sent().toString());
  }

  @Test
  void dryRunShowsTheTextAndThatItIsATemplate() {
    String conversation = on("whatsapp");

    Headless.Ended ended = send(conversation, "Order on its way", dry(VALUES));

    assertEquals(0, ended.status(), ended.err());
    assertTrue(ended.out().contains("As: template wa-order-on-its-way"), ended.out());
    assertTrue(ended.out().contains(FILLED), ended.out());
    assertEquals(List.of(), lab.sent());
  }

  @Test
  void templateIsRefusedOnAnotherChannelBeforeAnyoneJoins() {
    for (String conversation : List.of(on("web"), lab.ring("Ada"))) {
      Headless.Ended ended = send(conversation, "Order on its way", VALUES);

      assertEquals(2, ended.status());
      assertTrue(ended.said().get(0).contains("not on WhatsApp (Web)"), ended.err());
    }
    assertEquals(List.of(), lab.requests("(PATCH|POST) .*(participants|assign|/messages \\d).*"));
  }

  @Test
  void placeThatNothingFillsIsNamed() {
    Headless.Ended ended = send(on("whatsapp"), "Order on its way", "--var", "1=Ada");

    assertEquals(2, ended.status());
    assertTrue(ended.said().get(0).contains("--var 2=VALUE --var 3=VALUE"), ended.err());
    assertEquals(List.of(), lab.sent());
  }

  private Headless.Ended send(String conversation, String response, String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "send";
    args[1] = conversation;
    args[2] = "--response";
    args[3] = response;
    System.arraycopy(more, 0, args, 4, more.length);
    return Headless.agent(state, lab).run(args);
  }

  private static String[] dry(String... args) {
    String[] dry = java.util.Arrays.copyOf(args, args.length + 1);
    dry[args.length] = "--dry-run";
    return dry;
  }

  /** A connected conversation on that channel. */
  private String on(String channel) {
    String all = Headless.agent(state, lab).run("conversations", "--json").out();
    for (JsonElement each : JsonParser.parseString(all).getAsJsonArray()) {
      var it = each.getAsJsonObject();
      if (it.get("channel").getAsString().equals(channel)
          && it.get("state").getAsString().equals("connected")) {
        return it.get("id").getAsString();
      }
    }
    throw new AssertionError("nobody is on " + channel + ": " + all);
  }
}
