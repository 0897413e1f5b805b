package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Usage;
import dev.rejoinder.model.WrapUpCode;
import dev.rejoinder.search.Finder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has happened: the only way in to {@link Update}. */
public sealed interface Msg {

  /** The first frame is on the screen. */
  record Shown() implements Msg {}

  record Pressed(Key key) implements Msg {}

  /** A bracketed paste, line ends as LF, otherwise as it came. */
  record Pasted(String text) implements Msg {}

  record Resized(int columns, int rows) implements Msg {}

  /** The terminal's window got or lost the focus. */
  record Focused(boolean here) implements Msg {}

  /** It is that time now. Comes before whatever else is handled in the same turn. */
  record Tick(Instant now) implements Msg {}

  /** The token has told whom it speaks for. */
  record SignedIn(Identity identity) implements Msg {}

  /** The list was read, with all transcripts, in no order. */
  record InboxRead(List<Contact> contacts) implements Msg {
    public InboxRead {
      contacts = List.copyOf(contacts);
    }
  }

  /** One conversation was read, after a join say. */
  record ContactRead(Contact contact) implements Msg {}

  /** Signing in or reading the list came to nothing, after all tries. */
  record ReadFailed(Failure failure) implements Msg {}

  /** A read will be tried again then. */
  record RetryPlanned(Failure failure, int attempt, Instant until) implements Msg {}

  record JoinFailed(String conversationId, Failure failure) implements Msg {}

  /**
   * More responses have come; the finder holds all that have.
   *
   * @param read when they were read from the org; empty for now, while it is being read
   */
  record ResponsesRead(Finder finder, int total, boolean complete, Optional<Instant> read)
      implements Msg {
    public ResponsesRead(Finder finder, int total, boolean complete) {
      this(finder, total, complete, Optional.empty());
    }
  }

  /**
   * A search has ended.
   *
   * @param total of all responses that were looked through
   * @param libraries the names of those that may be looked through, in order
   */
  record Found(Sought sought, Hits hits, int total, List<String> libraries) implements Msg {
    public Found {
      libraries = List.copyOf(libraries);
    }
  }

  /** What the agent has used and pinned before. */
  record UsageRead(Usage usage) implements Msg {}

  /** The agent's own responses, as they are now. */
  record MineRead(List<Response> responses) implements Msg {
    public MineRead {
      responses = List.copyOf(responses);
    }
  }

  /** The agent's own responses can't be read, and why: the ones before stay. */
  record MineBroken(String why) implements Msg {}

  /** What languages the responses are in, the commonest first; ISO 639-1. */
  record LanguagesRead(List<String> languages) implements Msg {
    public LanguagesRead {
      languages = List.copyOf(languages);
    }
  }

  /** The hosts that all of the responses link to. */
  record HostsRead(Set<String> hosts) implements Msg {
    public HostsRead {
      hosts = Set.copyOf(hosts);
    }
  }

  record ResponsesFailed(Failure failure) implements Msg {}

  /** A message that the agent confirmed is doing so. */
  record SendMoved(String conversationId, String id, SendState state) implements Msg {}

  /**
   * What a former process left in the outbox. Comes once, before the first inbox.
   *
   * @param items not ended, in the order in which they were confirmed
   * @param drafts none of them empty, one for a conversation
   * @param remarks on how well the journal could be read
   */
  record Left(List<Pending> items, List<JournalEntry.Drafted> drafts, List<String> remarks)
      implements Msg {
    public Left {
      items = List.copyOf(items);
      drafts = List.copyOf(drafts);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Whether what is written and confirmed has a safe copy; told when that changes.
   *
   * @param trouble why it has none; empty while all is well
   */
  record Keeping(Optional<String> trouble) implements Msg {}

  /** Something that the agent should know of, in words of ours. */
  record Remark(String words) implements Msg {}

  /** The outbox's ledger, in the order in which its messages were confirmed. */
  record LedgerRead(List<LedgerRow> rows) implements Msg {
    public LedgerRead {
      rows = List.copyOf(rows);
    }
  }

  /** The line to the live events is like this now. */
  record LinkMoved(Link link) implements Msg {}

  /** The customer is writing, until then unless it is told again. */
  record CustomerTypes(String conversationId, Instant until) implements Msg {}

  /** Whether the agent is there for work, as the org has it. */
  record DutyRead(Duty duty) implements Msg {}

  /** Setting the presence or going back to idle came to nothing. */
  record DutyFailed(Failure failure) implements Msg {}

  record PresencesRead(List<Presence> presences) implements Msg {
    public PresencesRead {
      presences = List.copyOf(presences);
    }
  }

  /** The queues that the agent works. */
  record QueuesRead(List<Membership> queues) implements Msg {
    public QueuesRead {
      queues = List.copyOf(queues);
    }
  }

  /**
   * An order was carried out, or not.
   *
   * @param failure empty for done
   */
  record OrderEnded(Order order, Optional<Failure> failure) implements Msg {}

  /**
   * What may be chosen at the end of a conversation.
   *
   * @param failure why the codes are not known; empty where they are
   */
  record WrapUpCodesRead(String conversationId, List<WrapUpCode> codes, Optional<Failure> failure)
      implements Msg {
    public WrapUpCodesRead {
      codes = List.copyOf(codes);
    }
  }

  /**
   * Where a conversation can go.
   *
   * @param number of the {@link Effect.FindTargets} that this answers
   * @param failure why they are not known; empty where they are
   */
  record TargetsRead(long number, List<Target> targets, Optional<Failure> failure) implements Msg {
    public TargetsRead {
      targets = List.copyOf(targets);
    }
  }

  /** What is in a queue that is looked at, in no order. */
  record WatchRead(Queue queue, List<Contact> contacts) implements Msg {
    public WatchRead {
      contacts = List.copyOf(contacts);
    }
  }

  record WatchFailed(Queue queue, Failure failure) implements Msg {}

  /** A bug in an effect; the log has it under that reference. */
  record Broke(String reference) implements Msg {}
}
