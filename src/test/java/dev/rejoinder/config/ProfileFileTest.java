package dev.rejoinder.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoinder.config.Profile.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFileTest {
  @TempDir Path temp;
  private Path file;

  @BeforeEach
  void place() {
    file = temp.resolve("rejoinder/config.toml");
  }

  @Test
  void aProfileIsReadWhole() throws Exception {
    Path ca = Files.createFile(temp.resolve("ca.pem"));
    put(
        """
        default = "prod"
        [profiles.prod]
        environment = "mypurecloud.de"
        login = "code"
        client_id = "c-1"
        client_secret = "sesame"
        redirect_uri = "http://localhost:8085/back"
        proxy = "http://gate:8080"
        ca_file = "%s"
        [profiles.test]
        login = "token"
        """
            .formatted(ca));

    Profiles read = ProfileFile.read(file);

    Profile prod = read.first().orElseThrow();
    assertEquals(List.of("prod", "test"), read.names());
    assertEquals(Optional.of("mypurecloud.de"), prod.environment());
    assertEquals(Way.CODE, prod.login());
    assertEquals(Optional.of("sesame"), prod.clientSecret());
    assertEquals("http://localhost:8085/back", prod.redirectUri());
    assertEquals(Optional.of(new ProxyAddress("gate", 8080)), prod.proxy());
    assertEquals(Optional.of(ca), prod.caFile());
    assertFalse(read.toString().contains("sesame"));
  }

  @Test
  void withoutADefaultTheOnlyProfileIsTaken() throws Exception {
    put("[profiles.a]\nclient_id = \"x\"\n");
    assertEquals("a", ProfileFile.read(file).first().orElseThrow().name());

    put("[profiles.a]\nclient_id = \"x\"\n[profiles.b]\nclient_id = \"x\"\n");
    assertEquals(Optional.empty(), ProfileFile.read(file).first());
    assertEquals(Profiles.NONE, ProfileFile.read(temp.resolve("none")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "client_idd = 'x'     | 3:1: unknown key 'client_idd': did you mean client_id?",
        "colour = 'x'         | 3:1: unknown key 'colour': there are environment, login,",
        "' client_id = 5'     | 3:2: client_id must be a text: put it in quotes",
        "client_id = ''       | 3:1: client_id is empty",
        "client_id = \"\\u001b\" | 3:1: client_id is empty or has a control character",
        "login = 'password'   | 3:1: login must be code, client-credentials or token",
        "proxy = 'http://u:sesame@h:1' | 3:1: proxy must be http://HOST:PORT",
        "proxy = 'socks://h'  | 3:1: proxy must be http://HOST:PORT",
        "ca_file = 'ca.pem'   | 3:1: ca_file can't be read: give the whole path",
        "redirect_uri = 'http://localhost.evil.example/' | 3:1: redirect_uri must be",
        "redirect_uri = 'http://localhost@evil.example/' | 3:1: redirect_uri must be",
        "login = 'code'       | 2:1: profile 'p' has no client_id",
        "client_secret = sesame     | 3:17: not TOML: expected a value",
        "client_secret = \"sesame   | 3:24: not TOML: expected \" or a character",
        "client_secret = 1sesame    | 3:18: not TOML: expected a newline",
        "client_secret = \"ses\\qame\" | 3:21: not TOML here: mend this line",
        "[profiles.p]         | 3:1: this was previously defined at line 2, column 1: drop one",
        "[profiles.'a b']     | 2:1: profile 'p' has no client_id",
        "[colours]            | 3:1: unknown key 'colours': there are default, profiles",
      })
  void whatIsWrongIsToldWithLineAndColumn(String line, String expected) throws Exception {
    put("# first\n[profiles.p]\n" + line.replace("'", "\"") + "\n");

    String told = assertThrows(BadSetting.class, () -> ProfileFile.read(file)).getMessage();

    assertEquals(file + ":" + expected, told.substring(0, (file + ":" + expected).length()), told);
    assertFalse(told.contains("sesame"), told);
  }

  @Test
  void aDefaultThatIsNotThereNamesThoseThatAre() throws Exception {
    put("default = \"prd\"\n[profiles.prod]\nclient_id = \"x\"\n");

    assertEquals(
        file + ":1:1: default names no profile of this file; there are prod",
        assertThrows(BadSetting.class, () -> ProfileFile.read(file)).getMessage());
  }

  @Test
  void aSecretThatOthersCanReadIsRefused() throws Exception {
    put("[profiles.p]\nclient_id = \"x\"\nclient_secret = \"sesame\"\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertEquals(
        file + ":3:1: others can read this secret: run chmod 600 " + file,
        assertThrows(BadSetting.class, () -> ProfileFile.read(file)).getMessage());

    put("[profiles.p]\nclient_id = \"x\"\n");
    ProfileFile.read(file);
  }

  @Test
  void writingMakesAFileForItsOwnerOnly() throws Exception {
    ProfileWriter.write(file, "prod", Map.of("client_id", "a\"b\\c"));

    assertEquals("a\"b\\c", ProfileFile.read(file).first().orElseThrow().clientId().orElseThrow());
    assertEquals("rw-------", mode(file));
    assertEquals("rwx------", mode(file.getParent()));
    try (var all = Files.list(file.getParent())) {
      assertEquals(List.of(file), all.toList());
    }
  }

  @Test
  void writingChangesItsValuesAndNotAByteMore() throws Exception {
    String before =
        "# mine\r\ndefault = 'b'\n\n[profiles.a]  # first\n  client_id=\"x\"   # the id\n\n"
            + "# about b\n[profiles.b]\nclient_id = 'y'\nenvironment = 'e' # [profiles.c]\n# end";
    put(before);

    ProfileWriter.write(file, "a", Map.of("client_id", "new"));
    assertEquals(before.replace("\"x\"", "\"new\""), Files.readString(file));

    put(before);
    ProfileWriter.write(file, "b", Map.of("environment", "f", "client_id", "y"));
    assertEquals(before.replace("'e'", "\"f\""), Files.readString(file));

    put(before);
    ProfileWriter.write(file, "b", Map.of("login", "code"));
    assertEquals(
        before.replace("[profiles.b]\n", "[profiles.b]\nlogin = \"code\"\n"),
        Files.readString(file));

    put(before);
    ProfileWriter.write(file, "c", new TreeMap<>(Map.of("client_id", "z", "environment", "e")));
    assertEquals(
        before + "\n\n[profiles.c]\nclient_id = \"z\"\nenvironment = \"e\"\n",
        Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profiles = { a = { client_id = \"x\" } }",
        "profiles.a.client_id = \"x\"",
        "profiles.a.client_id = \"new\"",
        "[profiles.a]\nclient_id = \"\"\"\nx\"\"\"",
        "[profiles]\na = { client_id = \"x\" }",
      })
  void whatIsWrittenInAnotherWayIsLeftAsItIs(String before) throws Exception {
    put(before);
    assertThrows(
        BadSetting.class,
        () -> ProfileWriter.write(file, "a", Map.of("client_id", "new", "login", "code")));

    assertEquals(before, Files.readString(file));
  }

  @Test
  void aLinkedFileIsWrittenWhereItIs() throws Exception {
    Path real = Files.writeString(temp.resolve("dotfile"), "# mine\n");
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, real);

    ProfileWriter.write(file, "a", Map.of("client_id", "x"));

    assertEquals("# mine\n\n[profiles.a]\nclient_id = \"x\"\n", Files.readString(real));
  }

  private void put(String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
