package dev.rejoinder.tui;

import dev.rejoinder.ui.Frame;
import dev.rejoinder.ui.Model;
import dev.rejoinder.ui.Msg;
import dev.rejoinder.ui.Step;
import dev.rejoinder.ui.Update;
import dev.rejoinder.ui.View;
import java.time.Instant;
import java.util.Optional;

/** The program that this is all for, as {@link Program} drives it. */
public final class ConsoleApp implements Program.App<Model> {
  @Override
  public Program.Next<Model> update(Model model, Msg msg) {
    Step step = Update.apply(model, msg);
    return new Program.Next<>(step.model(), step.effects());
  }

  @Override
  public Frame draw(Model model) {
    return View.draw(model);
  }

  @Override
  public Optional<Instant> wakeAt(Model model) {
    return model.wakeAt();
  }

  @Override
  public boolean bindsRepaint(Model model) {
    return model.bindsRepaint();
  }

  @Override
  public boolean awaits(Model model) {
    return model.awaits();
  }
}
