package io.tandem.actions;

import io.tandem.actions.http.Ids;
import io.tandem.actions.http.RefusedRequest;
import io.tandem.sessions.Views;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in a user's list of sessions, newest activity first.
 *
 * @param lastEventAt the last activity of the page's last session
 * @param session that session's id, which orders sessions of the same time
 * @param read how many sessions have been read
 */
record Cursor(Instant lastEventAt, UUID session, int read) {
  /** Before every session in the list. */
  static final Cursor START =
      new Cursor(
          Instant.parse("9999-12-31T00:00:00Z"),
          UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"),
          0);

  /** 15 digits are enough for every time before START. */
  private static final Pattern TEXT = Pattern.compile("(\\d{1,15})_(.{36})_(\\d{1,4})");

  Cursor after(List<Views.Item> page) {
    Views.Item last = page.get(page.size() - 1);
    return new Cursor(last.lastEventAt(), last.id(), read + page.size());
  }

  static Cursor parse(String text) {
    Matcher cursor = TEXT.matcher(text);
    Optional<UUID> session = cursor.matches() ? Ids.parse(cursor.group(2)) : Optional.empty();
    return session
        .map(
            id ->
                new Cursor(
                    Instant.ofEpochMilli(Long.parseLong(cursor.group(1))),
                    id,
                    Integer.parseInt(cursor.group(3))))
        .orElseThrow(
            () -> RefusedRequest.field("cursor", "must be the nextCursor of an earlier answer"));
  }

  String text() {
    return lastEventAt.toEpochMilli() + "_" + session + "_" + read;
  }
}
