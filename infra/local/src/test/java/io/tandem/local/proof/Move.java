package io.tandem.local.proof;

import io.tandem.local.journey.Phone;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A member's call.
 *
 * @param function the function that answers it
 * @param status the expected status
 */
record Move(Phone who, String function, String path, String body, int status) {
  private static final Pattern SESSION = Pattern.compile("^/sessions/([^/]+)/");

  /** Whether it causes an event. */
  boolean publishes() {
    return !function.equals("open-session")
        && !function.equals("view-context")
        && !function.equals("register-device");
  }

  /** The session in its path, if any. */
  Optional<String> session() {
    Matcher path = SESSION.matcher(path());
    return path.find() ? Optional.of(path.group(1)) : Optional.empty();
  }

  boolean isRefused() {
    return status >= 400;
  }
}
