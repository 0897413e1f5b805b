package dev.rejoinder.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run takes from the profile files, and what wins over them. */
class ProfileSettingsTest {
  private static final String TWO =
      """
      default = "prod"
      [profiles.prod]
      environment = "prod.example"
      client_id = "p"
      proxy = "http://gate"
      [profiles.robot]
      environment = "robot.example"
      login = "client-credentials"
      client_id = "r"
      client_secret = "s"
      """;

  @TempDir Path home;
  private final Map<String, String> env = new HashMap<>();

  @BeforeEach
  void isolate() {
    env.put("HOME", home.toString());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // flags: profile, environment; variables: token, environment; then what is taken
        "-,     -, -, -, SignedIn prod, prod.example",
        "robot, -, -, -, Client r,      robot.example",
        "-,     -, t, -, Token t,       prod.example",
        "-,     -, t, v, Token t,       v",
        "-,     f, t, v, Token t,       f",
        "-,     f, -, v, SignedIn prod, f",
        "prod,  -, t, v, SignedIn prod, prod.example",
        "robot, f, t, v, Client r,      f",
      })
  void flagWinsOverVariableOverProfile(
      String profile, String flag, String token, String variable, String who, String where)
      throws Exception {
    ours(TWO);
    set("GENESYS_ACCESS_TOKEN", token);
    set("GENESYS_ENVIRONMENT", variable);

    Settings settings = SettingsReader.read(flags(profile, flag), env);

    assertEquals(who, shown(settings.credentials()));
    assertEquals(where, settings.environment());
    boolean prod = !"robot".equals(profile);
    assertEquals(prod, settings.proxy().equals(Optional.of(new ProxyAddress("gate", 3128))));
  }

  @Test
  void aLeftoverVariableDoesNotCarryAKeptTokenElsewhere() throws Exception {
    ours(TWO);
    set("GENESYS_ENVIRONMENT", "elsewhere.example");

    assertEquals(
        "profile 'prod' is signed in at prod.example and GENESYS_ENVIRONMENT says another:"
            + " unset that, or say --profile prod",
        refused(null));
  }

  @Test
  void anUnknownProfileNamesThoseThatThereAre() throws Exception {
    assertEquals(
        "there is no profile 'x'; there is none at all: run rejoinder login --profile x",
        refused("x"));

    ours(TWO);
    vendors("[DEFAULT]\nenvironment = 'e'\n");
    assertEquals("there is no profile 'x'; there are prod, robot, DEFAULT", refused("x"));
  }

  @Test
  void severalWithoutADefaultNeedTheFlagUnlessTheEnvironmentIsEnough() throws Exception {
    ours(TWO.replaceFirst("default.*\n", ""));

    assertEquals(
        home.resolve(".config/rejoinder/config.toml")
            + " has several profiles and no default: take --profile or write default = \"NAME\" on top;"
            + " there are prod, robot",
        refused(null));
    set("GENESYS_ACCESS_TOKEN", "t");
    assertEquals("Token t", shown(SettingsReader.read(Flags.NONE, env).credentials()));
  }

  @Test
  void theNameThatASignInProposesIsTheDefaultOfSeveral() throws Exception {
    ours(
        TWO.replaceFirst("default.*\n", "")
            + "[profiles.default]\nlogin = 'code'\nclient_id = 'usual'\n");

    assertEquals("SignedIn default", shown(SettingsReader.read(Flags.NONE, env).credentials()));
  }

  @Test
  void aSecretMayComeFromTheEnvironmentAlone() throws Exception {
    ours("[profiles.r]\nlogin = 'client-credentials'\nclient_id = 'r'\n");

    assertTrue(
        refused(null)
            .endsWith(
                ":1: profile 'r' has no client_secret: add it, or set GENESYS_CLIENT_SECRET"));
    set("GENESYS_CLIENT_SECRET", "s");
    assertEquals("Client r", shown(SettingsReader.read(Flags.NONE, env).credentials()));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "Environment = 'eu-central-1' | Client c | eu-central-1",
        "grant_type = '3'            | SignedIn Default | mypurecloud.com",
        "GRANT_TYPE = 3              | SignedIn Default | mypurecloud.com",
        "access_token = 'a'          | Token a | mypurecloud.com",
        "environment = 'localhost:81' | Client c | http://localhost:81",
        "grant_type = '2'            | None | mypurecloud.com",
        "whatever = [1]              | Client c | mypurecloud.com",
      })
  void theVendorsProfileStandsInWhereWeHaveNone(String line, String who, String where)
      throws Exception {
    vendors("[Default]\nclient_credentials = 'c'\nclient_secret = 's'\n" + line + "\n");

    Settings settings = SettingsReader.read(Flags.NONE, env);

    assertEquals(who, shown(settings.credentials()));
    assertEquals(where, settings.environment());
    ours(TWO);
    assertEquals("SignedIn prod", shown(SettingsReader.read(Flags.NONE, env).credentials()));
  }

  @Test
  void theVendorsKeptTokenIsTakenUntilItEnds() throws Exception {
    vendors(
        "[a]\ngrant_type = '3'\nclient_credentials = 'c'\noauth_token_data = \"\"\""
            + "{\"access_token\":\"kept\",\"oauth_token_expiry\":\"2026-03-01T12:00:00Z\"}\"\"\"\n");
    Path file = home.resolve(".gc/config.toml");
    Instant noon = Instant.parse("2026-03-01T12:00:00Z");

    Profiles before = VendorProfiles.read(file, noon.minusSeconds(1));
    Profiles after = VendorProfiles.read(file, noon);

    assertEquals(List.of(Optional.of("kept")), before.all().stream().map(Profile::token).toList());
    assertEquals(List.of(Profile.Way.CODE), after.all().stream().map(Profile::login).toList());
  }

  @Test
  void theLabTakesNothingFromProfiles() throws Exception {
    ours("this is broken");

    assertEquals(Optional.empty(), SettingsReader.lab(Flags.NONE, env).profile());
    assertThrows(BadSetting.class, () -> SettingsReader.lab(flags("prod", null), env));
  }

  @Test
  void signingInStartsFromTheProfileThatThereIs() throws Exception {
    set("GENESYS_ACCESS_TOKEN", "t");
    assertEquals(Optional.empty(), SettingsReader.login(Flags.NONE, env).profile());
    assertEquals(
        new Credentials.SignedIn("new", "", Optional.empty(), Profile.ANY_PORT),
        SettingsReader.login(flags("new", null), env).credentials());

    ours(TWO);
    assertEquals(
        new Credentials.SignedIn("prod", "p", Optional.empty(), Profile.ANY_PORT),
        SettingsReader.login(Flags.NONE, env).credentials());
  }

  private void ours(String text) throws Exception {
    put(home.resolve(".config/rejoinder/config.toml"), text);
  }

  private void vendors(String text) throws Exception {
    put(home.resolve(".gc/config.toml"), text);
  }

  private static void put(Path file, String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private void set(String name, String value) {
    if (value != null) {
      env.put(name, value);
    }
  }

  private String refused(String profile) {
    return assertThrows(BadSetting.class, () -> SettingsReader.read(flags(profile, null), env))
        .getMessage();
  }

  private static Flags flags(String profile, String environment) {
    return new Flags(
        Optional.ofNullable(profile),
        Optional.ofNullable(environment),
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  private static String shown(Credentials credentials) {
    if (credentials instanceof Credentials.Token it) {
      return "Token " + it.value();
    }
    if (credentials instanceof Credentials.Client it) {
      return "Client " + it.id();
    }
    return credentials instanceof Credentials.SignedIn it ? "SignedIn " + it.profile() : "None";
  }
}
