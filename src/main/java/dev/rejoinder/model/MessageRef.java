package dev.rejoinder.model;

import java.time.Instant;
import java.util.List;

/**
 * What a conversation says of one of its messages: everything but the text, which is read apart.
 *
 * @param communicationIds of the legs that list it: the writer's and those who heard it
 */
public record MessageRef(String id, Instant at, Delivery delivery, List<String> communicationIds) {
  public MessageRef {
    communicationIds = List.copyOf(communicationIds);
  }

  /** One of which it is not known who lists it. */
  public MessageRef(String id, Instant at, Delivery delivery) {
    this(id, at, delivery, List.of());
  }
}
