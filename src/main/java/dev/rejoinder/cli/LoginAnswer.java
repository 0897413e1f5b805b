package dev.rejoinder.cli;

import dev.rejoinder.cli.SigningIn.WrongAddress;
import dev.rejoinder.model.Grant;
import dev.rejoinder.service.GatewayException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the answer of a sign-in: from the browser here, or pasted, whichever is first. */
final class LoginAnswer {
  private static final String LATE = "nobody signed in: no answer came in time; try again";
  private static final String PROMPT = "Address (not shown): ";
  private static final long LOOK_MILLIS = 100;

  private final SigningIn attempt;
  private final Asking asking;
  private final Stdin stdin;
  private final Notes notes;
  private Optional<String> arrived = Optional.empty();

  LoginAnswer(SigningIn attempt, Asking asking, Stdin stdin, Notes notes) {
    this.attempt = attempt;
    this.asking = asking;
    this.stdin = stdin;
    this.notes = notes;
  }

  /** Empty where none came; the person has been told why. */
  Optional<Grant> await() throws GatewayException, BadUsage {
    return asking.isTerminal() ? asked() : read();
  }

  private Optional<Grant> asked() throws GatewayException {
    String prompt = PROMPT;
    while (true) {
      Optional<String> pasted = asking.hidden(prompt, this::ended);
      Optional<String> answer = arrived.isPresent() ? arrived : pasted.map(String::strip);
      if (answer.isEmpty()) {
        notes.say(attempt.over() ? LATE : "nobody signed in");
        return Optional.empty();
      }
      try {
        if (!answer.get().isEmpty()) {
          return Optional.of(attempt.grant(answer.get()));
        }
        prompt = PROMPT;
      } catch (WrongAddress wrong) {
        // Said where nothing is echoed yet: at the sight of it the next address is pasted.
        prompt = "rejoinder: " + wrong.getMessage() + "\n" + PROMPT;
      }
      arrived = Optional.empty();
    }
  }

  private boolean ended() {
    if (arrived.isEmpty()) {
      arrived = attempt.arrived();
    }
    return arrived.isPresent() || attempt.over();
  }

  /** Of a script one line is taken: what is wrong with it can't be mended by asking again. */
  private Optional<Grant> read() throws GatewayException, BadUsage {
    CompletableFuture<Optional<String>> line = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(line), "stdin");
    reader.setDaemon(true);
    reader.start();
    while (true) {
      if (ended() && arrived.isEmpty()) {
        notes.say(LATE);
        return Optional.empty();
      }
      try {
        if (arrived.isPresent()) {
          return Optional.of(attempt.grant(arrived.get()));
        }
      } catch (WrongAddress wrong) {
        notes.say(wrong.getMessage());
        arrived = Optional.empty();
      }
      Optional<String> pasted = soon(line);
      if (pasted.isPresent()) {
        return Optional.of(grant(pasted.get()));
      }
    }
  }

  private void read(CompletableFuture<Optional<String>> line) {
    try {
      Optional<String> read = stdin.line();
      if (read.isPresent()) {
        line.complete(read);
      }
      // The end of input is no answer: the browser's may still come.
    } catch (BadUsage e) {
      line.completeExceptionally(e);
    }
  }

  private static Optional<String> soon(CompletableFuture<Optional<String>> line) throws BadUsage {
    try {
      return line.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException notYet) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new BadUsage(String.valueOf(e.getCause().getMessage()));
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw new BadUsage("interrupted");
    }
  }

  private Grant grant(String pasted) throws GatewayException, BadUsage {
    try {
      return attempt.grant(pasted.strip());
    } catch (WrongAddress wrong) {
      throw new BadUsage(wrong.getMessage());
    }
  }
}
