package dev.rejoinder.app;

import dev.rejoinder.cli.Asking;
import dev.rejoinder.tui.HiddenLine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Asks on the process's own terminal. A terminal that is gone is the end of input. */
final class TerminalAsking implements Asking {
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private final HiddenLine line = new HiddenLine();

  @Override
  public boolean isTerminal() {
    return HiddenLine.possible();
  }

  @Override
  public Optional<String> line(String prompt) {
    try {
      write(prompt);
      Optional<String> read = line.shown();
      if (read.isEmpty()) {
        write("\n");
      }
      return read;
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> hidden(String prompt, BooleanSupplier over) {
    try {
      Optional<String> read = line.hidden(() -> ask(prompt), over);
      write("\n");
      return read;
    } catch (IOException | UncheckedIOException gone) {
      return Optional.empty();
    }
  }

  private void ask(String prompt) {
    try {
      write(prompt);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
