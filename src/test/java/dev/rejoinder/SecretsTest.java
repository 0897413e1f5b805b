package dev.rejoinder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a record prints of itself ends up in exceptions and logs. */
class SecretsTest {
  private static final String CANARY = "CANARY";

  /** A place in a template, which is called so by its grammar. */
  private static final Set<String> NO_SECRET = Set.of("dev.rejoinder.text.Template$Piece");

  @Test
  void noRecordPrintsASecret() {
    List<Class<?>> holders =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.rejoinder")
                .stream()
                .filter(it -> it.isRecord() && !it.getPackageName().startsWith("dev.rejoinder.lab"))
                .filter(it -> !NO_SECRET.contains(it.getName()))
                .<Class<?>>map(JavaClass::reflect)
                .filter(it -> Arrays.stream(it.getRecordComponents()).anyMatch(SecretsTest::secret))
                .toList();

    assertTrue(holders.size() >= 8, holders.toString());
    assertEquals(List.of(), holders.stream().filter(it -> filled(it).contains(CANARY)).toList());
  }

  private static boolean secret(RecordComponent component) {
    return component.getName().matches("(?i).*(secret|token|password|verifier|refresh).*")
        && textual(component);
  }

  private static boolean textual(RecordComponent component) {
    return component.getGenericType().getTypeName().matches("(.*Optional<)?java.lang.String>?");
  }

  /** What such a record prints whose secrets all are the canary. */
  private static String filled(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor
          .newInstance(Arrays.stream(components).map(SecretsTest::value).toArray())
          .toString();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.getName(), e);
    }
  }

  private static Object value(RecordComponent component) {
    String text = secret(component) ? CANARY : "x";
    if (component.getType() == Optional.class) {
      return textual(component) ? Optional.of(text) : Optional.empty();
    }
    if (component.getType() == Duration.class) {
      return Duration.ZERO;
    }
    if (component.getType().isEnum()) {
      return component.getType().getEnumConstants()[0];
    }
    return component.getType() == String.class ? text : null;
  }
}
