package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Response;
import dev.rejoinder.search.Finder;
import dev.rejoinder.ui.Msg;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CompanyTest {
  private static final Msg INBOX = new Msg.InboxRead(List.of());
  private static final Msg RESPONSES =
      new Msg.ResponsesRead(Finder.over(List.<Response>of()), 0, true);

  private final List<Msg> posted = Collections.synchronizedList(new ArrayList<>());

  @Test
  void theFirstInboxComesAfterTheResponses() throws InterruptedException {
    Company company = new Company(posted::add, Duration.ofMinutes(1));
    Thread feed = new Thread(() -> company.post(INBOX));
    feed.start();

    company.postResponses(RESPONSES);
    feed.join();

    assertEquals(List.of(RESPONSES, INBOX), posted);
  }

  @Test
  void itIsHeldBackForSoLongAndOnceOnly() {
    Company company = new Company(posted::add, Duration.ZERO);

    company.post(INBOX);
    company.post(INBOX);
    company.postResponses(RESPONSES);

    assertEquals(List.of(INBOX, INBOX, RESPONSES), posted);
  }
}
