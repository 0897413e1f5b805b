package dev.rejoinder.app;

import dev.rejoinder.ui.Effect;

/** Hands what is to be done outside to whom it concerns. */
final class EffectRunner {
  private final JoinRunner joins;
  private final OutboxRunner outbox;
  private final OrderRunner orders;

  EffectRunner(JoinRunner joins, OutboxRunner outbox, OrderRunner orders) {
    this.joins = joins;
    this.outbox = outbox;
    this.orders = orders;
  }

  /** Hands the work on and returns at once. */
  void run(Effect effect) {
    if (outbox.run(effect)) {
      return;
    }
    if (effect instanceof Effect.Join join) {
      joins.join(join.conversationId());
    } else if (effect instanceof Effect.Carry carry) {
      outbox.follow(carry.order().conversationId(), () -> orders.carry(carry));
    } else if (effect instanceof Effect.Typing typing) {
      orders.typing(typing);
    } else if (effect instanceof Effect.ReadWrapUpCodes read) {
      orders.readCodes(read);
    } else if (effect instanceof Effect.FindTargets find) {
      orders.find(find);
    } else if (effect instanceof Effect.SetPresence set) {
      orders.setPresence(set);
    } else if (effect instanceof Effect.SetIdle) {
      orders.setIdle();
    }
  }
}
