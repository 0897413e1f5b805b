package dev.rejoinder.app;

import dev.rejoinder.ui.Effect;

/** Hands what is to be done outside to whom it concerns. */
final class EffectRunner {
  private final SendRunner sends;
  private final OrderRunner orders;

  EffectRunner(SendRunner sends, OrderRunner orders) {
    this.sends = sends;
    this.orders = orders;
  }

  /** Hands the work on and returns at once. */
  void run(Effect effect) {
    if (effect instanceof Effect.Join join) {
      sends.join(join.conversationId());
    } else if (effect instanceof Effect.Send send) {
      sends.send(send);
    } else if (effect instanceof Effect.Carry carry) {
      orders.carry(carry);
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
