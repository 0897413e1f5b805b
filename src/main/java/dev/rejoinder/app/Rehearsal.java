package dev.rejoinder.app;

import dev.rejoinder.cli.Cli;
import dev.rejoinder.cli.Org;
import dev.rejoinder.config.Flags;
import dev.rejoinder.config.Settings;
import dev.rejoinder.config.SettingsReader;
import dev.rejoinder.lab.Lab;
import dev.rejoinder.lab.LabOptions;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.User;
import dev.rejoinder.search.Finder;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Retrier;
import dev.rejoinder.service.Sleeper;
import dev.rejoinder.tui.ConsoleApp;
import dev.rejoinder.tui.Program;
import dev.rejoinder.ui.Effect;
import dev.rejoinder.ui.Glyphs;
import dev.rejoinder.ui.Key;
import dev.rejoinder.ui.Model;
import dev.rejoinder.ui.Msg;
import dev.rejoinder.ui.Ready;
import dev.rejoinder.ui.Screen;
import dev.rejoinder.ui.Setting;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The main job once through, for the build: the JVM writes down which classes that took, and later
 * starts need not parse them again. Not started by people.
 */
public final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] args) throws Exception {
    for (String jar : List.of("rejoinder.jar", "jline-terminal", "jline-native", "lanterna")) {
      loadAll(jar);
    }
    Path state = Files.createTempDirectory("rejoinder-rehearsal");
    try (Lab lab = Lab.start(LabOptions.defaults())) {
      Map<String, String> env =
          Map.of(
              "GENESYS_ENVIRONMENT", lab.url(),
              "GENESYS_ACCESS_TOKEN", "lab-token",
              "XDG_STATE_HOME", state.toString());
      Assembly assembly = new Assembly(env, System::nanoTime, Sleeper.THREAD);
      Settings settings = SettingsReader.read(Flags.NONE, env);
      Org org = assembly.open(settings, Retrier.Listener.NONE);
      String first = screen(org);
      Map<String, String> tutorial =
          Map.of(
              "GENESYS_ENVIRONMENT",
              lab.url(),
              "GENESYS_CLIENT_ID",
              "lab",
              "GENESYS_CLIENT_SECRET",
              "lab",
              "GENESYS_CONVERSATION_ID",
              first,
              "GENESYS_USER_ID",
              "agent-1",
              "XDG_STATE_HOME",
              state.toString());
      headless(assembly, tutorial, "send");
      headless(assembly, tutorial, "send", "--api", "tutorial");
      headless(assembly, Map.of(), "--help");
    }
    try (Stream<Path> left = Files.walk(state)) {
      left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
    System.exit(0);
  }

  private static void headless(Assembly assembly, Map<String, String> env, String... args) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Cli.run(args, assembly, env, InputStream.nullInputStream(), nowhere, nowhere);
  }

  /** The first conversation's id. */
  private static String screen(Org org) throws GatewayException {
    Identity identity = org.identity();
    User me = identity.user().orElseThrow();
    org.inbox().readWaiting(me);
    List<Contact> contacts = org.inbox().read(me);
    Finder finder = org.responses().load(part -> {});
    ConsoleApp app = new ConsoleApp();
    Model model =
        Model.initial(
            new Setting("lab", ZoneOffset.UTC, Glyphs.UNICODE, false, "run"),
            new Screen(100, 30, Instant.now()));
    model = app.update(model, new Msg.SignedIn(identity)).model();
    model = app.update(model, new Msg.InboxRead(contacts)).model();
    model = app.update(model, new Msg.ResponsesRead(finder, finder.size(), true)).model();
    for (Key key : List.of(Key.of(Key.Code.ENTER), Key.text("/"), Key.text("r"))) {
      model = pressed(app, model, key);
    }
    org.close();
    return contacts.get(0).id();
  }

  private static Model pressed(ConsoleApp app, Model before, Key key) {
    Program.Next<Model> next = app.update(before, new Msg.Pressed(key));
    Model model = next.model();
    for (Effect effect : next.effects()) {
      if (effect instanceof Effect.Find find) {
        Ready ready = Ready.of(find.sought().among(), model.now(), response -> "");
        Msg.Found found = ready.find(find.sought(), () -> false).orElseThrow();
        model = app.update(model, found).model();
      }
    }
    app.draw(model);
    return model;
  }

  private static void loadAll(String name) throws IOException {
    String home = new File(System.getProperty("java.class.path")).getAbsoluteFile().getParent();
    File[] found =
        new File(home, name.endsWith(".jar") ? "" : "lib")
            .listFiles((folder, file) -> file.startsWith(name) && file.endsWith(".jar"));
    for (File jar : found == null ? new File[0] : found) {
      try (JarFile entries = new JarFile(jar)) {
        entries.stream()
            .map(entry -> entry.getName())
            .filter(entry -> entry.endsWith(".class") && !entry.contains("-"))
            .forEach(entry -> load(entry.replace('/', '.').replaceFirst("\\.class$", "")));
      }
    }
  }

  private static void load(String name) {
    try {
      Class.forName(name, false, Rehearsal.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError optional) {
      // Lanterna and JLine have classes for libraries that are not here.
    }
  }
}
