package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.Substitution;
import dev.rejoinder.model.User;
import dev.rejoinder.search.Finder;
import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Uses the console: presses keys by their labels, tells it what happens, and reads the screen. */
final class Robot {
  static final Instant NOW = Instant.parse("2026-03-10T10:42:00Z");
  static final List<Response> RESPONSES =
      List.of(
          response("hi", "/hi Greeting", "Hello {{CUSTOMER_NAME}}, I am {{AGENT_ALIAS}}.", "Start"),
          response(
              "refund",
              "/refund Refund in progress",
              "Your refund is on its way, {{CUSTOMER_NAME}}.\n\nIt takes 3 to 5 working days.",
              "Returns and refunds"),
          response(
              "order",
              "/order Order status",
              "Order {{ORDER}} leaves {{PLACE}} today.",
              "Shipping"),
          response("bye", "/bye Goodbye", "Thank you, and goodbye.", "Ending"),
          response("cjk", "/konbanwa こんばんは", "こんばんは、{{CUSTOMER_NAME}}様。", "日本語"),
          response("empty", "Nothing in it", "", "Start"));

  Model model;
  final List<Effect> effects = new ArrayList<>();

  private Robot(Model model) {
    this.model = model;
  }

  static Robot at(int columns, int rows) {
    return with(columns, rows, Glyphs.UNICODE, false);
  }

  static Robot with(int columns, int rows, Glyphs glyphs, boolean readOnly) {
    Setting setting = new Setting("lab", ZoneId.of("UTC"), glyphs, readOnly, "run");
    Robot robot = new Robot(Model.initial(setting, new Screen(columns, rows, NOW)));
    Identity identity =
        new Identity(
            Optional.of(new User("agent-1", "Robin Vale", "Robin")), "Acme", "lab", List.of());
    return robot
        .told(new Msg.SignedIn(identity))
        .told(new Msg.ResponsesRead(Finder.over(RESPONSES), RESPONSES.size(), true));
  }

  static Response response(String id, String name, String body, String library) {
    Substitution place = new Substitution("PLACE", "", Optional.of("our store"));
    return new Response(id, name, body, library, List.of(place));
  }

  /** Tells it, and answers at once what it asks of the search. */
  Robot told(Msg msg) {
    Optional<Effect.Find> asked = toldAlone(msg);
    while (asked.isPresent()) {
      asked = toldAlone(answer(asked.get()));
    }
    return this;
  }

  /** Leaves what it asks of the search without an answer; the newest of that. */
  Optional<Effect.Find> toldAlone(Msg msg) {
    Step step = Update.apply(model, msg);
    model = step.model();
    Optional<Effect.Find> asked = Optional.empty();
    for (Effect effect : step.effects()) {
      if (effect instanceof Effect.Find find) {
        asked = Optional.of(find);
      } else {
        effects.add(effect);
      }
    }
    return asked;
  }

  static Msg.Found answer(Effect.Find find) {
    Ready ready = Ready.of(find.sought().among(), NOW, it -> Language.of(it.body()).orElse(""));
    return ready.find(find.sought(), () -> false).orElseThrow();
  }

  Robot inbox(Chat... chats) {
    return told(new Msg.InboxRead(Arrays.stream(chats).map(Chat::contact).toList()));
  }

  Robot read(Contact contact) {
    return told(new Msg.ContactRead(contact));
  }

  /** Presses keys by their labels, such as {@code Ctrl-N Enter a}. */
  Robot press(String... labels) {
    for (String label : labels) {
      told(new Msg.Pressed(Keymap.key(label)));
    }
    return this;
  }

  /** Types a text, a cluster at a time; a line feed is Ctrl-J. */
  Robot type(String text) {
    for (Cells.Cluster cluster : Cells.clusters(text)) {
      boolean feed = text.charAt(cluster.start()) == '\n';
      told(new Msg.Pressed(feed ? Key.ctrl('j') : Key.text(cluster.text())));
    }
    return this;
  }

  Robot paste(String text) {
    return told(new Msg.Pasted(text));
  }

  Robot resize(int columns, int rows) {
    return told(new Msg.Resized(columns, rows));
  }

  Robot later(Duration time) {
    return told(new Msg.Tick(model.now().plus(time)));
  }

  Frame frame() {
    return View.draw(model);
  }

  String screen() {
    return screen(frame());
  }

  static String screen(Frame frame) {
    StringBuilder screen = new StringBuilder();
    for (int row = 0; row < frame.rows(); row++) {
      screen.append(frame.line(row)).append('\n');
    }
    return screen.toString();
  }

  Robot sees(String words) {
    assertTrue(screen().contains(words), () -> "no \"" + words + "\" on\n" + screen());
    return this;
  }

  Robot doesNotSee(String words) {
    assertTrue(!screen().contains(words), () -> "\"" + words + "\" on\n" + screen());
    return this;
  }

  /** What stands left of the cursor in its row. */
  String beforeCursor() {
    Frame frame = frame();
    Frame.Spot spot = frame.cursor().orElseThrow();
    StringBuilder before = new StringBuilder();
    for (int column = 0; column < spot.column(); column++) {
      before.append(frame.at(column, spot.row()).text());
    }
    return before.toString();
  }

  String draft() {
    return ComposerUpdate.draft(model).text();
  }

  Talk talk(String id) {
    return model.chat().talk(id);
  }

  List<String> order() {
    return model.inbox().contacts().stream().map(Contact::id).toList();
  }

  /**
   * All effects but the bell, the outbox being read, drafts being kept, and what tells that the
   * agent writes.
   */
  List<Effect> deeds() {
    return effects.stream()
        .filter(it -> !(it instanceof Effect.Bell || it instanceof Effect.Typing))
        .filter(it -> !(it instanceof Effect.KeepDraft || it instanceof Effect.ForceDrafts))
        .filter(it -> !(it instanceof Effect.ReadLedger))
        .filter(it -> !(it instanceof Effect.KeepUsage || it instanceof Effect.LookAtMine))
        .toList();
  }

  /** What the agent confirmed, in that order. */
  List<OutboxItem> sent() {
    return ordered(Effect.Send.class).stream().map(Effect.Send::item).toList();
  }

  /** What goes out of that, in that order. */
  List<Content> contents() {
    return sent().stream().map(item -> item.outgoing().content()).toList();
  }

  /** Tells how the so manieth message of this run is doing. */
  Robot moved(String conversationId, int number, SendState state) {
    return told(new Msg.SendMoved(conversationId, "run-" + number, state));
  }

  <E extends Effect> List<E> ordered(Class<E> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
