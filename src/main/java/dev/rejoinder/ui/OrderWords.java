package dev.rejoinder.ui;

import dev.rejoinder.model.Order;

/** What an order is called, while it runs and after. */
final class OrderWords {
  private OrderWords() {}

  /** At most eight columns, before an ellipsis. */
  static String inRow(Order order) {
    if (order instanceof Order.Transfer) {
      return "transfer";
    }
    return order instanceof Order.Assign ? "assign" : running(order);
  }

  static String running(Order order) {
    if (order instanceof Order.Disconnect) {
      return "ending";
    }
    if (order instanceof Order.Transfer) {
      return "transferring";
    }
    if (order instanceof Order.Park) {
      return "parking";
    }
    if (order instanceof Order.Resume) {
      return "resuming";
    }
    return order instanceof Order.Assign ? "assigning" : "wrapping";
  }

  /** Whether it takes the agent out of the conversation. */
  static boolean leaves(Order order) {
    return order instanceof Order.Disconnect || order instanceof Order.Transfer;
  }

  /** Behind {@code not} for one that failed. */
  static String done(Order order) {
    if (order instanceof Order.Disconnect) {
      return "ended";
    }
    if (order instanceof Order.Transfer) {
      return "transferred";
    }
    if (order instanceof Order.Park) {
      return "parked";
    }
    if (order instanceof Order.Resume) {
      return "resumed";
    }
    return order instanceof Order.Assign ? "assigned" : "wrapped up";
  }

  static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
