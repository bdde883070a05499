package io.tandem.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;

/** Percent-encoded text made plain; left as it is where the encoding is broken. */
final class UrlText {
  private UrlText() {}

  static String ofQuery(String encoded) {
    try {
      return URLDecoder.decode(encoded, UTF_8);
    } catch (IllegalArgumentException broken) {
      return encoded;
    }
  }

  /** In a path a plus is a plus. */
  static String ofPath(String encoded) {
    return ofQuery(encoded.replace("+", "%2B"));
  }
}
