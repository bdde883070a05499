package io.tandem.bench.floor;

/** What a signature makes PostgreSQL do, repeatable any number of times. */
final class MoveSql {
  static final String LOCK = "select * from lock_session(?, ?, 1000000)";
  static final String UPDATE =
      """
      update sessions set seq = seq + 1, last_event_at = now(), inviter_unseen = inviter_unseen + 1,
        inviter_version = inviter_version + 1, invitee_version = invitee_version + 1
      where id = ?
      """;
  static final String INSERT =
      """
      insert into session_events (id, session_id, seq, type, push, occurred_at, data)
      select id, ?, seq, type, seq = 0, now(), cast(data as jsonb)
      from unnest(?, ?, ?, ?) event (id, seq, type, data)
      """;
  static final String MARK = "select from mark_published(?, null, ?)";

  private static final int USUAL_LENGTH = 200;

  private MoveSql() {}

  /** An event about as long as a real one. */
  static String data() {
    return "{\"filler\": \"" + "x".repeat(USUAL_LENGTH) + "\"}";
  }
}
