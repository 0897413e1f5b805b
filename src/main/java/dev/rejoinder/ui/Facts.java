package dev.rejoinder.ui;

import dev.rejoinder.model.Channel;
import dev.rejoinder.search.Hit;
import dev.rejoinder.text.Language;
import dev.rejoinder.text.SmsParts;
import dev.rejoinder.text.Template;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an agent should know of a response before it goes in, in a few words. */
final class Facts {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private Facts() {}

  static String of(Model model, Hit hit) {
    String text = Template.join(PanelUpdate.filled(model, hit)).strip();
    return Stream.of(
            sent(model, hit),
            holes(text),
            length(model, text),
            Language.of(text).orElse(""),
            model.shelf().usage().isPinned(hit.response().id()) ? "pinned" : "",
            hit.slip() ? "~ not as typed" : "")
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" " + model.setting().glyphs().dot + " "));
  }

  private static String holes(String text) {
    List<String> unfilled = Template.unfilled(text);
    return switch (unfilled.size()) {
      case 0 -> "";
      case 1 -> "1 hole: " + unfilled.get(0);
      default -> unfilled.size() + " holes";
    };
  }

  private static String length(Model model, String text) {
    Channel channel =
        model.openContact().map(it -> it.conversation().channel()).orElse(Channel.UNKNOWN);
    String length = text.length() + "/" + channel.limit();
    return channel == Channel.SMS ? length + ", " + SmsParts.of(text) + " SMS" : length;
  }

  private static String sent(Model model, Hit hit) {
    return model
        .chat()
        .open()
        .map(model.shelf()::drawn)
        .flatMap(drawn -> drawn.sentAt(hit.response().id()))
        .map(at -> "sent here " + TIME.withZone(model.setting().zone()).format(at))
        .orElse("");
  }
}
