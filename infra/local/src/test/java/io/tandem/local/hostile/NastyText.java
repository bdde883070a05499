package io.tandem.local.hostile;

import java.util.List;

/** Texts that have broken software before. */
final class NastyText {
  static final List<String> ALL =
      List.of(
          "",
          " ",
          "\u00a0\u3000",
          "\u0000",
          "a\u0000b",
          "\ud800",
          "a\udfffb",
          "\udc00\ud800",
          "\ufeffx",
          "\ufffe\uffff",
          "\udbff\udfff",
          "\u202eabc\u2066",
          "e\u0301\u200d\u200b",
          "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
          "\u0001\u001f\u007f\u0085\u2028",
          "a\r\nb\tc",
          "'; drop table sessions; --",
          "\"}],\"x\":{\"",
          "\\u0000\\",
          "${jndi:ldap://127.0.0.1:1/x}${env:HOME}",
          "%s%n%x%%",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "null",
          "NaN");

  private NastyText() {}

  /** One of them, or a text about as long as a field may be. */
  static String of(Draw draw) {
    if (draw.chance(60)) {
      return draw.oneOf(ALL);
    }
    int length = draw.oneOf(List.of(100, 200, 500, 2000)) + draw.below(3) - 1;
    return draw.oneOf(List.of("x", "\ud83d\ude00", "\u00e9", "\"")).repeat(length);
  }
}
