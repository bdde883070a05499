package io.tandem.local.stack;

import java.util.List;

/** The issuer whose tokens a route accepts, and the header that holds them. */
public record Authorizer(String header, String issuer, List<String> audiences) {
  public Authorizer {
    audiences = List.copyOf(audiences);
  }
}
