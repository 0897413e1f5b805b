package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.rejoinder.model.Right;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What doctor finds, and what it ends with. */
class DoctorTest {
  @TempDir Path home;
  private final LabOrg lab = LabOrg.quiet();

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void allIsWellWithALabAndItsAgent() {
    Headless.Ended ended = agent().run("doctor");

    assertEquals(0, ended.status(), ended.out());
    assertFalse(ended.out().contains("TROUBLE"), ended.out());
    for (String check : List.of("server", "token", "clock", "permissions", "live events")) {
      assertEquals("ok", level(agent(), check), check);
    }
  }

  @Test
  void everyFindingButTheGoodOnesSaysWhatToDo() {
    lab.fault("{\"match\":\"POST .*\",\"kind\":\"403\"}");

    for (JsonElement each : findings(agent())) {
      JsonObject finding = each.getAsJsonObject();
      String level = finding.get("level").getAsString();
      boolean bad = level.equals("warning") || level.equals("trouble");
      assertEquals(bad, !finding.get("advice").isJsonNull(), finding.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"401,token,3", "403,token,4", "500,token,6", "reset-before,server,6"})
  void theFirstTroubleIsTheExitStatus(String fault, String check, int status) {
    lab.fault("{\"match\":\"GET .*\",\"kind\":\"" + fault + "\"}");

    assertEquals(status, agent().run("doctor").status());
    assertEquals("trouble", level(agent(), check));
    assertEquals("skipped", level(agent(), "live events"));
  }

  @Test
  void whatTheRoleLacksIsNamedAndNoTrouble() {
    String token = lab.tokenWithout(Right.PARK.permissions().toArray(String[]::new));

    Headless.Ended ended = agent().with("GENESYS_ACCESS_TOKEN", token).run("doctor");

    assertEquals(0, ended.status());
    assertTrue(ended.out().contains("can't park (conversation:message:park)"), ended.out());
  }

  @Test
  void clientCredentialsAreReadOnly() {
    Headless.Ended ended = Headless.tutorial(home, lab, "c-1").with("HOME", home()).run("doctor");

    assertEquals(0, ended.status(), ended.out());
    assertTrue(ended.out().contains("read-only"), ended.out());
    assertTrue(ended.out().contains("the token has no user"), ended.out());
  }

  @Test
  void aBrokenProfileFileIsNamedWithLineAndColumn() throws IOException {
    write("config/rejoinder/config.toml", "[profiles.a]\nenvironment = \"x\n");

    Headless.Ended ended = agent().run("doctor");

    assertEquals(2, ended.status());
    assertTrue(ended.out().contains("config.toml:2:17"), ended.out());
    assertEquals(List.of(), lab.requests(".*"));
  }

  @Test
  void whatCanNotBeAnEnvironmentIsOneTrouble() {
    Headless run = agent().with("GENESYS_ENVIRONMENT", "http://example.org:80");

    assertEquals(2, run.run("doctor").status());
    assertEquals("trouble", level(run, "configuration"));
    assertEquals(2, findings(run).size());
  }

  @Test
  void aClockThatIsOffIsMeasured() throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      String date =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              Instant.now().plusSeconds(330).atOffset(ZoneOffset.UTC));
      for (int i = 0; i < 4; i++) {
        server.enqueue(
            new MockResponse.Builder().code(401).setHeader("Date", date).body("{}").build());
      }
      server.start();
      Headless run = agent().with("GENESYS_ENVIRONMENT", "http://127.0.0.1:" + server.getPort());

      assertEquals("this machine's is 5m behind", finding(run, "clock").get("what").getAsString());
    }
  }

  @Test
  void theProfileInUseIsNamedAndWhatItHides() throws IOException {
    String own = "[profiles.acme]\nenvironment = \"" + lab.url() + "\"\nclient_id = \"app\"\n";
    Path file = write("config/rejoinder/config.toml", own);
    write(".gc/config.toml", "[acme]\nenvironment = \"mypurecloud.de\"\n");
    Headless run = unset();

    String what = finding(run, "profile").get("what").getAsString();

    assertTrue(what.startsWith("acme, from " + file), what);
    assertTrue(what.contains("hides") && what.contains(".gc/config.toml"), what);
    assertEquals("trouble", level(run, "token file"));
    assertEquals(3, run.run("doctor").status());
    assertEquals(List.of(), lab.requests(".*"));
  }

  @Test
  void aTokenFileThatOthersCanReadIsTrouble() throws IOException {
    write(
        "config/rejoinder/config.toml",
        "[profiles.acme]\nenvironment = \"" + lab.url() + "\"\nclient_id = \"app\"\n");
    Path kept = write("rejoinder/tokens/acme.json", "{\"token\":\"canary-token\"}");
    Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-r--r--"));

    Headless.Ended ended = unset().run("doctor");

    assertTrue(ended.out().contains("can be read by others"), ended.out());
    assertFalse(ended.out().contains("canary-token"), ended.out());
    assertEquals(3, ended.status());
  }

  private Headless agent() {
    return unset().with("GENESYS_ENVIRONMENT", lab.url()).with("GENESYS_ACCESS_TOKEN", "lab-token");
  }

  private Headless unset() {
    return new Headless(home)
        .with("HOME", home())
        .with("XDG_CONFIG_HOME", home.resolve("config").toString());
  }

  private String home() {
    return home.toString();
  }

  private Path write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static List<JsonElement> findings(Headless run) {
    return JsonParser.parseString(run.run("doctor", "--json").out()).getAsJsonArray().asList();
  }

  private static JsonObject finding(Headless run, String check) {
    return findings(run).stream()
        .map(JsonElement::getAsJsonObject)
        .filter(it -> it.get("check").getAsString().equals(check))
        .findFirst()
        .orElseThrow();
  }

  private static String level(Headless run, String check) {
    return finding(run, check).get("level").getAsString();
  }
}
