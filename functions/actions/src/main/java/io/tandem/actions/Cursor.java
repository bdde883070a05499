package io.tandem.actions;

import io.tandem.actions.http.Ids;
import io.tandem.actions.http.RefusedRequest;
import io.tandem.sessions.Views;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far somebody has read the list of their sessions, which has the newest activity first.
 *
 * @param lastEventAt of the session that was the last of its page
 * @param session its id, for those of the same time
 */
record Cursor(Instant lastEventAt, UUID session) {
  /** Above every session's. */
  static final Cursor START =
      new Cursor(
          Instant.parse("9999-12-31T00:00:00Z"),
          UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

  /** As many digits as no time before START has more of. */
  private static final Pattern TEXT = Pattern.compile("(\\d{1,15})_(.{36})");

  static Cursor after(Views.Item last) {
    return new Cursor(last.lastEventAt(), last.id());
  }

  static Cursor parse(String text) {
    Matcher cursor = TEXT.matcher(text);
    Optional<UUID> session = cursor.matches() ? Ids.parse(cursor.group(2)) : Optional.empty();
    return session
        .map(id -> new Cursor(Instant.ofEpochMilli(Long.parseLong(cursor.group(1))), id))
        .orElseThrow(
            () -> RefusedRequest.field("cursor", "must be the nextCursor of an earlier answer"));
  }

  String text() {
    return lastEventAt.toEpochMilli() + "_" + session;
  }
}
