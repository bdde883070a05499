package io.tandem.actions.http;

import io.tandem.sessions.ErrorCode;
import io.tandem.sessions.Person;
import java.util.Optional;

/** The caller: always the {@code sub} of the token that the API's authorizer has checked. */
final class Caller {
  private static final int LONGEST_ID = 128;

  private static final int LONGEST_NAME = 100;

  private Caller() {}

  static Person of(HttpRequest request) {
    String userId =
        request
            .claim("sub")
            .filter(Caller::isUserId)
            .orElseThrow(() -> RefusedRequest.of(ErrorCode.UNAUTHORIZED, "Unauthorized"));
    return new Person(
        userId, name(request, "given_name").or(() -> name(request, "name")).orElse(null));
  }

  private static boolean isUserId(String sub) {
    return !sub.isBlank()
        && !sub.startsWith(Person.ERASED)
        && sub.codePointCount(0, sub.length()) <= LONGEST_ID
        && sub.codePoints().allMatch(point -> isOnOneLine(point) && Characters.isOfText(point));
  }

  private static Optional<String> name(HttpRequest request, String claim) {
    return request.claim(claim).map(Caller::shown).filter(text -> !text.isBlank());
  }

  /** Names come from the identity provider, so forbidden characters are left out. */
  private static String shown(String name) {
    return name.codePoints()
        .filter(point -> isOnOneLine(point) && Characters.isOfName(point))
        .limit(LONGEST_NAME)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isOnOneLine(int codePoint) {
    return !Character.isISOControl(codePoint);
  }
}
