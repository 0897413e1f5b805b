package dev.rejoinder.model;

/** How far a message got: the platform's {@code messageStatus}, told apart as far as it matters. */
public enum Delivery {
  QUEUED,
  SENT,
  DELIVERED,
  READ,
  FAILED,
  RECEIVED,
  UNKNOWN;

  public static Delivery ofWire(String status) {
    return switch (status == null ? "" : status) {
      case "queued" -> QUEUED;
      case "sent", "published" -> SENT;
      case "delivery-success" -> DELIVERED;
      case "read" -> READ;
      case "failed", "delivery-failed" -> FAILED;
      case "received" -> RECEIVED;
      default -> UNKNOWN;
    };
  }
}
