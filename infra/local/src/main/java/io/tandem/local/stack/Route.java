package io.tandem.local.stack;

import org.jspecify.annotations.Nullable;

/** A route of the HTTP API; without an authorizer it is open to everybody. */
public record Route(String method, String path, @Nullable Authorizer authorizer) {
  /** As API Gateway names it, {@code POST /a/{id}}. */
  public String key() {
    return method + " " + path;
  }
}
