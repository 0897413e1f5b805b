package dev.rejoinder.service;

import dev.rejoinder.model.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Outboxes that last as long as the test, on a disk that it can fill. Any thread. */
public final class MemoryOutboxes implements Outboxes {
  private final Map<Owner, List<JournalEntry>> kept = new LinkedHashMap<>();
  private final Map<Owner, Holder> held = new LinkedHashMap<>();
  private Optional<String> trouble = Optional.empty();
  private int forced;

  /** From now on nothing can be kept, for this reason; empty: it can again. */
  public synchronized void fail(Optional<String> why) {
    trouble = why;
  }

  /** How often drafts were forced. */
  public synchronized int forced() {
    return forced;
  }

  /** Another process has it from now on. */
  public synchronized void hold(Owner owner, String program) {
    held.put(owner, new Holder(program, 4711, "desk7", Instant.EPOCH));
  }

  public synchronized List<JournalEntry> entries(Owner owner) {
    return List.copyOf(kept.getOrDefault(owner, List.of()));
  }

  @Override
  public synchronized Journal open(Owner owner, String program) throws Busy, Journal.Trouble {
    check();
    if (held.containsKey(owner)) {
      throw new Busy(held.get(owner));
    }
    held.put(owner, new Holder(program, 1, "here", Instant.EPOCH));
    return new Memory(owner, kept.computeIfAbsent(owner, any -> new ArrayList<>()));
  }

  @Override
  public synchronized List<Kept> all() {
    return kept.entrySet().stream().map(it -> new Kept(it.getKey(), it.getValue())).toList();
  }

  private void check() throws Journal.Trouble {
    if (trouble.isPresent()) {
      throw new Journal.Trouble(trouble.get());
    }
  }

  private final class Memory implements Journal {
    private final Owner owner;
    private final List<JournalEntry> former;

    Memory(Owner owner, List<JournalEntry> former) {
      this.owner = owner;
      this.former = List.copyOf(former);
    }

    @Override
    public List<JournalEntry> entries() {
      return former;
    }

    @Override
    public List<String> remarks() {
      return List.of();
    }

    @Override
    public void append(JournalEntry entry) throws Trouble {
      synchronized (MemoryOutboxes.this) {
        check();
        kept.get(owner).add(entry);
      }
    }

    @Override
    public void draft(JournalEntry.Drafted draft) throws Trouble {
      append(draft);
    }

    @Override
    public void force() throws Trouble {
      synchronized (MemoryOutboxes.this) {
        check();
        forced++;
      }
    }

    @Override
    public void close() {
      synchronized (MemoryOutboxes.this) {
        held.remove(owner);
      }
    }
  }
}
