package io.tandem.local.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Broken paths and queries, made from valid ones. */
record NastyTarget(Draw draw) {
  private static final List<String> PARTS =
      List.of(
          "x",
          "null",
          "{id}",
          "-1",
          "%00",
          "a%00b",
          "%2e%2e%2f%2e%2e",
          "..%2f",
          "%2F",
          "%",
          "%zz",
          "%c3%28",
          "%ed%a0%80",
          "%f0%9f%98%80",
          "%0d%0aX-Evil:%201",
          "'%20or%20'1'='1",
          "%22%7D",
          ";id=1",
          "%3Bjsessionid=1",
          "%25%32%66",
          "+",
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "1-1-1-1-1",
          "urn:uuid:00000000-0000-0000-0000-000000000000",
          "%2B0000000-0000-0000-0000-000000000000",
          "-0000000-0000-0000-0000-00000000000+",
          "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",
          "%7B00000000-0000-0000-0000-000000000000%7D",
          "agreementCreated",
          "compactSigned",
          "NEEDSCONFIRMED",
          "CANCELLED",
          "EXPIRED,,ACTIVE",
          "00000000-0000-0000-0000-000000000000_0",
          "ffffffff-ffff-ffff-ffff-ffffffffffff_999999999999999999",
          "00000000-0000-0000-0000-000000000000_-1",
          "ExponentPushToken%5B%5D",
          "ExponentPushToken%5Ba'b%5D");
  private static final List<String> NUMBERS =
      List.of(
          "",
          "0",
          "-1",
          "1",
          "200",
          "201",
          "+5",
          "007",
          "1.0",
          "1e2",
          "0x10",
          "%D9%A3",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "99999999999999999999999999999999",
          "%00",
          "%",
          "true",
          "1,2",
          "1%202");

  /** Replaces one part of the path, or adds one. */
  String path(String good) {
    String[] parts = good.split("/", -1);
    if (draw.chance(10)) {
      return good + draw.oneOf(List.of("/", "//", "/x", ";x=1", "/..", "?", "%2F"));
    }
    int last = parts.length - 1;
    int at = draw.chance(80) ? idOrLast(parts) : 1 + draw.below(last);
    parts[at] = part(parts[at]);
    return String.join("/", parts);
  }

  private static int idOrLast(String[] parts) {
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].contains("-")) {
        return i;
      }
    }
    return parts.length - 1;
  }

  private String part(String good) {
    return switch (draw.below(7)) {
      case 0 -> UUID.nameUUIDFromBytes(good.getBytes(UTF_8)).toString();
      case 1 -> good.toUpperCase(Locale.ROOT);
      case 2 -> draw.oneOf(List.of("a", "%41", "%F0%9F%98%80")).repeat(100 + draw.below(400));
      case 3 -> draw.oneOf(List.of("+", "-", "%2B", "%D9%A0")) + good.substring(1);
      default -> draw.oneOf(PARTS);
    };
  }

  String query() {
    String name =
        draw.oneOf(List.of("limit", "after", "cursor", "status", "x", "", "%00", "limit%5B%5D"));
    String query = "?" + name + "=" + draw.oneOf(draw.chance(70) ? NUMBERS : PARTS);
    return draw.chance(20) ? query + "&" + query.substring(1) + "&after=1" : query;
  }
}
