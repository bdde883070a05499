package io.tandem.local.hostile;

import java.util.ArrayList;
import java.util.List;

/** Invalid or repeated headers, written as ISO 8859-1, one byte per character. */
record NastyHeaders(Draw draw) {
  private static final List<String> KEYS =
      List.of(
          "",
          " ",
          "a b",
          "\u00e9",
          "\u00f0\u009f\u0098\u0080",
          "x\ty",
          "'; drop table idempotency_keys; --",
          "%00",
          "a,b",
          "\u0080\u00ff");
  private static final List<String> TAGS =
      List.of(
          "", "*", "\"", "\"\"", "W/", "W/\"0\"", "\"0\",,\"1\"", "0", "\"1.1\"", "\u00ff", ",,,,");
  private static final List<String> TYPES =
      List.of(
          "",
          "text/plain",
          "text/plain; charset=utf-16",
          "application/json; charset=iso-8859-1",
          "application/json; charset=nope",
          "application/json; charset=",
          "text/plain;CHARSET=\"utf-8",
          "x/y; charset=\u00ff",
          "APPLICATION/JSON",
          "application/octet-stream",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "image/png",
          "/",
          ";",
          "\u00ff");

  List<String> some() {
    List<String> headers = new ArrayList<>();
    if (draw.chance(50)) {
      headers.add("Idempotency-Key: " + key());
    }
    if (draw.chance(30)) {
      headers.add("If-None-Match: " + draw.oneOf(TAGS).repeat(draw.chance(10) ? 500 : 1));
    }
    if (draw.chance(50)) {
      headers.add("Content-Type: " + draw.oneOf(TYPES));
    }
    if (draw.chance(20)) {
      headers.add("X-User-Id: somebody-else");
      headers.add("X-Forwarded-For: 127.0.0.1, \u00ff");
    }
    if (draw.chance(20) && !headers.isEmpty()) {
      headers.add(draw.oneOf(headers));
    }
    return headers;
  }

  private String key() {
    return switch (draw.below(3)) {
      case 0 -> draw.oneOf(KEYS);
      case 1 -> "k".repeat(254 + draw.below(3));
      default -> "key-" + draw.below(1000);
    };
  }
}
