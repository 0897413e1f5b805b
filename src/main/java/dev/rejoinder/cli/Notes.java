package dev.rejoinder.cli;

import dev.rejoinder.model.Failure;
import dev.rejoinder.text.Explain;
import dev.rejoinder.text.Sanitiser;
import java.io.PrintWriter;
import java.time.Duration;

/** What people are told beside the output: one line each on stderr, whatever it quotes. */
final class Notes {
  private final PrintWriter err;

  Notes(PrintWriter err) {
    this.err = err;
  }

  void say(String line) {
    err.println("rejoinder: " + Sanitiser.line(line));
    err.flush();
  }

  /** What to do about the line before. */
  void advise(String line) {
    err.println("  " + Sanitiser.line(line));
    err.flush();
  }

  void failure(Failure failure) {
    say(Explain.what(failure));
    advise(Explain.remedy(failure) + reference(failure));
  }

  void mayHaveArrived(Failure failure, String conversationId) {
    say(Explain.sendUnknown(failure) + "; it was not repeated");
    advise("look first: rejoinder transcript " + conversationId + reference(failure));
  }

  /** Announces a wait before another try. */
  void waiting(Failure failure, int attempt, Duration wait) {
    say(cause(failure) + ": waiting " + seconds(wait) + ", then try " + (attempt + 1));
  }

  private static String cause(Failure failure) {
    if (failure instanceof Failure.RateLimited it) {
      return "" + it.answer().status();
    }
    if (failure instanceof Failure.Unavailable it) {
      return "" + it.answer().status();
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
