package io.tandem.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;

/** Decodes percent-encoded text; text with a broken encoding stays as it is. */
final class UrlText {
  private UrlText() {}

  static String ofQuery(String encoded) {
    try {
      return URLDecoder.decode(encoded, UTF_8);
    } catch (IllegalArgumentException broken) {
      return encoded;
    }
  }

  /** In a path, a plus stays a plus. */
  static String ofPath(String encoded) {
    return ofQuery(encoded.replace("+", "%2B"));
  }
}
