package io.tandem.local.proof;

import io.tandem.local.journey.Phone;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call of a member.
 *
 * @param function which answers it
 * @param status how it is to be answered
 */
record Move(Phone who, String function, String path, String body, int status) {
  private static final Pattern SESSION = Pattern.compile("^/sessions/([^/]+)/");

  /** Whether it tells the other one. */
  boolean publishes() {
    return !function.equals("open-session")
        && !function.equals("view-context")
        && !function.equals("register-device");
  }

  /** The session that its path names, if it names one. */
  Optional<String> session() {
    Matcher path = SESSION.matcher(path());
    return path.find() ? Optional.of(path.group(1)) : Optional.empty();
  }

  boolean isRefused() {
    return status >= 400;
  }
}
