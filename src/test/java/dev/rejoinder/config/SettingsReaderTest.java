package dev.rejoinder.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,      -,      -,      mypurecloud.com, the default environment",
        "-,      -,      vendor, vendor,          GENESYSCLOUD_REGION",
        "-,      ours,   vendor, ours,            GENESYS_ENVIRONMENT",
        "-,      '  ',   vendor, vendor,          GENESYSCLOUD_REGION",
        "flag,   ours,   vendor, flag,            --environment",
      })
  void environmentComesFromTheFirstThatIsSet(
      String flag, String ours, String vendors, String expected, String source) throws Exception {
    Map<String, String> env = new HashMap<>();
    put(env, "GENESYS_ENVIRONMENT", ours);
    put(env, "GENESYSCLOUD_REGION", vendors);
    Flags flags =
        new Flags(
            Optional.empty(),
            Optional.ofNullable(flag),
            Optional.empty(),
            Optional.empty(),
            false,
            false);

    Settings settings = SettingsReader.read(flags, env);

    assertEquals(expected, settings.environment());
    assertEquals(source, settings.environmentSource());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // our token, vendor's token, our id, our secret, vendor's id, vendor's secret
        "-, -, -, -, -, -, None",
        "t, -, -, -, -, -, t",
        "t, v, i, s, -, -, t",
        "-, v, i, s, -, -, v",
        "-, -, i, s, -, -, i:s",
        "-, -, -, -, j, r, j:r",
        "-, -, i, s, j, r, i:s",
        "-, -, i, -, -, r, i:r",
      })
  void tokenWinsOverClientAndOursOverTheVendors(
      String token, String theirs, String id, String secret, String j, String r, String expected)
      throws Exception {
    Map<String, String> env = new HashMap<>();
    put(env, "GENESYS_ACCESS_TOKEN", token);
    put(env, "GENESYSCLOUD_ACCESS_TOKEN", theirs);
    put(env, "GENESYS_CLIENT_ID", id);
    put(env, "GENESYS_CLIENT_SECRET", secret);
    put(env, "GENESYSCLOUD_OAUTHCLIENT_ID", j);
    put(env, "GENESYSCLOUD_OAUTHCLIENT_SECRET", r);

    assertEquals(expected, shown(SettingsReader.read(Flags.NONE, env).credentials()));
  }

  @Test
  void halfAClientNamesTheMissingHalf() {
    assertEquals(
        "GENESYSCLOUD_OAUTHCLIENT_ID is set and GENESYS_CLIENT_SECRET is not: set both",
        refused(Flags.NONE, Map.of("GENESYSCLOUD_OAUTHCLIENT_ID", "i")));
    assertEquals(
        "GENESYS_CLIENT_SECRET is set and GENESYS_CLIENT_ID is not: set both",
        refused(Flags.NONE, Map.of("GENESYS_CLIENT_SECRET", "s")));
  }

  @Test
  void refusalsAndPrintsShowNoSecret() throws Exception {
    String refused = refused(Flags.NONE, Map.of("GENESYS_ACCESS_TOKEN", "Bearer sesame"));
    Settings client =
        SettingsReader.read(
            Flags.NONE, Map.of("GENESYS_CLIENT_ID", "i", "GENESYS_CLIENT_SECRET", "sesame"));
    Settings token = SettingsReader.read(Flags.NONE, Map.of("GENESYS_ACCESS_TOKEN", "sesame"));

    assertTrue(refused.startsWith("GENESYS_ACCESS_TOKEN has"), refused);
    assertFalse((refused + client + token).contains("sesame"));
  }

  @Test
  void controlCharactersAndUndecodedBytesAreRefusedByName() {
    String control = refused(Flags.NONE, Map.of("GENESYS_USER_ID", "a\u001bb"));
    String undecoded = refused(Flags.NONE, Map.of("GENESYS_CANNED_RESPONSE_NAME", "Gr\uFFFDn"));

    assertTrue(control.startsWith("GENESYS_USER_ID has a control character"), control);
    assertTrue(undecoded.startsWith("GENESYS_CANNED_RESPONSE_NAME can't be read"), undecoded);
  }

  @Test
  void apiIsOneOfTwo() throws Exception {
    assertEquals(Api.TUTORIAL, SettingsReader.read(api("Tutorial"), Map.of()).api());
    assertEquals("--api must be platform or tutorial", refused(api("soap"), Map.of()));
  }

  @Test
  void labTakesOnlyThePlaceForItsFilesFromTheEnvironment() throws Exception {
    Map<String, String> env =
        Map.of(
            "GENESYS_ACCESS_TOKEN", "t",
            "GENESYS_ENVIRONMENT", "elsewhere",
            "GENESYS_USER_ID", "u",
            "XDG_STATE_HOME", "/state");

    Settings settings = SettingsReader.lab(Flags.NONE, env);

    assertFalse(settings.hasCredentials());
    assertEquals(Settings.DEFAULT_ENVIRONMENT, settings.environment());
    assertEquals(Optional.empty(), settings.userId());
    assertEquals(Path.of("/state/rejoinder/lab/rejoinder.log"), settings.logFile());
  }

  @Test
  void relativeStateHomeIsIgnored() {
    Map<String, String> env = Map.of("XDG_STATE_HOME", "state", "HOME", "/home/robin");

    assertEquals(Path.of("/home/robin/.local/state/rejoinder/rejoinder.log"), Places.of(env).log());
  }

  @Test
  void logFileThatCannotBeWrittenIsRefused() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertEquals("--log-file is a folder: name a file in it", refused(log("" + folder), Map.of()));
    assertEquals("--log-file is empty: name a file", refused(log(" "), Map.of()));
    assertEquals(
        "--log-file can't be written there: choose another place",
        refused(log(file + "/below"), Map.of()));
    assertEquals(
        "--log-file names no file that this system can have", refused(log("a\0b"), Map.of()));
    SettingsReader.read(log(folder + "/new/log"), Map.of());
    assertTrue(Files.exists(folder.resolve("new/log")));
  }

  private static void put(Map<String, String> env, String name, String value) {
    if (value != null) {
      env.put(name, value);
    }
  }

  private static String shown(Credentials credentials) {
    if (credentials instanceof Credentials.Token it) {
      return it.value();
    }
    return credentials instanceof Credentials.Client it ? it.id() + ":" + it.secret() : "None";
  }

  private static Flags api(String value) {
    return new Flags(
        Optional.empty(), Optional.empty(), Optional.of(value), Optional.empty(), false, false);
  }

  private static Flags log(String value) {
    return new Flags(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(value), false, false);
  }

  private static String refused(Flags flags, Map<String, String> env) {
    return assertThrows(BadSetting.class, () -> SettingsReader.read(flags, env)).getMessage();
  }
}
