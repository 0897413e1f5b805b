package dev.rejoinder.cli;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Presence;
import dev.rejoinder.service.LiveFeed;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes a line for each thing that the feed tells and that is new. Ends with what a person has to
 * mend, or with nothing when nobody reads any more. On the feed's thread.
 */
final class Following implements LiveFeed.Listener {
  /** One that comes back is not told anew, unless that many others came in between. */
  private static final int REMEMBERED = 1_000;

  private final FollowedForm form;
  private final PrintWriter out;
  private final Consumer<Optional<Failure>> end;
  private final Map<String, Contact> listed = new LinkedHashMap<>();
  private final Map<String, Set<String>> said = new Latest();
  private Optional<String> state = Optional.empty();

  /** The ids of the messages that were told, by conversation. */
  private static final class Latest extends LinkedHashMap<String, Set<String>> {
    private static final long serialVersionUID = 1L;

    Latest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
      return size() > REMEMBERED;
    }
  }

  Following(FollowedForm form, PrintWriter out, Consumer<Optional<Failure>> end) {
    this.form = form;
    this.out = out;
    this.end = end;
  }

  @Override
  public void link(Link link) {
    Optional<String> now = Followed.state(link);
    if (now.isPresent() && !now.equals(state)) {
      state = now;
      tell(new Followed.Linked(link));
    }
  }

  @Override
  public void contacts(List<Contact> contacts) {
    contacts.forEach(this::changed);
    Set<String> here = new HashSet<>();
    contacts.forEach(contact -> here.add(contact.id()));
    List<Contact> left = listed.values().stream().filter(it -> !here.contains(it.id())).toList();
    left.forEach(this::gone);
  }

  @Override
  public void contact(Contact contact) {
    if (listed.containsKey(contact.id())) {
      changed(contact);
      gone(contact);
    }
  }

  @Override
  public void typing(String conversationId, Instant until) {
    Optional<Contact> contact = Optional.ofNullable(listed.get(conversationId));
    tell(new Followed.Typing(conversationId, contact, until));
  }

  @Override
  public void duty(Duty duty) {
    tell(new Followed.OnDuty(duty));
  }

  @Override
  public void failed(Failure failure) {
    if (failure.lasts()) {
      end.accept(Optional.of(failure));
    }
  }

  @Override
  public void signedIn(Identity identity) {}

  @Override
  public void presences(List<Presence> presences) {}

  @Override
  public void queues(List<Membership> queues) {}

  private void changed(Contact contact) {
    Contact before = listed.put(contact.id(), contact);
    if (before == null || !form.of(before).equals(form.of(contact))) {
      tell(new Followed.Changed(contact));
    }
    Set<String> told = said.computeIfAbsent(contact.id(), id -> new HashSet<>());
    for (Message message : contact.transcript()) {
      if (told.add(message.id())) {
        tell(new Followed.Said(contact, message));
      }
    }
  }

  private void gone(Contact contact) {
    listed.remove(contact.id());
    tell(new Followed.Gone(contact));
  }

  private void tell(Followed what) {
    out.println(form.line(what));
    if (out.checkError()) {
      end.accept(Optional.empty());
    }
  }
}
