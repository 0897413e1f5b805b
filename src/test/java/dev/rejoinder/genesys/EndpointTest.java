package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

  @ParameterizedTest
  @CsvSource({
    "mypurecloud.de, https://api.mypurecloud.de/, https://login.mypurecloud.de/",
    "MyPureCloud.DE, https://api.mypurecloud.de/, https://login.mypurecloud.de/",
    "api.mypurecloud.de, https://api.mypurecloud.de/, https://login.mypurecloud.de/",
    "https://api.mypurecloud.de, https://api.mypurecloud.de/, https://login.mypurecloud.de/",
    "https://api.mypurecloud.de/, https://api.mypurecloud.de/, https://login.mypurecloud.de/",
    "https://mypurecloud.com.au, https://api.mypurecloud.com.au/, https://login.mypurecloud.com.au/",
    "use2.us-gov-pure.cloud, https://api.use2.us-gov-pure.cloud/, https://login.use2.us-gov-pure.cloud/",
    "eu-central-1, https://api.mypurecloud.de/, https://login.mypurecloud.de/",
    "EU_CENTRAL_1, https://api.mypurecloud.de/, https://login.mypurecloud.de/",
    "eusc-de-east-1, https://api.edee1.eusc-pure.cloud/, https://login.edee1.eusc-pure.cloud/",
    "https://stage.example:8443, https://stage.example:8443/, https://stage.example:8443/",
    "https://stage.example:443/, https://stage.example/, https://stage.example/",
    "http://127.0.0.1:8080, http://127.0.0.1:8080/, http://127.0.0.1:8080/",
    "http://[::1]:8080/, http://[::1]:8080/, http://[::1]:8080/",
    "http://LocalHost:8080, http://localhost:8080/, http://localhost:8080/",
    "localhost:8080, http://localhost:8080/, http://localhost:8080/",
    "127.0.0.1:8080, http://127.0.0.1:8080/, http://127.0.0.1:8080/",
    "[::1]:8080, http://[::1]:8080/, http://[::1]:8080/",
  })
  void namesAnApiAndALogin(String environment, String api, String login) {
    Endpoint endpoint = Endpoint.of(" " + environment + " ");

    assertEquals(api, endpoint.api().toString());
    assertEquals(login, endpoint.login().toString());
    assertEquals(api.startsWith("http:"), endpoint.plain());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost.evil.com",
        "http://localhost.evil.com:8080",
        "http://127.0.0.1.nip.io:8080",
        "127.0.0.1.nip.io",
        "localhost.evil.com",
        "http://127.0.0.1@evil.com",
        "http://127.0.0.1:80@evil.com",
        "http://user:secret@127.0.0.1:8080",
        "http://evil.com\\@127.0.0.1:8080",
        "http://127.0.0.1:8080\\@evil.com",
        "http://127.0.0.1:8080#@evil.com",
        "http://2130706433:8080",
        "http://0x7f000001:8080",
        "http://0177.0.0.1:8080",
        "http://127.1:8080",
        "http://127.0.0.2:8080",
        "http://0.0.0.0:8080",
        "http://[::]:8080",
        "http://127.0.0.1.:8080",
        "http://localhost.:8080",
        "http://mypurecloud.de",
        "http://api.mypurecloud.de:80",
        "http://10.0.0.1:8080",
        "http://l\u0131calhost:8080",
        "ftp://127.0.0.1:21",
        "ws://127.0.0.1:8080",
        "file:///etc/passwd",
        "http://127.0.0.1:99999",
        "http://127.0.0.1:8080/path",
        "https://stage.example:8443?x=y",
        "https://stage.example:8443#x",
        "https://",
        "https:8443",
        "mypurecloud.de:8443",
        "mypurecloud.de/x",
        "mypurecloud",
        "-x.de",
        "a..de",
        "mypurecloud.de.",
        "10.0.0.1",
        "https://10.0.0.1",
        "login.mypurecloud.de",
        "https://apps.mypurecloud.de",
        "eu-middle-9",
        "two words.de",
        "",
      })
  void refusesWhateverElse(String environment) {
    BadEnvironment refusal =
        assertThrows(BadEnvironment.class, () -> Endpoint.of(environment), environment);

    assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("eu-central-1"), refusal.getMessage());
    assertEquals(1, refusal.getMessage().lines().count());
  }

  @Test
  void saysWhatIsWrongWithoutAnEscape() {
    var refusal =
        assertThrows(BadEnvironment.class, () -> Endpoint.of("http://e\u001b[31m.com:80"));

    assertFalse(refusal.getMessage().contains("\u001b"));
  }

  @Test
  void knowsEighteenRegions() {
    assertEquals("mypurecloud.com", Regions.domain("us-east-1").orElseThrow());
    assertEquals("mec1.pure.cloud", Regions.domain("me-central-1").orElseThrow());
    assertTrue(Regions.domain("us-east-9").isEmpty());
  }
}
