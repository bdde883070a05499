package io.tandem.local.stack;

import org.jspecify.annotations.Nullable;

/** A route of the HTTP API. Without an authorizer it is open to everybody. */
public record Route(String method, String path, @Nullable Authorizer authorizer) {
  /** API Gateway's name for it, {@code POST /a/{id}}. */
  public String key() {
    return method + " " + path;
  }
}
