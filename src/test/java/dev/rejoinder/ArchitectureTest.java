package dev.rejoinder;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.googlecode.lanterna.TextCharacter;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.rejoinder.model.Conversation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The package table of the design, as a test. */
class ArchitectureTest {
  private static final String OURS = "dev.rejoinder.";

  /** Which of our packages a package may import. {@code app} may import all. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("text", Set.of("model")),
          Map.entry("search", Set.of("model", "text")),
          Map.entry("service", Set.of("model", "text", "search")),
          Map.entry("genesys", Set.of("service", "model")),
          Map.entry("store", Set.of("service", "model")),
          Map.entry("config", Set.of("model")),
          Map.entry("lab", Set.of()),
          Map.entry("ui", Set.of("model", "text", "search")),
          Map.entry("tui", Set.of("ui")),
          Map.entry("cli", Set.of("service", "model", "text", "search", "config")));

  /** Which third-party packages a package may use; what is not named may use none. */
  private static final Map<String, String[]> LIBRARIES =
      Map.of(
          "genesys",
              new String[] {"okhttp3..", "okio..", "com.google.gson..", "kotlin..", "org.jsoup.."},
          "config", new String[] {"org.tomlj.."},
          "store", new String[] {"com.google.gson.."},
          "lab",
              new String[] {
                "mockwebserver3..", "okhttp3..", "okio..", "com.google.gson..", "kotlin.."
              },
          "tui", new String[] {"com.googlecode.lanterna..", "org.jline.."},
          "cli", new String[] {"picocli.."});

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.rejoinder");

  @Test
  void theTableNamesEveryPackage() {
    Set<String> packages =
        CLASSES.stream()
            .map(type -> type.getPackageName().substring(OURS.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named = new TreeSet<>(MAY_IMPORT.keySet());
    named.add("app");
    assertEquals(named, packages);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model", "text", "search", "service", "genesys", "store", "config", "lab", "ui", "tui",
        "cli"
      })
  void packagesImportOnlyWhatTheTableAllows(String name) {
    String[] allowed =
        Stream.concat(
                Stream.concat(Stream.of("java..", "javax..", OURS + name), named(name)),
                Stream.of(LIBRARIES.getOrDefault(name, new String[0])))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(OURS + name)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed))
        .check(CLASSES);
  }

  @Test
  void nothingImportsTheApp() {
    noClasses()
        .that(resideOutsideOfPackages(OURS + "app"))
        .should()
        .dependOnClassesThat(resideInAnyPackage(OURS + "app"))
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("dev.rejoinder.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ui", "text", "search", "model"})
  void pureCodeKnowsNoIoNoThreadsAndNoClock(String name) {
    noClasses()
        .that()
        .resideInAPackage(OURS + name)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.util.concurrent..")
                .and(not(isPartOfEveryRecord())))
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .check(CLASSES);
  }

  @Test
  void onlyOneClassTalksToJLine() {
    Set<String> users =
        CLASSES.stream()
            .filter(
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getPackageName().startsWith("org.jline")))
            .map(type -> type.getName().replaceFirst("\\$.*", ""))
            .collect(Collectors.toSet());
    assertEquals(Set.of("dev.rejoinder.tui.Tty"), users);
  }

  /**
   * A name goes to the screen by way of {@code Called}, which marks those that pose as others. What
   * is kept on disk, a draft or a message, has the name as it is.
   */
  @Test
  void viewsDoNotNameCustomersThemselves() {
    noClasses()
        .that()
        .resideInAPackage(OURS + "ui")
        .and()
        .haveSimpleNameNotContaining("Called")
        .and(not(simpleName("Display").or(simpleName("InboxUpdate")).or(simpleName("InboxFilter"))))
        .should()
        .callMethod(Conversation.class, "customer")
        .check(CLASSES);
  }

  /** Widths and clusters come from {@code text} alone: two opinions are a shifted column. */
  @Test
  void nobodyElseMeasuresText() throws IOException {
    noClasses()
        .should()
        .dependOnClassesThat(
            simpleName("BreakIterator")
                .or(simpleName("TerminalTextUtils"))
                .or(simpleName("WCWidth"))
                .or(resideInAnyPackage("com.ibm.icu..")))
        .orShould()
        .callMethod(TextCharacter.class, "isDoubleWidth")
        .check(CLASSES);
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> clustering =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(ArchitectureTest::knowsClusters)
              .map(file -> file.getFileName().toString())
              .toList();
      assertEquals(List.of("Graphemes.java"), clustering);
    }
  }

  private static boolean knowsClusters(Path file) {
    try {
      return Files.readString(file).matches("(?s).*\\\\X\\b.*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> named(String name) {
    return MAY_IMPORT.get(name).stream().map(other -> OURS + other);
  }

  /** Interfaces that the compiler drags in, as {@code Serializable} for enums and lambdas. */
  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> isPartOfEveryRecord() {
    return JavaClass.Predicates.assignableTo(java.io.Serializable.class);
  }
}
