package dev.rejoinder.cli;

import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Journal.Trouble;
import dev.rejoinder.service.Outboxes;
import java.util.ArrayList;
import java.util.List;

/** Outboxes to look at only. */
final class FakeOutboxes implements Outboxes {
  final List<Kept> kept = new ArrayList<>();
  String trouble = "";

  @Override
  public Journal open(Owner owner, String program) {
    throw new AssertionError("who only looks opens nothing");
  }

  @Override
  public List<Kept> all() throws Trouble {
    if (!trouble.isEmpty()) {
      throw new Trouble(trouble);
    }
    return kept;
  }
}
