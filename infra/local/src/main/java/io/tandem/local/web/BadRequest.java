package io.tandem.local.web;

/** Why a request to one of the stage's own endpoints is not valid. */
public final class BadRequest extends RuntimeException {
  public BadRequest(String message) {
    super(message);
  }
}
