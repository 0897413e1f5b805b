package dev.rejoinder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleReaderTest {
  @TempDir Path state;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--lab",
        "--lab --read-only --verbose --api tutorial",
        "--read-only --environment mypurecloud.de",
        "--lab --port 5 --seed -7",
        "--lab --port 5 --seed 7 --conversations 1 --waiting 2 --busy 0.5 --rate-limit 0",
        "--lab --latency 3 --faults 429:5% --strict-user --responses 9",
        "--log-file /dev/null --lab --responses-file /dev/null",
      })
  void readsAsPicocliDoes(String line) throws Exception {
    List<String> args = List.of(line.split(" "));

    assertEquals(seen(new CommandLineReader(args).read()), seen(both(args)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"whoami", "--lab=true", "--port", "--lab --port x", "--lab --lab", "--help", "-h"})
  void leavesWhatIsNotPlain(String line) throws Exception {
    assertEquals(Optional.empty(), ConsoleReader.read(List.of(line.split(" "))));
  }

  @Test
  void labOptionsNeedTheLab() {
    assertThrows(BadUsage.class, () -> ConsoleReader.read(List.of("--seed", "1")));
  }

  private static Asked both(List<String> args) throws BadUsage {
    Optional<Asked> read = ConsoleReader.read(args);
    return read.isPresent() ? read.get() : new CommandLineReader(args).read();
  }

  /** What the program would be given. */
  private List<Object> seen(Asked asked) throws Exception {
    Asked.Run run = (Asked.Run) asked;
    Runner runner = new Runner(state);
    var settings = run.task().settings(run.flags(), runner.env);
    run.task().run(new Session(runner, settings, runner.in, null, null));
    return List.of(settings, Optional.ofNullable(runner.lab));
  }
}
