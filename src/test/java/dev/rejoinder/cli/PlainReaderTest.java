package dev.rejoinder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainReaderTest {
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
        "conversations",
        "send --api=tutorial",
        "--profile prod --read-only",
        "--profile prod whoami",
        "whoami --profile=prod --verbose",
        "--lab --port=5 --faults=429:5%",
        "responses --verbose --environment mypurecloud.de",
        "--api tutorial --verbose send",
        "--environment lab join --api platform",
        "--log-file /dev/null --lab --responses-file /dev/null",
      })
  void readsAsPicocliDoes(String line) throws Exception {
    List<String> args = List.of(line.split(" "));
    Path config = Files.createDirectories(state.resolve("config/rejoinder"));
    Files.writeString(config.resolve("config.toml"), "[profiles.prod]\nlogin = \"token\"\n");

    assertEquals(seen(new CommandLineReader(args).read()), seen(both(args)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "send c-1",
        "send --json",
        "--read-only send",
        "send send",
        "--api tutorial send --api platform",
        "send --api",
        "send --api=",
        "--api= whoami",
        "--lab=true",
        "--port",
        "--lab --port x",
        "--lab --lab",
        "--help",
        "-h"
      })
  void leavesWhatIsNotPlain(String line) throws Exception {
    assertEquals(Optional.empty(), PlainReader.read(List.of(line.split(" "))));
  }

  @Test
  void labOptionsNeedTheLab() {
    assertThrows(BadUsage.class, () -> PlainReader.read(List.of("--seed", "1")));
  }

  private static Asked both(List<String> args) throws BadUsage {
    Optional<Asked> read = PlainReader.read(args);
    return read.isPresent() ? read.get() : new CommandLineReader(args).read();
  }

  /** What the program would be given. */
  private List<Object> seen(Asked asked) throws Exception {
    Asked.Run run = (Asked.Run) asked;
    Runner runner = new Runner(state);
    runner.with("GENESYS_CONVERSATION_ID", "c-1").with("GENESYS_USER_ID", "u-1");
    var settings = run.task().settings(run.flags(), runner.env);
    PrintWriter out = new PrintWriter(runner.out);
    run.task().run(new Session(runner, settings, runner.in, out, new Notes(out)));
    out.flush();
    return List.of(
        run.command(),
        settings,
        Optional.ofNullable(runner.lab),
        runner.out(),
        runner.gateway.calls);
  }
}
