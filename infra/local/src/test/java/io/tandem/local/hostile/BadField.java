package io.tandem.local.hostile;

import io.tandem.local.access.AccessMatrix;
import io.tandem.local.access.AccessRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An invalid value of a field that is not a text.
 *
 * @param name the field's name in the refusal's details
 * @param sent a body or a query
 */
record BadField(String route, String name, String sent) {
  private static final String SEEN = "POST /api/v1/sessions/{id}/seen";
  private static final String MUTE = "PUT /api/v1/sessions/{id}/mute";
  private static final String VALIDATE = "POST /api/v1/sessions/{id}/empathy/validate";
  private static final String LIST = "GET /api/v1/sessions";
  private static final String EXPORT = "GET /api/v1/me/export";

  static List<BadField> all() {
    return Stream.of(
            numbers(SEEN, "seq", "{\"seq\":%s}"),
            of(SEEN, "seq", "{\"seq\":%s}", "null", "-1", "-9223372036854775808"),
            of(SEEN, "seq", "{\"seq\":%s}", "1000", "9223372036854775807"),
            of(SEEN, "seq", "%s", "{}"),
            of(MUTE, "until", "%s", "{}", "{\"until \":null}"),
            of(MUTE, "until", "{\"until\":%s}", "0", "1796108400000", "true", "[]", "{}", "[null]"),
            of(
                MUTE,
                "until",
                "{\"until\":\"%s\"}",
                "",
                " ",
                "null",
                "tomorrow",
                "1796108400",
                "07:00",
                "2026-12-01",
                "2026-12-01T07:00:00",
                "2026-12-01 07:00:00Z",
                "2026-12-01T07:00:00+0100",
                "2026-12-01T07:00:00+19:00",
                "2026-12-01T25:00:00Z",
                "2026-02-30T07:00:00Z",
                "2026-12-01T07:00:00Z ",
                "2026-12-01T07:00:00Z\\u0000",
                "2026-12-01T07:00:00[Europe/Berlin]",
                "1969-12-31T23:59:59.999Z",
                "1970-01-01T00:00:00+00:01",
                "-0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59-00:01",
                "+10000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59-18:00",
                "9".repeat(500)),
            numbers(VALIDATE, "revision", "{\"validated\":true,\"revision\":%s}"),
            of(
                VALIDATE,
                "revision",
                "{\"validated\":true,\"revision\":%s}",
                "2147483648",
                "-2147483649"),
            of(
                LIST,
                "status",
                "?status=%s",
                "active",
                "PENDING",
                "CANCELLED",
                "ACTIVE,LEFT",
                "ACTIVE%20",
                "ACTIVE%00",
                "%27%20or%20true",
                "ACTIVE;PAUSED"),
            cursors(LIST, "1_2_3", "9999999999999999_" + NOBODYS + "_0"),
            cursors(EXPORT, NOBODYS + "_-1", NOBODYS + "_1e3", NOBODYS + "_9999999999999999999"))
        .flatMap(List::stream)
        .toList();
  }

  private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

  private static List<BadField> of(String route, String name, String sent, String... values) {
    return Arrays.stream(values)
        .map(value -> new BadField(route, name, sent.formatted(value)))
        .toList();
  }

  private static List<BadField> numbers(String route, String name, String sent) {
    return of(
        route, name, sent, "1.5", "1e30", "-1e400", "\"one\"", "\"\"", "true", "[1]", "{\"x\":1}");
  }

  private static List<BadField> cursors(String route, String... more) {
    String[] usual = {"x", "_", "%00", NOBODYS, NOBODYS + "_", "_1", "%27--", "x".repeat(2000)};
    return Stream.of(usual, more)
        .flatMap(values -> of(route, "cursor", "?cursor=%s", values).stream())
        .toList();
  }

  AccessRow row() {
    return AccessMatrix.row(route);
  }

  boolean isQuery() {
    return sent.startsWith("?");
  }

  @Override
  public String toString() {
    return route + " " + (sent.length() > 100 ? sent.substring(0, 100) + "…" : sent);
  }
}
