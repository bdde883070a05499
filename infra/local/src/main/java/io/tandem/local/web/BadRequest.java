package io.tandem.local.web;

/** A request to the stage's own endpoints that cannot be understood, and why. */
public final class BadRequest extends RuntimeException {
  public BadRequest(String message) {
    super(message);
  }
}
