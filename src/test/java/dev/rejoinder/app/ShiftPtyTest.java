package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.rejoinder.lab.TestLab;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An agent's shift by keys alone, from the sign-in to the sign-out, and what it leaves behind. */
@Timeout(120)
class ShiftPtyTest {
  private static final String ADA = "Ada Frost";
  private static final String SECRET = "lab-desk";

  @TempDir private Path folder;

  private final LabOrg lab =
      new LabOrg(
          TestLab.with(
              options -> {
                options.conversations = 0;
                options.waiting = 1;
              }));

  /** All that was written to a terminal. */
  private final StringBuilder output = new StringBuilder();

  @BeforeAll
  @Timeout(600)
  static void build() throws Exception {
    RealTerminal.build();
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void aShiftIsWorkedByKeysAndLeavesNoSecretBehind() throws Exception {
    lab.tell("/lab/duty", "{\"presence\":\"Off Queue\"}");

    String code = signIn();
    JsonObject kept = kept();
    Traces traces = new Traces();
    traces.secret(kept.get("token").getAsString());
    traces.secret(kept.get("refresh").getAsString());
    traces.secret(code);
    List<String> conversations = workWith(traces);
    signOut();

    assertDone(conversations.get(0), conversations.get(1));
    assertEquals(401, lab.status("/api/v2/users/me", kept.get("token").getAsString()));
    Map<String, String> left = files();
    assertTrue(left.get("state/rejoinder/rejoinder.log").contains("/api/v2/"), "a log that tells");
    left.forEach((file, content) -> traces.assertNoneIn(file, content));
    traces.assertNoneIn("the terminal", output.toString());
    // Its secret is its id, which is shown.
    assertEquals(2, (output + " ").split(SECRET + "\r").length, "the client's secret was shown");
  }

  /** By a pasted address; the code that was in it. */
  private String signIn() throws Exception {
    try (RealTerminal terminal = rejoinder("login", "--secret-stdin")) {
      terminal.waitFor("Environment.*: ");
      terminal.type(lab.url() + "\n");
      terminal.waitFor("Id of the OAuth client: ");
      terminal.type("lab-desk\n");
      terminal.waitFor("Client secret \\(not shown\\): ");
      terminal.type(SECRET + "\n");
      terminal.waitFor("Name of the profile.*: ");
      terminal.type("\n");
      terminal.waitFor("Address \\(not shown\\): ");
      String redirected = redirected(terminal.output());
      terminal.type(redirected.replaceFirst("state=..", "state=xx") + "\n");
      terminal.waitFor("answers another sign-in");
      terminal.type(redirected + "\n");
      assertTrue(finished(terminal).contains("Signed in; profile 'default'"), terminal.output());
      return found("code=([^&]+)", redirected);
    }
  }

  /** Where the org sends the browser that opens the address, which stands on a line of its own. */
  private static String redirected(String output) throws Exception {
    String address = found("\n(http://\\S+/oauth/authorize\\S+)\r", output);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  /** The conversation that rang and the one that waited. */
  private List<String> workWith(Traces traces) throws Exception {
    try (RealTerminal terminal = rejoinder()) {
      terminal.waitFor("LIVE");
      String waited = found("wait \\S+ +(\\S+ \\S+)", terminal.waitFor("INBOX 1"));
      for (String process : terminal.processes()) {
        traces.assertNoneIn("arguments or environment", process);
      }
      goOnQueue(terminal);
      String rang = lab.ring(ADA);
      terminal.waitFor("RING .*" + ADA);
      terminal.type("g\r");
      answer(terminal, ADA);
      terminal.type("\u0018v");
      terminal.waitFor("Enter takes");
      terminal.type("\r");
      String customer = answer(terminal, "(?!" + ADA + ")[^·]*");
      assertTrue(customer.startsWith(waited.substring(0, 4)), customer + ", not " + waited);
      transfer(terminal);
      endAndWrapUp(terminal);
      terminal.type("\u0018q");
      finished(terminal);
      return List.of(rang, lab.ledger(1).get("conversationId").getAsString());
    }
  }

  private static void goOnQueue(RealTerminal terminal) throws Exception {
    assertFalse(terminal.screen().contains("ON QUEUE"), terminal.screen());
    terminal.type("\u0018s");
    terminal.waitFor("Enter sets it");
    terminal.type("on queue");
    terminal.waitFor("> on queue");
    terminal.type("\r");
    terminal.waitFor("ON QUEUE +LIVE");
  }

  /** Sends the first response for {@code h} to the one that is opening; the customer's name. */
  private static String answer(RealTerminal terminal, String customer) throws Exception {
    String opened = terminal.waitFor("▸To: " + customer + " · ");
    terminal.type("/");
    terminal.waitFor("Responses [0-9]+ of [0-9]+");
    terminal.type("h");
    terminal.waitFor("> h ");
    terminal.type("\r");
    terminal.waitUntil("a closed panel", screen -> !screen.contains("Responses "));
    terminal.type("\r");
    String name = found("▸To: (.*?) · ", opened);
    // Its row in the inbox counts no time any more: it is joined, and nothing is owed.
    terminal.waitFor("▸ {10}" + name.substring(0, 3));
    assertTrue(terminal.waitFor("Write, or /").contains("✓"), terminal.screen());
    return name;
  }

  private static void transfer(RealTerminal terminal) throws Exception {
    terminal.type("\u0018t");
    terminal.waitFor("Enter asks");
    terminal.type("techn");
    terminal.waitFor("Technical Support +queue");
    terminal.type("\r");
    terminal.waitFor("Transfer .* to queue Technical Support\\?");
    terminal.type("y");
    terminal.waitFor("Transferred: .* to Technical Support");
  }

  private static void endAndWrapUp(RealTerminal terminal) throws Exception {
    terminal.type("\u0007ada");
    terminal.waitFor("> ada");
    terminal.type("\r");
    terminal.waitFor("To: " + ADA);
    terminal.type("\u0018d");
    terminal.waitFor("End the conversation with " + ADA + "\\?");
    terminal.type("y");
    terminal.waitFor("wrap.*" + ADA.substring(0, 3));
    terminal.type("\u0018w");
    terminal.waitFor("Refund agreed");
    terminal.type("refund\r");
    terminal.waitFor("Notes: ");
    terminal.type("paid back");
    terminal.waitFor("Notes: paid back");
    terminal.type("\r");
    terminal.waitFor("Wrapped up: " + ADA);
  }

  private void signOut() throws Exception {
    try (RealTerminal terminal = rejoinder("logout")) {
      assertTrue(finished(terminal).contains("Signed out of profile 'default'."), "said");
    }
  }

  private void assertDone(String rang, String waited) {
    assertEquals(
        List.of(rang, waited),
        lab.ledger().stream()
            .map(sent -> sent.getAsJsonObject().get("conversationId").getAsString())
            .toList());
    JsonObject ended = lab.agentsLeg(rang);
    assertEquals(
        "disconnected",
        ended.getAsJsonArray("messages").get(0).getAsJsonObject().get("state").getAsString());
    assertEquals("Refund agreed", ended.getAsJsonObject("wrapup").get("name").getAsString());
    assertEquals("paid back", ended.getAsJsonObject("wrapup").get("notes").getAsString());
    JsonObject handed = lab.agentsLeg(waited).getAsJsonArray("messages").get(0).getAsJsonObject();
    assertEquals("transfer", handed.get("disconnectType").getAsString());
  }

  private RealTerminal rejoinder(String... arguments) throws Exception {
    Map<String, String> apart = new TreeMap<>(Map.of("HOME", folder.resolve("home").toString()));
    for (String kind : List.of("state", "cache", "config")) {
      apart.put("XDG_" + kind.toUpperCase(Locale.ROOT) + "_HOME", folder.resolve(kind).toString());
    }
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--verbose");
    return RealTerminal.start(apart, 80, 24, all.toArray(String[]::new));
  }

  private String finished(RealTerminal terminal) throws Exception {
    String all = terminal.waitForEnd();
    output.append(all);
    assertEquals("0", found("status=(\\d+)", all), RealTerminal.printable(all));
    return all;
  }

  private JsonObject kept() throws Exception {
    Path file = folder.resolve("state/rejoinder/tokens/default.json");
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  /** All that is on the disk, by path; a byte is a character. */
  private Map<String, String> files() throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString();
        files.put(name, Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private static String found(String regex, String text) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    assertTrue(matcher.find(), regex + " in\n" + RealTerminal.printable(text));
    return matcher.group(1);
  }
}
