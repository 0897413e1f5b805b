package dev.rejoinder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExitStatusTest {
  private static final Failure.Answer ANSWER = new Failure.Answer(400, "", "", "");

  private static final Map<Failure, Integer> STATUSES =
      Map.ofEntries(
          Map.entry(Failures.SIGNED_OUT, 3),
          Map.entry(Failures.FORBIDDEN, 4),
          Map.entry(Failures.NOT_FOUND, 5),
          Map.entry(new Failure.Absent("no such response", ""), 5),
          Map.entry(Failures.CONFLICT, 5),
          Map.entry(Failures.REFUSED, 2),
          Map.entry(new Failure.Unsupported("no such call"), 2),
          Map.entry(Failures.RATE_LIMITED, 6),
          Map.entry(Failures.UNAVAILABLE, 6),
          Map.entry(Failures.UNREACHABLE, 6),
          Map.entry(new Failure.Untrusted("another's certificate"), 6),
          Map.entry(Failures.UNANSWERED, 6),
          Map.entry(new Failure.Unkept("disk full"), 6),
          Map.entry(new Failure.Unreadable(ANSWER, "no JSON"), 6));

  @Test
  void everyFailureEndsWithTheStatusThatIsPromised() {
    STATUSES.forEach(
        (failure, status) -> assertEquals(status, ExitStatus.of(failure), failure.toString()));
  }

  @Test
  void noFailureIsForgotten() {
    List<String> all =
        Arrays.stream(Failure.class.getPermittedSubclasses()).map(Class::getName).sorted().toList();

    assertEquals(
        all,
        STATUSES.keySet().stream()
            .map(failure -> failure.getClass().getName())
            .sorted()
            .collect(Collectors.toList()));
  }
}
