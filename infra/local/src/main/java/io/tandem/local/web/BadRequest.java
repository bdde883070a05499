package io.tandem.local.web;

/** A request to the stage's own endpoints that makes no sense, and why. */
public final class BadRequest extends RuntimeException {
  public BadRequest(String message) {
    super(message);
  }
}
