package dev.rejoinder.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The org's notification channels, the least recently used first. Guarded by the org's lock. A
 * channel dies with its token and when it grows old.
 */
final class NotificationChannels {
  private static final int MOST_PER_OWNER = 20;

  private final Org org;
  private final Tokens tokens;
  private final Ids ids;
  private final List<NotificationChannel> channels = new ArrayList<>();

  NotificationChannels(Org org, Tokens tokens, Ids ids) {
    this.org = org;
    this.tokens = tokens;
    this.ids = ids;
  }

  /** Creates one; the owner's 21st takes the place of another, one without a socket if possible. */
  NotificationChannel create(Caller owner, String token) {
    var own = of(owner);
    if (own.size() >= MOST_PER_OWNER) {
      var victim = own.stream().filter(channel -> !channel.isConnected()).findFirst();
      remove(victim.orElse(own.get(0)), "Evicted by a newer channel.");
    }
    var id = "streaming-0-" + ids.hex().substring(0, 26);
    var channel = new NotificationChannel(id, owner, token, org.now());
    channels.add(channel);
    return channel;
  }

  /** Finds one that lives, which counts as using it. */
  Optional<NotificationChannel> find(String id) {
    var found = live().stream().filter(channel -> channel.id.equals(id)).findFirst();
    found.ifPresent(
        channel -> {
          channels.remove(channel);
          channels.add(channel);
        });
    return found;
  }

  /** Finds one of the caller's; others' are as good as not there. */
  NotificationChannel require(String id, Caller caller) {
    return find(id).filter(channel -> channel.isOf(caller)).orElseThrow(Refusal::notFound);
  }

  List<NotificationChannel> of(Caller caller) {
    return live().stream().filter(channel -> channel.isOf(caller)).toList();
  }

  /** Those that live, after the dead have been taken away. */
  List<NotificationChannel> live() {
    for (var channel : List.copyOf(channels)) {
      if (!tokens.isGood(channel.token)) {
        revoke(channel);
      } else if (channel.isExpired(org.now())) {
        remove(channel, "The channel has expired.");
      }
    }
    return List.copyOf(channels);
  }

  private void revoke(NotificationChannel channel) {
    channel.tell(Frames.system(channel, "token_revoked", "user_tokens_revoked"));
    remove(channel, "The token was revoked.");
  }

  private void remove(NotificationChannel channel, String reason) {
    channels.remove(channel);
    channel.line().ifPresent(line -> line.close(reason));
  }
}
