package dev.rejoinder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.config.Credentials;
import dev.rejoinder.config.Settings;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Grant;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LoginTest {
  private static final String WRONG = "rejoinder: That address is not the answer to this sign-in.";

  @TempDir Path state;
  private Runner run;

  @BeforeEach
  void start() {
    run = new Runner(state);
    run.env.remove("GENESYS_ACCESS_TOKEN");
  }

  @Test
  void whatIsMissingIsAskedForAndTheAnswerPasted() throws Exception {
    run.asking = FakeAsking.typing("mypurecloud.de", "", "client-1", "not a name", "prod", "good");

    assertEquals(0, run.run("login"), run.err());

    Settings settings = run.opened;
    assertEquals("mypurecloud.de", settings.environment());
    assertEquals(
        new Credentials.SignedIn("prod", "client-1", Optional.empty(), "http://localhost:0"),
        settings.credentials());
    assertEquals(Optional.of(FakeSigningIn.GRANT), kept("prod"));
    assertEquals(
        """
        [profiles.prod]
        environment = "mypurecloud.de"
        login = "code"
        client_id = "client-1"
        redirect_uri = "http://localhost:0"
        """,
        Files.readString(config()));
    assertTrue(run.signingIn.closed);
    assertTrue(run.out().contains("\n" + run.signingIn.address() + "\n"), run.out());
    assertTrue(run.out().contains("User:    Robin Vale (agent-1)"), run.out());
    assertTrue(run.out().contains("Token:   good until 2026-03-02 12:00 Z"), run.out());
    assertTrue(
        run.out().contains("No scope notifications: can't hear live what happens."), run.out());
    assertTrue(run.out().endsWith("Next: rejoinder\n"), run.out());
    assertFalse((run.out() + run.err()).contains("sesame"));
  }

  @Test
  void aBrowserHereIsFirst() throws Exception {
    run.asking = FakeAsking.typing("never looked at");
    run.signingIn.arriving("good");

    assertEquals(0, run.run("login", "--client-id", "c", "--environment", "e", "--profile", "p"));

    assertEquals(Optional.of(FakeSigningIn.GRANT), kept("p"));
    assertEquals(List.of("Address (not shown): "), run.asking.prompts);
  }

  @Test
  void aWrongAddressIsAskedForAgainWhereverItCameFrom() throws Exception {
    run.asking = FakeAsking.typing("other", "", "good");
    run.signingIn.arriving("stale tab");

    assertEquals(0, run.run("login", "--client-id", "c", "--environment", "e", "--profile", "p"));

    String prompt = "Address (not shown): ";
    String again = WRONG + "\n" + prompt;
    assertEquals(List.of(prompt, again, again, prompt), run.asking.prompts);
  }

  @Test
  void withoutATerminalALineOfStdinIsTheAnswer() throws Exception {
    run.reading("s3cret\ngood\n");

    assertEquals(0, run.run("login", "--client-id", "c", "--secret-stdin"), run.err());

    assertEquals("mypurecloud.com", run.opened.environment());
    assertEquals(Optional.of(FakeSigningIn.GRANT), kept("default"));
    assertTrue(Files.readString(config()).contains("client_secret = \"s3cret\"\n"));
    assertFalse((run.out() + run.err()).contains("s3cret"));
  }

  @Test
  void withoutATerminalAWrongLineIsTheEnd() throws Exception {
    run.reading("bad\n");

    assertEquals(2, run.run("login", "--client-id", "c"));

    assertTrue(run.err().startsWith(WRONG), run.err());
    assertFalse(Files.exists(config()));
    assertEquals(2, run.run("login"));
    assertTrue(run.err().contains("name one with --client-id"), run.err());
  }

  @Test
  void theBrowserIsHeardWhileStdinIsSilentOrAtItsEnd() throws Exception {
    try (PipedInputStream silent = new PipedInputStream(new PipedOutputStream())) {
      for (InputStream in : List.of(silent, InputStream.nullInputStream())) {
        run.in = in;
        run.signingIn.arriving("stale tab", "good");

        assertEquals(0, run.run("login", "--client-id", "c"), run.err());
      }
    }
  }

  @Test
  void timeThatIsOverAndInputThatEndsLeaveNothing() throws Exception {
    run.signingIn.over = true;
    assertEquals(6, run.run("login", "--client-id", "c"));
    run.asking = FakeAsking.typing();
    assertEquals(6, run.run("login", "--client-id", "c", "--environment", "e", "--profile", "p"));
    assertEquals(6, run.run("login", "--client-id", "c"));

    assertTrue(run.err().startsWith("rejoinder: nobody signed in: no answer came"), run.err());
    assertFalse(Files.exists(config()));
  }

  @Test
  void otherCredentialsThatWinAreTold() throws Exception {
    run.with("GENESYS_ACCESS_TOKEN", "t").reading("good\n");

    assertEquals(0, run.run("login", "--client-id", "c", "--profile", "p"));

    assertTrue(run.out().endsWith("Next: rejoinder --profile p\n"), run.out());
    assertTrue(run.err().contains("other credentials win"), run.err());
  }

  @Test
  void aSecondSignInKeepsWhatTheProfileHas() throws Exception {
    profile("client_id = \"c\"\nclient_secret = \"s3cret\" # mine\n");
    run.reading("good\n");

    assertEquals(0, run.run("login"), run.err());

    assertEquals(
        new Credentials.SignedIn("p", "c", Optional.of("s3cret"), "http://localhost:0"),
        run.opened.credentials());
    assertTrue(Files.readString(config()).contains("client_secret = \"s3cret\" # mine\n"));
  }

  @Test
  void signingOutEndsItAtTheOrgAndHere() throws Exception {
    profile("client_id = \"c\"\n");
    run.tokens("p").keep(FakeSigningIn.GRANT);

    assertEquals(0, run.run("logout"), run.err());

    assertEquals(List.of("sesame"), run.revoked);
    assertEquals(Optional.empty(), kept("p"));
    assertEquals(0, run.run("logout"));
    assertEquals("Signed out of profile 'p'.\nNobody was signed in to profile 'p'.\n", run.out());
  }

  @Test
  void anOrgThatCannotBeReachedDoesNotKeepTheTokenHere() throws Exception {
    profile("client_id = \"c\"\n");
    run.tokens("p").keep(FakeSigningIn.GRANT);
    run.revoking = Optional.of(new Failure.Unreachable("no route"));

    assertEquals(6, run.run("logout", "--profile", "p"));

    assertEquals(Optional.empty(), kept("p"));
    assertTrue(run.err().contains("removed here; the org takes it until"), run.err());
  }

  @Test
  void aTokenFileThatIsRefusedIsRemovedAsWell() throws Exception {
    profile("client_id = \"c\"\n");
    FakeTokens tokens = (FakeTokens) run.tokens("p");
    tokens.trouble = Optional.of("others can read it");

    assertEquals(6, run.run("logout"));

    assertEquals(Optional.empty(), tokens.read());
    assertTrue(run.err().startsWith("rejoinder: others can read it\n"), run.err());
  }

  @Test
  void signingOutNeedsAProfile() {
    assertEquals(2, run.run("logout"));
    assertEquals("rejoinder: there is no profile to sign out of\n", run.err());
  }

  @Test
  void theFirstRunLeadsIntoTheConsoleOrTheLabOrOut() throws Exception {
    run.asking = FakeAsking.typing("x", "q");
    assertEquals(0, run.run());
    assertFalse(run.console);

    run.asking = FakeAsking.typing("2");
    assertEquals(0, run.run("--read-only"));
    assertEquals(8, run.lab.conversations());
    assertTrue(run.opened.readOnly());

    run.asking = FakeAsking.typing("1", "e", "c", "", "good");
    assertEquals(0, run.run(), run.err());
    assertTrue(run.console);
    assertEquals(Optional.of("default"), run.opened.profile());
    assertTrue(run.opened.credentials() instanceof Credentials.SignedIn);
  }

  @Test
  void whoamiTellsProfileExpiryAndWhatIsMissing() throws Exception {
    profile("client_id = \"c\"\n");
    run.tokens("p").keep(FakeSigningIn.GRANT);

    assertEquals(0, run.run("whoami"), run.err());

    assertTrue(run.out().startsWith("Profile: p\nUser:    Robin Vale (agent-1)"), run.out());
    assertTrue(run.out().contains("Token:   good until 2026-03-02 12:00 Z\n"), run.out());
    assertTrue(run.out().contains("No scope response-management:readonly: can't find"), run.out());
  }

  private Optional<Grant> kept(String profile) throws Exception {
    return run.tokens(profile).read();
  }

  private Path config() {
    return state.resolve("config/rejoinder/config.toml");
  }

  private void profile(String values) throws Exception {
    Files.createDirectories(config().getParent());
    Files.writeString(config(), "[profiles.p]\n" + values);
    Files.setPosixFilePermissions(config(), PosixFilePermissions.fromString("rw-------"));
  }
}
