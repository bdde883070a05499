package io.tandem.local.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The headers that every answer of the API must have. */
final class HeaderRules {
  private static final int NOT_MODIFIED = 304;

  private HeaderRules() {}

  /** Breaches of the rules. */
  static List<String> broken(RawAnswer answer) {
    String headers = answer.headers().toLowerCase(Locale.ROOT) + "\r\n";
    List<String> broken = new ArrayList<>();
    if (answer.status() == NOT_MODIFIED
        && !headers.contains("\r\ncache-control: private, no-cache")) {
      broken.add("it has no Cache-Control");
    }
    if (!answer.body().isEmpty() && !headers.contains("\r\ncontent-type: application/json\r\n")) {
      broken.add("its content type is not JSON");
    }
    return broken;
  }
}
