package dev.rejoinder.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HiddenLinePtyTest {
  private static final String SHELL =
      "trap : INT; stty -g | sed 's/^/before=/'; APP; echo \"status=$?\";"
          + " stty -g | sed 's/^/after=/'";

  private static final Pattern SEEN =
      Pattern.compile("before=(\\S+)\\s.*status=(\\d+)\\s+after=(\\S+)\\s", Pattern.DOTALL);

  @Test
  void whatIsPastedIsNotShownAndTheEchoIsOnAfterwards() throws Exception {
    // Longer than the terminal itself would collect.
    String secret = "sesame".repeat(1_000);
    try (Pty pty = Pty.shell(HiddenLineApp.class, SHELL)) {
      pty.await("shown\\?");
      pty.type("seen\n");
      pty.await("got 4\\s+hidden\\?");
      pty.type(secret + "x\u007f\r");
      pty.await("got 6000\\s+ended true\\s+again\\?");
      pty.type("wrong\u0015right\n");
      pty.await("got 5\\s");

      assertGivenBack(pty, 0);
      assertTrue(pty.output().contains("seen"), pty.output());
      assertFalse(pty.output().contains("sesame"), pty.output());
      assertFalse(pty.output().contains("right"), pty.output());
    }
  }

  @Test
  void anInterruptGivesTheEchoBack() throws Exception {
    try (Pty pty = Pty.shell(HiddenLineApp.class, SHELL)) {
      pty.await("shown\\?");
      pty.type("\n");
      pty.await("hidden\\?");
      pty.type("sesame\u0003");

      assertGivenBack(pty, 130);
      assertFalse(pty.output().contains("sesame"), pty.output());
      assertFalse(pty.output().contains("Exception"), pty.output());
    }
  }

  private static void assertGivenBack(Pty pty, int status) throws Exception {
    pty.await("after=\\S+\\s");
    assertEquals(0, pty.status());
    Matcher seen = SEEN.matcher(pty.output());
    assertTrue(seen.find(), pty.output());
    assertEquals(status, Integer.parseInt(seen.group(2)), pty.output());
    assertEquals(seen.group(1), seen.group(3));
  }
}
