package io.tandem.local.stack;

import java.util.List;

/** Whose tokens a route takes, and in which header it looks for them. */
public record Authorizer(String header, String issuer, List<String> audiences) {
  public Authorizer {
    audiences = List.copyOf(audiences);
  }
}
