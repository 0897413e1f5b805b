package dev.rejoinder.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A person who types these lines and then waits, or nobody. */
final class FakeAsking implements Asking {
  final List<String> prompts = new ArrayList<>();
  private final boolean terminal;
  private final Deque<String> lines;

  private FakeAsking(boolean terminal, List<String> lines) {
    this.terminal = terminal;
    this.lines = new ArrayDeque<>(lines);
  }

  static FakeAsking nobody() {
    return new FakeAsking(false, List.of());
  }

  static FakeAsking typing(String... lines) {
    return new FakeAsking(true, List.of(lines));
  }

  @Override
  public boolean isTerminal() {
    return terminal;
  }

  @Override
  public Optional<String> line(String prompt) {
    prompts.add(prompt);
    return Optional.ofNullable(lines.poll());
  }

  @Override
  public Optional<String> hidden(String prompt, BooleanSupplier over) {
    prompts.add(prompt);
    return over.getAsBoolean() ? Optional.empty() : Optional.ofNullable(lines.poll());
  }
}
