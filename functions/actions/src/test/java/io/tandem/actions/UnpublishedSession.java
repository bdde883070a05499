package io.tandem.actions;

import io.tandem.events.CloudEvents;
import io.tandem.events.MemberProgress;
import io.tandem.events.Move;
import io.tandem.events.SessionEvent;
import io.tandem.events.StageStatus;
import io.tandem.fixtures.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * A session whose events were never published, as if its functions had died each time. By the
 * database's clock the events are late, so the relay takes them.
 */
public final class UnpublishedSession {
  private static final String SESSION =
      """
      insert into sessions (id, status, created_at, seq, last_event_at, invitation_id,
        invitation_name, invitation_status, invitation_expires_at, inviter_user_id, inviter_version,
        inviter_seen_seq, inviter_unseen, inviter_stage, inviter_stage_started_at)
      values (?, 'CREATED', now(), 0, now(), gen_random_uuid(), 'Ben', 'PENDING', now(), 'ana', 1,
        0, 0, 0, now())
      """;

  final String session = UUID.randomUUID().toString();

  public UnpublishedSession(int events) {
    this(events, Duration.ofSeconds(6), Duration.ZERO);
  }

  /**
   * @param age how long ago the database got them
   * @param ahead how far the clock that dated them was ahead
   */
  public UnpublishedSession(int events, Duration age, Duration ahead) {
    Sql.run(SESSION, session);
    LongStream.rangeClosed(1, events)
        .mapToObj(seq -> event(seq, ahead))
        .forEach(event -> store(event, age));
  }

  /** Stores this many events: nine of ten in a session each, the rest in a single session. */
  static void inManySessions(int events) {
    int ofOne = events / 10;
    UnpublishedSession large = new UnpublishedSession(0);
    Sql.run(
        """
        with others as (
          insert into sessions select (jsonb_populate_record(s, jsonb_build_object(
            'id', gen_random_uuid(), 'invitation_id', gen_random_uuid()))).*
          from sessions s, generate_series(1, %d) where s.id = '%s' returning id)
        insert into session_events
        select gen_random_uuid(), session_id, seq, 'session.paused', false, now(),
          '{"triggeredByUserId":"inviter","progress":{}}', null,
          now() - interval '6 seconds'
        from (select id session_id, 1 seq from others
              union all select '%s', generate_series(1, %d)) everything
        """
            .formatted(events - ofOne, large.session, large.session, ofOne));
  }

  private SessionEvent event(long seq, Duration ahead) {
    return new SessionEvent(
        UUID.randomUUID(),
        UUID.fromString(session),
        seq,
        Instant.now().plus(ahead),
        "inviter",
        Map.of("inviter", new MemberProgress(0, StageStatus.IN_PROGRESS)),
        new Move.SessionPaused());
  }

  private static void store(SessionEvent event, Duration age) {
    Sql.run(
        """
        insert into session_events values ('%s', '%s', %d, '%s', false, '%s', '%s', null,
          now() - interval '%d seconds')
        """
            .formatted(
                event.id(),
                event.sessionId(),
                event.seq(),
                event.type().wireName(),
                event.time(),
                CloudEvents.logged(event),
                age.toSeconds()));
  }

  long unpublished() {
    return Sql.number(
        "select count(*) from session_events where published_at is null and session_id = '"
            + session
            + "'");
  }
}
