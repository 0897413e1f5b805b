package dev.rejoinder.site;

import dev.rejoinder.app.LabScene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the README's picture: the console on the lab, with the responses open. */
public final class Picture {
  private Picture() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args.length > 0 ? args[0] : "src/site/console.svg");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, Svg.of(LabScene.responsesOpen()));
    System.out.println(file);
    System.exit(0);
  }
}
