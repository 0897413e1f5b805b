package dev.rejoinder.cli;

import dev.rejoinder.model.Failure;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Explain;
import dev.rejoinder.text.Sanitiser;
import java.io.PrintWriter;
import java.time.Duration;

/** What people are told beside the output: one line each on stderr, whatever it quotes. */
final class Notes {
  /** What is quoted may be of any length. */
  private static final int COLUMNS = 500;

  private final PrintWriter err;

  Notes(PrintWriter err) {
    this.err = err;
  }

  void say(String line) {
    err.println("rejoinder: " + shown(line));
    err.flush();
  }

  /** What to do about the line before. */
  void advise(String line) {
    err.println("  " + shown(line));
    err.flush();
  }

  private static String shown(String line) {
    return Cells.ellipsis(Sanitiser.line(line), COLUMNS, "…");
  }

  void failure(Failure failure) {
    say(Explain.what(failure));
    advise(Explain.remedy(failure) + reference(failure));
  }

  void mayHaveArrived(Failure failure, String where) {
    say(Explain.sendUnknown(failure) + "; it was not repeated");
    advise(where + reference(failure));
  }

  /** Announces a wait before another try; that is no outcome, so it does not look like one. */
  void waiting(Failure failure, int attempt, Duration wait) {
    advise(cause(failure) + ": waiting " + seconds(wait) + ", then try " + (attempt + 1));
  }

  private static String cause(Failure failure) {
    if (failure instanceof Failure.RateLimited it) {
      return "too many requests (" + it.answer().status() + ")";
    }
    if (failure instanceof Failure.Unavailable it) {
      return "the server is in trouble (" + it.answer().status() + ")";
    }
    return Explain.what(failure);
  }

  private static String seconds(Duration wait) {
    long tenths = (Math.max(0, wait.toMillis()) + 99) / 100;
    return tenths < 10 ? "0." + tenths + " s" : (tenths + 9) / 10 + " s";
  }

  private static String reference(Failure failure) {
    String reference = Explain.reference(failure);
    return reference.isEmpty() ? "" : " (reference: " + reference + ")";
  }
}
