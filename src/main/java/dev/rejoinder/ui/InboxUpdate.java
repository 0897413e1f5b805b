package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Right;
import dev.rejoinder.model.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys of the inbox, and what readings of the list change. */
final class InboxUpdate {
  private InboxUpdate() {}

  static Step act(Model model, Action action) {
    InboxState inbox = model.inbox();
    int page = Math.max(1, Regions.of(model).inbox().height() / 2);
    return switch (action) {
      case OPEN ->
          inbox
              .selection()
              .map(row -> open(model.with(inbox.withOrigin(Optional.empty())), row))
              .orElseGet(() -> Step.to(nothingToOpen(model)));
      case UP -> move(model, inbox.selectedIndex() - 1);
      case DOWN -> move(model, inbox.selection().isEmpty() ? 0 : inbox.selectedIndex() + 1);
      case PAGE_UP -> move(model, inbox.selectedIndex() - page);
      case PAGE_DOWN -> move(model, inbox.selectedIndex() + page);
      case FIRST -> move(model, 0);
      case LAST -> move(model, inbox.rows().size() - 1);
      case FILTER -> Step.to(FilterUpdate.begin(model));
      case CLOSE -> close(model);
      case WRITE -> Step.to(ChatUpdate.write(model));
      default -> Step.to(model);
    };
  }

  private static Step close(Model model) {
    if (!model.inbox().filter().isEmpty()) {
      return Step.to(FilterUpdate.clear(model));
    }
    return model.inbox().watched().isPresent()
        ? WatchUpdate.end(model)
        : Step.to(ChatUpdate.write(model));
  }

  private static Model nothingToOpen(Model model) {
    InboxState inbox = model.inbox();
    if (inbox.filter().isEmpty()) {
      return model;
    }
    return model.saying(
        inbox.rows().isEmpty()
            ? "Nothing matches: Esc clears"
            : "The filter hides the selected row: Up or Down selects another");
  }

  private static Step move(Model model, int index) {
    return Step.to(model.with(model.inbox().selectIndex(index).withOrigin(Optional.empty())));
  }

  /** Opens a conversation with the caret in the composer, and joins it where that is needed. */
  static Step open(Model model, Contact contact) {
    Model opened = ChatUpdate.show(model, contact);
    if (model.inbox().watched().isPresent()) {
      return Step.to(opened.with(opened.attention().on(Focus.TRANSCRIPT)));
    }
    Stage stage = contact.conversation().stage();
    boolean joins = stage == Stage.ALERTING || stage == Stage.WAITING;
    if (joins && model.setting().readOnly()) {
      return Step.to(opened.saying("Read-only: opened, not joined"));
    }
    Optional<String> refusal =
        stage == Stage.WAITING
            ? WaitingUpdate.refusal(model, contact, Right.PULL)
            : Rights.refusal(model);
    if (joins && refusal.isPresent()) {
      return Step.to(opened.warning(refusal.get()));
    }
    if (stage == Stage.WRAP_UP) {
      return WrapUpUpdate.opened(opened, contact);
    }
    if (!joins || opened.chat().talk(contact.id()).joining()) {
      return Step.to(opened);
    }
    Talk talk = opened.chat().talk(contact.id()).withJoining(true);
    return Step.to(opened.with(contact.id(), talk), new Effect.Join(contact.id()));
  }

  /** Walks what owes a reply; after the last it goes back to where the walk began. */
  static Step nextOwed(Model model) {
    if (model.inbox().watched().isPresent()) {
      return Step.to(model.saying("Ctrl-X u goes back to your inbox first"));
    }
    List<Contact> owing = model.inbox().contacts().stream().filter(InboxOrder::owes).toList();
    Optional<String> open = model.chat().open();
    int here = owing.stream().map(Contact::id).toList().indexOf(open.orElse(""));
    if (here + 1 < owing.size()) {
      Optional<String> origin = model.inbox().origin().or(() -> here < 0 ? open : Optional.empty());
      Model started = model.with(model.inbox().withOrigin(origin));
      return Step.to(ChatUpdate.show(started, owing.get(here + 1)));
    }
    Optional<Contact> back = model.inbox().origin().flatMap(model.inbox()::contact);
    Model ended = model.with(model.inbox().withOrigin(Optional.empty()));
    return back.map(contact -> Step.to(ChatUpdate.show(ended, contact)))
        .orElseGet(() -> Step.to(ended.saying("Nothing else owes a reply")));
  }

  static Model read(Model model, List<Contact> contacts) {
    List<Contact> rows = new ArrayList<>(contacts.stream().map(row -> newer(model, row)).toList());
    Set<String> ids = rows.stream().map(Contact::id).collect(Collectors.toSet());
    for (Contact gone : model.inbox().contacts()) {
      if (!ids.contains(gone.id()) && isKept(model, gone)) {
        rows.add(ended(model, gone));
      }
    }
    rows.forEach(row -> ids.add(row.id()));
    return settle(model.with(model.chat().keeping(ids)), rows);
  }

  static Model read(Model model, Contact contact) {
    List<Contact> rows = new ArrayList<>(model.inbox().contacts());
    rows.removeIf(row -> row.id().equals(contact.id()));
    rows.add(Display.clean(contact));
    Talk talk = model.chat().talk(contact.id()).withJoining(false);
    return settle(model.with(contact.id(), talk), rows);
  }

  /**
   * The reading, unless it began before the join that it knows nothing of: a leg that is connected
   * never rings again.
   */
  private static Contact newer(Model model, Contact read) {
    Optional<Leg> leg = read.conversation().leg();
    boolean rings = read.conversation().stage() == Stage.ALERTING && leg.isPresent();
    return model
        .inbox()
        .contact(read.id())
        .filter(known -> rings && known.conversation().stage() == Stage.CONNECTED)
        .filter(known -> known.conversation().leg().equals(leg))
        .orElseGet(() -> Display.clean(read));
  }

  private static Model settle(Model model, List<Contact> rows) {
    rows.sort(InboxOrder.DUE);
    Attention attention = model.attention();
    for (Contact row : rows) {
      if (row.conversation().stage() == Stage.ALERTING) {
        attention = attention.back(row.id());
      }
    }
    return ChatUpdate.caughtUp(model.with(attention).with(model.inbox().withContacts(rows)));
  }

  /** A row that the server no longer lists stays while it is read or holds something unsent. */
  private static boolean isKept(Model model, Contact contact) {
    return model.chat().open().equals(Optional.of(contact.id()))
        || model.chat().talk(contact.id()).unsent();
  }

  /** Since now, as far as anybody here knows. */
  private static Contact ended(Model model, Contact contact) {
    Conversation last = contact.conversation();
    Instant since = last.stage() == Stage.ENDED ? last.since() : model.now();
    Conversation ended =
        new Conversation(
            last.id(),
            Stage.ENDED,
            last.customer(),
            last.queue(),
            last.channel(),
            since,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            last.ending(),
            last.attributes(),
            last.messages());
    return new Contact(ended, contact.transcript());
  }
}
