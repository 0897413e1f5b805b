package dev.rejoinder.service;

import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Ending;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Stage;
import java.util.Optional;

/** How far an order has come, told from the conversation as the one whom it concerns sees it. */
enum Aim {
  /** As it was meant to be. */
  REACHED,
  /** As before; to ask again does no harm, since it names a leg that still stands. */
  OPEN,
  /** It has gone another way and can't come about any more. */
  MISSED;

  /** Whose view tells: of an assignment it is the one who gets it. */
  static String viewer(Order order, String userId) {
    return order instanceof Order.Assign assign ? assign.userId() : userId;
  }

  static Aim of(Order order, Conversation now) {
    if (order instanceof Order.Disconnect disconnect) {
      return lives(disconnect.leg(), now) ? OPEN : REACHED;
    }
    if (order instanceof Order.Transfer transfer) {
      // Without an ending, another leg of the user's lives: it was transferred back.
      boolean away = now.ending().map(ending -> ending == Ending.TRANSFERRED).orElse(true);
      return lives(transfer.leg(), now) ? OPEN : away ? REACHED : MISSED;
    }
    if (order instanceof Order.Park park) {
      return turned(park.leg(), now, Stage.PARKED);
    }
    if (order instanceof Order.Resume resume) {
      return turned(resume.leg(), now, Stage.CONNECTED);
    }
    if (order instanceof Order.Complete complete) {
      return held(complete.leg(), now) ? OPEN : REACHED;
    }
    if (order instanceof Order.Skip skip) {
      return held(skip.leg(), now) ? OPEN : REACHED;
    }
    return assigned(now.stage());
  }

  private static Aim assigned(Stage theirs) {
    return switch (theirs) {
      case ALERTING, CONNECTED, PARKED -> REACHED;
      case WAITING, WRAP_UP -> OPEN;
      case ELSEWHERE, ENDED -> MISSED;
    };
  }

  private static Aim turned(Leg leg, Conversation now, Stage wanted) {
    if (!lives(leg, now)) {
      return MISSED;
    }
    return now.stage() == wanted ? REACHED : OPEN;
  }

  private static boolean lives(Leg leg, Conversation now) {
    return held(leg, now) && now.stage() != Stage.WRAP_UP;
  }

  /** Alive, or in its wrap-up. */
  private static boolean held(Leg leg, Conversation now) {
    return now.leg().equals(Optional.of(leg));
  }
}
