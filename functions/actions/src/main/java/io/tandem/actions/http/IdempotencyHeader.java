package io.tandem.actions.http;

import io.tandem.sessions.ErrorCode;
import io.tandem.sessions.Person;
import io.tandem.sessions.Refusal;
import io.tandem.sessions.store.IdempotencyKey;
import java.util.Optional;
import java.util.regex.Pattern;

/** The optional {@code Idempotency-Key}: 1 to 255 visible ASCII characters. */
final class IdempotencyHeader {
  private static final String NAME = "idempotency-key";
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /** Longer than any valid path. */
  private static final int LONGEST_ROUTE = 512;

  private IdempotencyHeader() {}

  static Optional<IdempotencyKey> of(HttpRequest request, Person caller) {
    Optional<String> key = request.header(NAME);
    if (key.isPresent() && !VISIBLE_ASCII.matcher(key.get()).matches()) {
      throw RefusedRequest.field("Idempotency-Key", "must be 1 to 255 visible ASCII characters");
    }
    if (key.isPresent() && !canBeStored(request.route())) {
      throw RefusedRequest.of(ErrorCode.NOT_FOUND, Refusal.notFound().message());
    }
    return key.map(
        value -> new IdempotencyKey(caller.userId(), request.route(), value, request.text()));
  }

  private static boolean canBeStored(String route) {
    return route.length() <= LONGEST_ROUTE && route.codePoints().allMatch(Characters::isOfText);
  }
}
