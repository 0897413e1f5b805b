package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.rejoinder.model.Response;
import dev.rejoinder.model.Usage;
import dev.rejoinder.store.UsageFile;
import dev.rejoinder.ui.Effect;
import dev.rejoinder.ui.Msg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfRunnerTest {
  private static final Instant NOW = Instant.parse("2026-03-10T10:42:00Z");

  @TempDir private Path folder;
  private final List<Msg> posted = new ArrayList<>();

  /** All that a runner tells of until it is closed. */
  private List<Msg> told(ShelfRunner runner, Effect... effects) {
    for (Effect effect : effects) {
      assertTrue(runner.run(effect));
    }
    runner.close();
    return posted;
  }

  private ShelfRunner runner() {
    Belongings belongings =
        new Belongings(
            Optional.empty(),
            new UsageFile(folder.resolve("usage.json")),
            Optional.of(folder.resolve("responses.toml")));
    return new ShelfRunner(belongings, posted::add, bug -> fail(bug));
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("responses.toml"), text);
  }

  @Test
  void whatIsUsedAndPinnedIsThereTheNextTime() {
    Usage usage = Usage.NONE.after("a", NOW).pin("b", true);
    told(runner(), new Effect.KeepUsage(Usage.NONE), new Effect.KeepUsage(usage));

    ShelfRunner next = runner();
    next.begin();

    assertEquals(List.of(new Msg.UsageRead(usage)), told(next));
  }

  @Test
  void onesOwnAreReadAgainOnlyWhenTheFileIsAnother() throws IOException {
    write("[[response]]\nname = \"/late Late\"\nbody = \"Sor\\u00adry\"\n");

    told(runner(), new Effect.LookAtMine(), new Effect.LookAtMine());

    assertEquals(1, posted.size());
    Response mine = ((Msg.MineRead) posted.get(0)).responses().get(0);
    assertEquals("late", mine.shortcut());
    assertTrue(mine.mine());
    assertEquals("Sorry", mine.body());
  }

  @Test
  void aBrokenFileIsToldOnceWithItsPlace() throws IOException {
    write("[[response]]\nname = \"late\"\n");

    told(runner(), new Effect.LookAtMine(), new Effect.LookAtMine());

    assertEquals(1, posted.size());
    String why = ((Msg.MineBroken) posted.get(0)).why();
    assertTrue(why.matches("(?s).*1[:,].*no body.*"), why);
  }
}
