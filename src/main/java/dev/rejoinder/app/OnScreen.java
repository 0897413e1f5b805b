package dev.rejoinder.app;

import dev.rejoinder.cli.OutboxHeld;
import dev.rejoinder.config.BadSetting;
import dev.rejoinder.tui.NoTerminalException;
import dev.rejoinder.tui.TerminalSession;
import dev.rejoinder.ui.Glyphs;
import dev.rejoinder.ui.Msg;
import dev.rejoinder.ui.Setting;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;

/** This process's terminal, and the console on it. */
final class OnScreen {
  private final Map<String, String> env;

  OnScreen(Map<String, String> env) {
    this.env = env;
  }

  /** Runs the console until it is left; the exit status. */
  int run(Setting setting, Belongings belongings, Keeper keeper, Console.Opener opener)
      throws BadSetting, OutboxHeld {
    TerminalSession session;
    try {
      session = TerminalSession.open(env.getOrDefault("NO_COLOR", "").isEmpty());
    } catch (NoTerminalException e) {
      throw new BadSetting("the console can't open: " + e.getMessage());
    }
    Console console = new Console(session, Clock.systemUTC(), belongings, keeper, opener);
    Diversion diversion = Diversion.begin();
    int status;
    try {
      status = console.run(setting, session.size());
    } finally {
      diversion.end();
    }
    if (console.trouble().isPresent()) {
      throw new BadSetting(console.trouble().get());
    }
    if (console.holder().isPresent()) {
      Clock clock = Clock.systemDefaultZone();
      throw new OutboxHeld(console.holder().get(), clock.instant(), clock.getZone());
    }
    return status;
  }

  Setting setting(String place, boolean readOnly) {
    Clock clock = Clock.systemDefaultZone();
    String run = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    return new Setting(place, clock.getZone(), glyphs(), readOnly, run);
  }

  /** The locale decides, as for every program on a terminal: POSIX, LC_ALL before LC_CTYPE. */
  private Glyphs glyphs() {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = env.getOrDefault(name, "");
      if (!locale.isEmpty()) {
        return locale.matches("(?i).*utf-?8.*") ? Glyphs.UNICODE : Glyphs.ASCII;
      }
    }
    return Glyphs.ASCII;
  }

  /**
   * What terminal there is, in words.
   *
   * @throws BadSetting why the console can't open on it
   */
  String terminal() throws BadSetting {
    try {
      TerminalSession session = TerminalSession.open(true);
      Msg.Resized size = session.size();
      session.leave();
      String marks = glyphs() == Glyphs.UNICODE ? "UTF-8" : "ASCII marks, by the locale";
      return env.getOrDefault("TERM", "")
          + ", "
          + size.columns()
          + "x"
          + size.rows()
          + ", "
          + marks;
    } catch (NoTerminalException e) {
      throw new BadSetting(e.getMessage());
    }
  }
}
