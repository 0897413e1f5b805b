package dev.rejoinder.app;

import dev.rejoinder.cli.Org;
import dev.rejoinder.genesys.Credentials;
import dev.rejoinder.genesys.Endpoint;
import dev.rejoinder.genesys.Http;
import dev.rejoinder.genesys.PlatformGateway;
import dev.rejoinder.service.Retrier;
import dev.rejoinder.service.Sleeper;
import dev.rejoinder.ui.Frame;
import dev.rejoinder.ui.Glyphs;
import dev.rejoinder.ui.Key;
import dev.rejoinder.ui.Setting;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Random;

/** The real console on a quiet lab, driven to a moment worth showing. */
public final class LabScene {
  private LabScene() {}

  /** A conversation answered and the responses open over it, 100x30. */
  public static Frame responsesOpen() {
    FakeTerminal terminal = new FakeTerminal(100, 30);
    LabOrg lab = LabOrg.quiet();
    Console console =
        new Console(
            terminal,
            Clock.systemUTC(),
            Belongings.NONE,
            Stubs.keeper(),
            listener -> open(lab, listener));
    Setting setting = new Setting("lab", ZoneOffset.UTC, Glyphs.UNICODE, false, "run");
    Thread thread = new Thread(() -> console.run(setting, terminal.size()), "console");
    thread.setDaemon(true);
    thread.start();
    terminal.waitFor("INBOX 11");
    terminal.press(Key.text("j"), Key.text("j"), Key.text("j"), Key.text("j"));
    terminal.press(Key.of(Key.Code.ENTER));
    terminal.waitFor("To: ");
    terminal.type("/");
    terminal.waitFor("Responses (\\d+) of \\1 ");
    terminal.type("ref");
    terminal.waitFor("> ref ");
    Frame frame = terminal.frame();
    lab.close();
    return frame;
  }

  static Org open(LabOrg lab, Retrier.Listener listener) {
    Http http =
        Http.open(
            Endpoint.of(lab.url()), new Credentials.Token("lab-token"), "test", System::nanoTime);
    Retrier retrier = new Retrier(System::nanoTime, new Random(), Sleeper.THREAD);
    return new Org(
        Org.Ports.of(new PlatformGateway(http)),
        retrier,
        listener,
        Clock.systemDefaultZone(),
        http::close);
  }
}
