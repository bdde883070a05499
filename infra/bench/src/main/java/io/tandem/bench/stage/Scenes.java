package io.tandem.bench.stage;

import io.tandem.bench.play.Action;
import io.tandem.bench.play.Functions;
import io.tandem.bench.play.Pair;
import io.tandem.bench.play.Rehearsal;
import io.tandem.local.LocalStage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Sessions in which an action can be made: copies of one in which two people really got there, with
 * the events that led to it.
 */
public final class Scenes {
  private static final String KEEP =
      """
      create table if not exists bench_scenes as
        select 0 as scene, s as session, e as event from sessions s, session_events e limit 0
      """;
  private static final String STAGE =
      """
      insert into bench_scenes select ?, s, e from sessions s
        left join session_events e on e.session_id = s.id where s.id = cast(? as uuid)
      """;
  private static final String COPY_SESSIONS =
      """
      insert into sessions
      select copy.* from (select session, scene from bench_scenes where scene = ? limit 1) original,
        generate_series(cast(? as bigint), ?) n,
        lateral (select scene || '-' || n as name) as its,
        lateral jsonb_populate_record(session, jsonb_build_object(
          'id', lpad(to_hex(scene), 8, '0') || '-0000-7000-8000-' || lpad(n::text, 12, '0'),
          'invitation_id', gen_random_uuid(),
          'inviter_user_id', 'ana-' || its.name,
          'invitee_user_id', case when (session).invitee_user_id is not null then 'ben-' || its.name end,
          'inviter_attempt_id', case when (session).inviter_attempt_id is not null then gen_random_uuid() end,
          'invitee_attempt_id', case when (session).invitee_attempt_id is not null then gen_random_uuid() end
        )) copy
      """;
  private static final String COPY_EVENTS =
      """
      insert into session_events
      select gen_random_uuid(), copy.id, (event).seq, (event).type, (event).push,
        (event).occurred_at, (event).data, now()
      from bench_scenes, generate_series(cast(? as bigint), ?) n, lateral (select cast(
        lpad(to_hex(scene), 8, '0') || '-0000-7000-8000-' || lpad(n::text, 12, '0') as uuid) id) copy
      where scene = ? and (event).id is not null
      """;

  private static final String HISTORY =
      """
      insert into session_events
      select gen_random_uuid(), s.id, s.seq + n, type, false, now(), data, now()
      from generate_series(1, ?) n, sessions s,
        (select type, data from session_events where type = 'partner.advanced' limit 1) e
      where s.id = any (cast(string_to_array(?, ',') as uuid[]))
      """;
  private static final String LATER =
      """
      update sessions set seq = seq + ?
      where id = any (cast(string_to_array(?, ',') as uuid[]))
      """;

  private final Sql sql;
  private final Map<Action, Long> used = new EnumMap<>(Action.class);

  private Scenes(Sql sql) {
    this.sql = sql;
  }

  static Scenes on(Sql sql, LocalStage stage) {
    Scenes scenes = new Scenes(sql);
    sql.run(KEEP);
    Rehearsal.on(
        stage,
        (action, pair) -> {
          sql.run(STAGE, action.ordinal(), pair.session());
          new Functions(stage).must(action.on(pair));
        });
    return scenes;
  }

  /** Deletes all sessions. The scenes can still be copied. */
  public void clear() {
    sql.run(
        "alter table session_events disable trigger user; truncate sessions cascade;"
            + " alter table session_events enable trigger user");
  }

  /** New copies with so many more events. */
  public List<Pair> withHistory(Action action, int count, int events) {
    List<Pair> pairs = of(action, count);
    String ids = pairs.stream().map(Pair::session).collect(Collectors.joining(","));
    sql.run(HISTORY, events, ids);
    sql.run(LATER, events, ids);
    return pairs;
  }

  /** New copies. */
  public synchronized List<Pair> of(Action action, int count) {
    long first = used.getOrDefault(action, 0L) + 1;
    long last = first + count - 1;
    used.put(action, last);
    sql.run(COPY_SESSIONS, action.ordinal(), first, last);
    sql.run(COPY_EVENTS, first, last, action.ordinal());
    return LongStream.rangeClosed(first, last).mapToObj(n -> Pair.copy(action, n)).toList();
  }
}
