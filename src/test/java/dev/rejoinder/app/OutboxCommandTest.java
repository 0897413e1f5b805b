package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Outboxes;
import dev.rejoinder.service.Outboxes.Owner;
import dev.rejoinder.service.Sleeper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class OutboxCommandTest {
  @TempDir Path state;

  @Test
  void whatAConsoleHoldsIsListedBesideItAndByTheOrgThatIsNamed() throws Exception {
    Outboxes outboxes =
        new Assembly(Map.of("XDG_STATE_HOME", state.toString()), System::nanoTime, Sleeper.THREAD)
            .outboxes();
    try (Journal here = outboxes.open(owner("de"), "console");
        Journal there = outboxes.open(owner("ie"), "console")) {
      here.draft(new JournalEntry.Drafted("c-1", Instant.EPOCH, "Ada", "Guten Tag"));
      there.draft(new JournalEntry.Drafted("c-2", Instant.EPOCH, "Bo", "Hello"));

      assertEquals(3, new Headless(state).run("outbox").out().lines().count());
      String named =
          new Headless(state).run("outbox", "--json", "--environment", "mypurecloud.de").out();
      assertEquals(1, named.lines().count());
      assertTrue(named.contains("Guten Tag") && !named.contains("Hello"), named);
      String region =
          new Headless(state).with("GENESYS_ENVIRONMENT", "eu-west-1").run("outbox").out();
      assertTrue(region.contains("Hello") && !region.contains("Guten Tag"), region);
    }
    assertTrue(Files.isDirectory(state.resolve("rejoinder/outbox")));
  }

  private static Owner owner(String domain) {
    return new Owner("https://api.mypurecloud." + domain, "agent-1");
  }
}
