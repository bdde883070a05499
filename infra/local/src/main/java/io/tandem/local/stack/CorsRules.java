package io.tandem.local.stack;

import java.util.List;

/** Which pages of other origins may call the API, and how. Without an origin, none may. */
public record CorsRules(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposed,
    int maxAgeSeconds) {
  public static final CorsRules NONE = new CorsRules(List.of(), List.of(), List.of(), List.of(), 0);

  public CorsRules {
    origins = List.copyOf(origins);
    methods = List.copyOf(methods);
    headers = List.copyOf(headers);
    exposed = List.copyOf(exposed);
  }
}
