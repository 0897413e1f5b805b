package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/rejoinder} in a tree of its own, whose JDK and Maven are shell scripts. */
@Timeout(120)
class LauncherTest {
  /** Tells its arguments as it got them, and does what the environment says. */
  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in
      *-XshowSettings*)
        echo "    java.home = ${0%/bin/java}"
        echo "    java.specification.version = ${JAVA_IS:-17}"
        exit ;;
      *Rehearsal*|*-Xshare:dump*) echo archive >>"$NOTES"; exit ;;
      esac
      while [ "$1" != dev.rejoinder.app.Main ]; do shift; done
      shift
      for each; do printf '<%s>' "$each"; done
      if [ -n "$TELLS" ]; then printf '%s' "$GENESYS_CLIENT_SECRET;$(ulimit -c);$(umask)"; fi
      if [ -n "$WAITS" ]; then echo begun; read -r never; fi
      exit "${ENDS:-0}"
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      target=${0%/tools/mvn}/tree/target
      echo build >>"$NOTES"
      env >"$NOTES.env"
      if [ -e "${0%/tools/mvn}/broken" ]; then echo 'line 7: no semicolon'; exit 1; fi
      if [ -n "$SLOW" ]; then echo $$ >"${NOTES}.pid"; exec sleep 1000; fi
      mkdir -p "$target/lib" && touch "$target/rejoinder.jar"
      """;

  @TempDir private Path folder;
  private Path launcher;
  private Path source;
  private Path notes;

  /** One run: its status, and what it wrote. */
  private record Run(int status, String out, String err) {}

  @BeforeEach
  void makeTree() throws IOException {
    folder = folder.toRealPath();
    launcher = folder.resolve("tree/bin/rejoinder");
    source = folder.resolve("tree/src/main/A.java");
    notes = folder.resolve("notes");
    Files.createDirectories(launcher.getParent());
    Files.createDirectories(source.getParent());
    Files.copy(Path.of("bin/rejoinder"), launcher);
    program(launcher);
    Files.writeString(folder.resolve("tree/pom.xml"), "");
    Files.writeString(source, "");
    Files.writeString(notes, "");
    script("jdk/bin/java", JAVA);
    script("jdk/bin/javac", "#!/bin/sh\n");
    script("tools/mvn", MAVEN);
  }

  @Test
  void theFirstStartBuildsAndSaysSoAndLaterOnesDoNeither() throws Exception {
    Run first = run("--version");
    Run second = run("--version");

    assertEquals(0, first.status(), first.err());
    assertEquals("<--version>", first.out());
    assertEquals("rejoinder: building; the first time it fetches its libraries\n", first.err());
    assertEquals(new Run(0, "<--version>", ""), second);
    assertEquals(List.of("build", "archive", "archive"), Files.readAllLines(notes));
  }

  @Test
  void aChangedSourceIsBuilt() throws Exception {
    run("--version");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

    run("--version");

    assertEquals(2, builds());
  }

  @Test
  void aDeletedSourceIsBuilt() throws Exception {
    run("--version");
    Files.delete(source);

    run("--version");

    assertEquals(2, builds());
  }

  @Test
  void anotherJdkGetsItsOwnArchive() throws Exception {
    run("--version");
    script("other jdk/bin/java", JAVA);
    script("other jdk/bin/javac", "#!/bin/sh\n");

    Run other = run(Map.of("JAVA_HOME", folder.resolve("other jdk").toString()), "--version");

    assertEquals(0, other.status(), other.err());
    assertEquals(2, builds());
  }

  @Test
  void aJdkUpgradedInPlaceGetsANewArchive() throws Exception {
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
    run("--version");
    run("--version");
    assertEquals(1, builds());
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.2\"\n");

    run("--version");

    assertEquals(2, builds());
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    Run run = run("send", "two words", "", "a\nb", "*", "$HOME", "é'\"\\");

    assertEquals("<send><two words><><a\nb><*><$HOME><é'\"\\>", run.out());
  }

  @Test
  void secretsReachTheProgramAndNotItsBuildAndItLeavesNoCore() throws Exception {
    Map<String, String> secret = Map.of("GENESYS_CLIENT_SECRET", "CANARY", "TELLS", "yes");

    Run run = run(secret, "-V");

    assertEquals("<-V>CANARY;0;0077", run.out(), run.err());
    assertFalse(Files.readString(folder.resolve("notes.env")).contains("CANARY"));
  }

  @Test
  void theExitStatusIsTheProgramsOwn() throws Exception {
    for (int status : new int[] {0, 2, 7, 70, 75, 129, 130, 143}) {
      assertEquals(status, run(Map.of("ENDS", "" + status), "whoami").status());
    }
  }

  @Test
  void itRunsThroughALinkFromElsewhere() throws Exception {
    Path links = Files.createDirectories(folder.resolve("some links"));
    Files.createSymbolicLink(links.resolve("direct"), launcher);
    Files.createSymbolicLink(links.resolve("rj"), Path.of("direct"));

    Run run = finish(start(Map.of("CDPATH", "/"), links, List.of("./rj", "--version")));

    assertEquals("<--version>", run.out(), run.err());
  }

  @Test
  void itRunsFromAPathWithSpaces() throws Exception {
    Path tree = folder.resolve("a b/tools/../tree");
    Files.createDirectories(folder.resolve("a b"));
    Files.move(folder.resolve("tree"), folder.resolve("a b/tree"));
    Files.createDirectories(folder.resolve("a b/tools"));
    script("a b/tools/mvn", MAVEN);
    Map<String, String> path = Map.of("PATH", folder.resolve("a b/tools") + ":/usr/bin:/bin");

    Run run = finish(start(path, folder, List.of(tree.resolve("bin/rejoinder").toString(), "-V")));

    assertEquals("<-V>", run.out(), run.err());
  }

  @Test
  void manyFirstStartsAtOnceBuildOnce() throws Exception {
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      starts.add(start(Map.of(), folder, List.of(launcher.toString(), "--version")));
    }

    for (Process each : starts) {
      Run run = finish(each);
      assertEquals("<--version>", run.out(), run.err());
    }
    assertEquals(1, builds());
  }

  @Test
  void theyDoSoWithoutFlockToo() throws Exception {
    Map<String, String> path = Map.of("PATH", toolsWithout("flock"));
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(start(path, folder, List.of(launcher.toString(), "--version")));
    }

    for (Process each : starts) {
      Run run = finish(each);
      assertEquals("<--version>", run.out(), run.err());
    }
    assertEquals(1, builds());
  }

  @Test
  void aBuildThatFailsSaysWhyAndIsTriedAgain() throws Exception {
    Path broken = Files.createFile(folder.resolve("broken"));
    Run failed = run("--version");
    Files.delete(broken);
    Run next = run("--version");

    assertEquals(2, failed.status());
    assertTrue(failed.err().contains("line 7: no semicolon"), failed.err());
    assertTrue(failed.err().contains("rejoinder: the build failed; "), failed.err());
    assertEquals("<--version>", next.out());
  }

  @Test
  void aBuildThatIsInterruptedEndsItsMavenAndIsTriedAgain() throws Exception {
    for (String signal : List.of("INT", "TERM", "HUP")) {
      Files.deleteIfExists(folder.resolve("notes.pid"));
      Process start = start(Map.of("SLOW", "yes"), folder, List.of(launcher.toString(), "-V"));
      long maven = await(folder.resolve("notes.pid"));

      signal(signal, start.pid());

      Run run = finish(start);
      int expected = Map.of("INT", 130, "TERM", 143, "HUP", 129).get(signal);
      assertEquals(expected, run.status(), run.err());
      assertTrue(run.err().endsWith("rejoinder: the build was interrupted\n"), run.err());
      assertFalse(lives(maven), signal);
    }
    assertEquals("<-V>", run("-V").out());
  }

  @Test
  void controlCWhichReachesAllOfABuildLeavesNoMavenBehind() throws Exception {
    // A shell with job control gives the launcher a process group, as it is on a terminal.
    String script =
        "set -m; \"$0\" -V & until [ -s \"$NOTES.pid\" ]; do sleep 0.05; done;"
            + " kill -INT -- -$!; wait $!";
    List<String> command = List.of("bash", "-c", script, launcher.toString());

    Run run = finish(start(Map.of("SLOW", "yes"), folder, command));

    assertEquals(130, run.status(), run.err());
    assertFalse(lives(await(folder.resolve("notes.pid"))));
  }

  @Test
  void aBuildWhoseLauncherIsKilledHoldsNobodyUpOnceItEnds() throws Exception {
    Process start = start(Map.of("SLOW", "yes"), folder, List.of(launcher.toString(), "-V"));
    long maven = await(folder.resolve("notes.pid"));
    start.destroyForcibly().waitFor();
    Process next = start(Map.of(), folder, List.of(launcher.toString(), "-V"));
    signal("KILL", maven);

    assertEquals("<-V>", finish(next).out());
  }

  @Test
  void anOldJavaIsRefusedInOneLine() throws Exception {
    for (String old : List.of("1.8", "9", "11", "16")) {
      assertRefused(
          run(Map.of("JAVA_IS", old), "--version"),
          "needs a JDK, 17 or later; " + folder.resolve("jdk/bin/java") + " is " + old);
    }
    assertEquals(0, run(Map.of("JAVA_IS", "25"), "--version").status());
  }

  @Test
  void aRuntimeWithoutACompilerIsRefusedInOneLine() throws Exception {
    Files.delete(folder.resolve("jdk/bin/javac"));

    assertRefused(
        run("--version"),
        "needs a JDK, 17 or later; " + folder.resolve("jdk/bin/java") + " is only a runtime");
  }

  @Test
  void noJavaAtAllIsSaidInOneLine() throws Exception {
    assertRefused(
        run(Map.of("JAVA_HOME", "", "PATH", toolsWithout("java")), "--version"),
        "needs a JDK, 17 or later: install one, or set JAVA_HOME");
  }

  @Test
  void noMavenIsSaidInOneLine() throws Exception {
    assertRefused(
        run(Map.of("PATH", toolsWithout("mvn")), "--version"),
        "needs Maven to build (mvn): install it");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidInOneLine() throws Exception {
    Files.writeString(folder.resolve("tree/target"), "in the way");

    assertRefused(
        run("--version"), "has to build, but can't write to " + folder.resolve("tree/target"));
  }

  @Test
  void signalsReachTheProgram() throws Exception {
    run("--version");
    Map<String, Integer> statuses = Map.of("TERM", 143, "HUP", 129);
    for (Map.Entry<String, Integer> each : statuses.entrySet()) {
      Process start = start(Map.of("WAITS", "yes"), folder, List.of(launcher.toString(), "lab"));
      while (start.getInputStream().read() != '\n') {}

      signal(each.getKey(), start.pid());

      assertEquals(each.getValue(), finish(start).status());
    }
  }

  private static void assertRefused(Run run, String line) {
    assertEquals(new Run(2, "", "rejoinder: " + line + "\n"), run);
  }

  private Run run(String... arguments) throws Exception {
    return run(Map.of(), arguments);
  }

  private Run run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return finish(start(environment, folder, command));
  }

  private Process start(Map<String, String> environment, Path cwd, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(cwd.toFile());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("PATH", folder.resolve("tools") + ":" + System.getenv("PATH"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("NOTES", notes.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Run finish(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, err);
  }

  private long builds() throws IOException {
    return Files.readAllLines(notes).stream().filter("build"::equals).count();
  }

  /** A PATH of all that the launcher uses but one program. */
  private String toolsWithout(String missing) throws IOException {
    Path few = Files.createDirectories(folder.resolve("few/tools"));
    Files.createSymbolicLink(folder.resolve("few/tree"), folder.resolve("tree"));
    for (String tool :
        "bash sh find flock perl mkdir touch tail sleep rm mv cp grep cat readlink stty"
            .split(" ")) {
      if (!tool.equals(missing)) {
        String place = Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" : "/bin/";
        script("few/tools/" + tool, "#!/bin/sh\nexec " + place + tool + " \"$@\"\n");
      }
    }
    if (!missing.equals("mvn")) {
      script("few/tools/mvn", MAVEN);
    }
    return few.toString();
  }

  private void script(String place, String text) throws IOException {
    Path path = folder.resolve(place);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    program(path);
  }

  private static void program(Path path) {
    assertTrue(path.toFile().setExecutable(true));
  }

  /** Waits for a file that holds a process id. */
  private static long await(Path file) throws Exception {
    while (!Files.exists(file) || !Files.readString(file).endsWith("\n")) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return Long.parseLong(Files.readString(file).strip());
  }

  private static void signal(String name, long pid) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
  }

  /** A dead process that nobody has asked after is still listed. */
  private static boolean lives(long pid) throws IOException {
    Path state = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.exists(state)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(state)) {
      return lines.noneMatch(line -> line.contains(") Z "));
    }
  }
}
