package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.lab.TestLab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Consoles that are killed, and those that come after them, on real terminals and a real disk. */
@Timeout(120)
class OutboxPtyTest {
  private final LabOrg lab = new LabOrg(TestLab.with(it -> it.rateLimit = 0));

  @TempDir private Path folder;

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
  void aKilledConsolesDraftIsThereToTheLastKey() throws Exception {
    String customer;
    try (RealTerminal terminal = console()) {
      customer = openFirst(terminal);
      terminal.type("half a sentence");
      terminal.waitFor("half a sentence");
      terminal.signalProgram("KILL");
      terminal.waitForEnd();
    }

    try (RealTerminal next = console()) {
      next.waitFor("1 draft kept from last time");
      next.waitFor("INBOX \\d+");
      next.type("\u0007" + customer + "\r");
      next.waitFor("│ half a sentence");
      next.type(", whole now\r");
      next.waitFor("half a sentence, whole now +✓");
      assertEquals(1, lab.ledger().size());
      next.type("\u0018q");
      next.waitForEnd();
    }
  }

  @Test
  void whatWasOnItsWayIsReadBackByTheNextAndSentOnce() throws Exception {
    try (RealTerminal terminal = console()) {
      openFirst(terminal);
      lab.fault("{\"match\":\"POST .*/messages\",\"times\":1,\"kind\":\"applied-stall\"}");
      terminal.type("only once\r");
      while (lab.ledger().isEmpty()) {
        Thread.onSpinWait();
      }
      terminal.signalProgram("KILL");
      terminal.waitForEnd();
    }

    try (RealTerminal next = console()) {
      next.waitFor("1 message kept from last time");
      next.type("\u0018o");
      next.waitFor("sent +1 try +[0-9a-f]{12} (read back|echo)");
      assertEquals(1, lab.ledger().size());
      next.type("q\u0018q");
      next.waitForEnd();
    }
  }

  @Test
  void aSecondConsoleIsToldWhoHoldsTheOutboxAndMayLook() throws Exception {
    try (RealTerminal first = console()) {
      first.waitFor("INBOX \\d+");
      try (RealTerminal second = console()) {
        String output = second.waitForEnd();
        assertTrue(output.contains("status=75"), RealTerminal.printable(output));
        assertTrue(
            output.contains("rejoinder: another rejoinder (console, pid "),
            RealTerminal.printable(output));
      }
      try (RealTerminal looking = console("--read-only")) {
        looking.waitFor("INBOX \\d+");
        looking.type("\u0018q");
        looking.waitForEnd();
      }
      first.type("\u0018q");
      first.waitForEnd();
    }
  }

  /** The customer's first name. */
  private String openFirst(RealTerminal terminal) throws Exception {
    terminal.waitFor("INBOX \\d+");
    terminal.type("\r");
    terminal.waitFor("To: ");
    return terminal.waitFor("open \\d+").replaceAll("(?s).*To: (\\S+) .*", "$1");
  }

  private RealTerminal console(String... arguments) throws IOException {
    Map<String, String> env = new HashMap<>();
    for (String kind : List.of("STATE", "CACHE", "CONFIG")) {
      env.put("XDG_" + kind + "_HOME", folder.resolve(kind).toString());
    }
    env.put("GENESYS_ENVIRONMENT", lab.url());
    env.put("GENESYS_ACCESS_TOKEN", "lab-token");
    return RealTerminal.start(env, 100, 30, arguments);
  }
}
