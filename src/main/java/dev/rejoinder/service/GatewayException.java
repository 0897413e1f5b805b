package dev.rejoinder.service;

import dev.rejoinder.model.Failure;

/** Carries a {@link Failure} across the port; services turn it into outcomes. */
public final class GatewayException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  public GatewayException(Failure failure) {
    super(failure.toString());
    this.failure = failure;
  }

  public GatewayException(Failure failure, Throwable cause) {
    super(failure.toString(), cause);
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
