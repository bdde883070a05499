package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.TestProfile;
import io.tandem.fixtures.Sql;
import io.tandem.sessions.database.Database;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL itself allows the pruning role, and denies everybody else. */
@HttpTest
@TestProfile(PruningRole.class)
final class PruningAccessTest {
  private static final String DELETE_AS =
      """
      alter table session_events disable row level security;
      grant select, delete on session_events to %1$s;
      set local role %1$s;
      delete from session_events where session_id = '%2$s'
      """;

  private static final String READABLE =
      """
      select string_agg(columns, '; ' order by table_name) from (
        select table_name,
          table_name || ': ' || string_agg(column_name, ', ' order by column_name) as columns
        from information_schema.column_privileges
        where grantee = 'tandem_pruning' and privilege_type = 'SELECT' group by table_name) readable
      """;

  @Inject Database database;

  /** No text and no name; the only user id is that of a key or a count. */
  @Test
  void pruningReadsNoPrivateText() {
    assertThat(Sql.text(READABLE).split("; "))
        .containsExactly(
            "command_counts: at, opening, who",
            "idempotency_keys: caller, created_at, key, route, session_id",
            "push_deliveries: event_id",
            "rings: session_id",
            "session_backoffs: session_id",
            "session_events: id, published_at, session_id",
            "sessions: ended_at, id, invitation_expires_at, invitation_status, seq");
  }

  @Test
  void pruningSeesOnlyEndedOrExpiredSessionsWithAllEventsPublished() {
    StoredSession over = StoredSession.of("RESOLVED", "1 minute");
    StoredSession expired = StoredSession.of("CREATED", "31 days");
    StoredSession waiting = StoredSession.of("CREATED", "29 days");
    StoredSession active = StoredSession.of("ACTIVE", "10 years");
    StoredSession unpublished = StoredSession.of("RESOLVED", "10 years").unpublished();

    assertThat(
            database.statement("select id from sessions").list(row -> row.getObject(1, UUID.class)))
        .contains(UUID.fromString(over.id), UUID.fromString(expired.id))
        .doesNotContain(
            UUID.fromString(waiting.id),
            UUID.fromString(active.id),
            UUID.fromString(unpublished.id));
  }

  @Test
  void pruningRemovesNothingElse() {
    StoredSession active = StoredSession.of("ACTIVE", "10 years");
    StoredSession unpublished = StoredSession.of("RESOLVED", "10 years").unpublished();

    for (StoredSession stored : new StoredSession[] {active, unpublished}) {
      assertThat(run("delete from sessions where id = '" + stored.id + "'")).isZero();
    }
    assertThat(
            run(
                "delete from session_events where published_at is null and session_id = '"
                    + unpublished.id
                    + "'"))
        .isZero();
  }

  @Test
  void pruningChangesNoSession() {
    StoredSession over = StoredSession.of("RESOLVED", "1 minute");

    assertThatThrownBy(() -> run("update sessions set seq = seq where id = '" + over.id + "'"))
        .hasStackTraceContaining("row-level security");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tandem_actions",
        "tandem_relay",
        "tandem_push",
        "tandem_receipts",
        "tandem_erasing",
        "postgres"
      })
  void noOtherRoleRemovesAnEventEvenWithTheGrant(String role) {
    StoredSession over = StoredSession.of("RESOLVED", "1 year");

    assertThatThrownBy(() -> Sql.run(DELETE_AS.formatted(role, over.id)))
        .hasStackTraceContaining("append-only");
    Sql.run(DELETE_AS.formatted("tandem_pruning", over.id) + "; rollback");
  }

  private int run(String statement) {
    return database.statement(statement).run();
  }
}
