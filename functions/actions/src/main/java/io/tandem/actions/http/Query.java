package io.tandem.actions.http;

import java.util.Optional;

/** Reads query parameters, or refuses and names the one at fault. */
public final class Query {
  private Query() {}

  /** A whole number within its limits. */
  public static long number(
      HttpRequest request, String name, long least, long most, long otherwise) {
    Optional<String> text = request.query(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    Optional<Long> number = parse(text.get()).filter(it -> it >= least && it <= most);
    return number.orElseThrow(
        () -> RefusedRequest.field(name, "must be a whole number from " + least + " to " + most));
  }

  private static Optional<Long> parse(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
