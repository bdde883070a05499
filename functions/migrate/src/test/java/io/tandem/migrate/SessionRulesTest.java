package io.tandem.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Every rule for a session's row, for either member and each column, by the rule's name. */
@QuarkusTest
@QuarkusTestResource(EmptyPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionRulesTest {
  private static final String ACTIVE =
      """
      insert into sessions (id, status, status_changed_by, created_at, seq, last_event_at,
        invitation_id, invitation_name, invitation_status, invitation_confirmed_at,
        invitation_expires_at, inviter_user_id, inviter_version, inviter_seen_seq, inviter_unseen,
        inviter_stage, inviter_stage_started_at, inviter_gates_compact_signed_at, invitee_user_id,
        invitee_version, invitee_seen_seq, invitee_unseen, invitee_stage, invitee_stage_started_at,
        invitee_gates_compact_signed_at)
      values ('%s', 'ACTIVE', 'INVITER', now(), 2, now(), '%s', 'Ben', 'ACCEPTED', now(), now(),
        'ana', 1, 0, 0, 1, now(), now(), 'ben', 1, 0, 0, 1, now(), now())
      """;

  /** A line with {@code M_} is tried for both members; {@code O_} is the other member. */
  private static final String RULES =
      """
      known_status | status = 'DONE'
      known_status | status_changed_by = 'SOMEBODY'
      known_status | invitation_status = 'LOST'
      known_attempt_status | ATTEMPT, M_attempt_status = 'LOST'
      known_stage | M_stage = 5
      known_stage | M_stage = -1
      no_number_too_small | seq = -1
      no_number_too_small | M_version = 0
      no_number_too_small | M_seen_seq = -1
      no_number_too_small | M_unseen = -1
      no_number_too_small | ATTEMPT, M_attempt_revision = -1
      no_text_empty | invitation_name = ''
      no_text_empty | invitation_message = ''
      no_text_empty | invitation_declined_by = ''
      no_text_empty | M_user_id = ''
      no_text_empty | ATTEMPT, M_attempt_content = ''
      no_text_empty | ATTEMPT, M_attempt_context = '', M_attempt_context_shared_at = now()
      no_text_too_long | invitation_name = repeat('x', 101)
      no_text_too_long | invitation_message = repeat('x', 501)
      no_text_too_long | invitation_declined_by = repeat('x', 129)
      no_text_too_long | status_reason = repeat('x', 501)
      no_text_too_long | M_user_id = repeat('x', 129)
      no_text_too_long | ATTEMPT, M_attempt_content = repeat('x', 2001)
      no_text_too_long | ATTEMPT, M_attempt_feedback = repeat('x', 501)
      no_text_too_long | ATTEMPT, M_attempt_context = repeat('x', 2001), M_attempt_context_shared_at = now()
      two_different_people | invitee_user_id = 'ana'
      invitee_is_whole | invitee_user_id = null
      invitee_is_whole | invitee_version = null
      invitee_is_whole | invitee_seen_seq = null
      invitee_is_whole | invitee_unseen = null
      invitee_is_whole | invitee_stage = null
      invitee_is_whole | invitee_stage_started_at = null
      invitee_is_whole | NOBODY, invitee_muted_until = now()
      invitee_iff_accepted | NOBODY
      invitee_iff_accepted | invitation_status = 'CANCELLED'
      invitee_iff_accepted | NOBODY, invitation_status = 'CANCELLED'
      open_iff_pending | status = 'INVITED'
      open_iff_pending | NOBODY, invitation_status = 'PENDING', status = 'ABANDONED', ended_at = now()
      confirmed_before_answered | invitation_confirmed_at = null
      declined_by_somebody | invitation_declined_by = 'cleo'
      declined_by_somebody | NOBODY, status = 'ABANDONED', ended_at = now(), invitation_status = 'DECLINED'
      changed_by_somebody | status_changed_by = null
      changed_by_somebody | NOBODY, status = 'CREATED', invitation_status = 'PENDING'
      changed_by_somebody | NOBODY, status = 'CREATED', invitation_status = 'PENDING', status_changed_by = null, status_reason = 'x'
      resolved_by_agreement_of_both | status = 'RESOLVED', ended_at = now()
      resolved_by_agreement_of_both | BOTH_AT_4, status = 'RESOLVED', ended_at = now(), M_gates_agreement_created_at = now()
      resolved_by_agreement_of_both | BOTH_AGREED, status = 'RESOLVED', ended_at = now(), M_stage = 3
      ended_iff_over | ended_at = now()
      ended_iff_over | status = 'ABANDONED'
      ended_iff_over | BOTH_AGREED, status = 'RESOLVED'
      revealed_together | ATTEMPT, M_attempt_revision = 1, M_attempt_status = 'REVEALED'
      revealed_together | ATTEMPT, M_attempt_revision = 1, M_attempt_status = 'REFINING'
      revealed_together | ATTEMPT, M_attempt_revision = 1, M_attempt_status = 'VALIDATED'
      need_mapping_together | M_stage = 3, M_gates_feel_heard_confirmed_at = now(), M_gates_empathy_validated_at = now()
      named_until_erased | invitation_name = null
      written_until_erased | ATTEMPT, M_attempt_content = null
      written_until_erased | M_attempt_content = 'x'
      gates_of_passed_stages | M_gates_compact_signed_at = null
      gates_of_passed_stages | M_stage = 2
      gates_of_passed_stages | BOTH_AT_4, M_gates_empathy_validated_at = null
      gates_of_passed_stages | BOTH_AT_4, M_gates_needs_confirmed_at = null
      gates_of_passed_stages | BOTH_AT_4, M_gates_needs_shared_at = null
      gates_of_passed_stages | BOTH_AT_4, M_gates_needs_validated_at = null
      messages_are_whole | M_messages_to_be_heard_id = gen_random_uuid()
      messages_are_whole | M_messages_to_be_heard_at = now()
      messages_are_whole | M_messages_to_the_others_eyes_id = gen_random_uuid()
      messages_are_whole | M_messages_to_the_others_eyes_at = now()
      messages_are_whole | M_messages_to_the_needs_id = gen_random_uuid()
      messages_are_whole | M_messages_to_the_needs_at = now()
      attempts_are_whole | ATTEMPT, M_attempt_id = null, M_attempt_content = null
      attempts_are_whole | ATTEMPT, M_attempt_status = null
      attempts_are_whole | ATTEMPT, M_attempt_revision = null
      attempts_are_whole | ATTEMPT, M_attempt_shared_at = null
      attempts_are_whole | ATTEMPT, M_attempt_context = 'x'
      attempts_are_whole | ATTEMPT, M_attempt_context_shared_at = now()
      attempts_are_whole | M_attempt_feedback = 'x'
      attempts_are_whole | M_attempt_context = 'x', M_attempt_context_shared_at = now()
      attempts_are_whole | M_attempt_context_viewed_at = now()
      attempts_are_counted_once_shown | ATTEMPT, M_attempt_revision = 1
      attempts_are_counted_once_shown | ATTEMPT, OTHERS_ATTEMPT, M_attempt_status = 'REVEALED', O_attempt_status = 'REVEALED', O_attempt_revision = 1
      """;

  private static final String ATTEMPT =
      "M_attempt_id = gen_random_uuid(), M_attempt_status = 'HELD', M_attempt_revision = 0,"
          + " M_attempt_content = 'x', M_attempt_shared_at = now()";
  private static final String NOBODY =
      "invitee_user_id = null, invitee_version = null, invitee_seen_seq = null,"
          + " invitee_unseen = null, invitee_stage = null, invitee_stage_started_at = null";
  private static final String AT_4 =
      "M_stage = 4, M_gates_feel_heard_confirmed_at = now(), M_gates_empathy_validated_at = now(),"
          + " M_gates_needs_confirmed_at = now(), M_gates_needs_shared_at = now(),"
          + " M_gates_needs_validated_at = now()";
  private static final String AGREED = "M_gates_agreement_created_at = now()";

  /** Where a column occurs twice, the last value counts. */
  private static final String BROKEN =
      """
      insert into sessions select broken.* from sessions s, jsonb_populate_record(s,
        jsonb_build_object('id', gen_random_uuid(), 'invitation_id', gen_random_uuid(), %s)) broken
      where s.id = '%s'
      """;

  private static final Pattern NAMED = Pattern.compile("then '(\\w+)'");

  @Inject AgroalDataSource database;
  private final String session = UUID.randomUUID().toString();

  @BeforeAll
  void active() throws SQLException {
    MigrateTest.migrate();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(ACTIVE.formatted(session, UUID.randomUUID()));
    }
  }

  /** Even with the triggers disabled. */
  @ParameterizedTest
  @MethodSource("rules")
  void theRefusalOfARowNamesTheBrokenRule(String rule, String columns) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("alter table sessions disable trigger user");

      assertThatThrownBy(() -> statement.execute(BROKEN.formatted(columns, session)))
          .isInstanceOfSatisfying(
              PSQLException.class,
              refused -> {
                ServerErrorMessage error = Objects.requireNonNull(refused.getServerErrorMessage());
                assertThat(error.getSQLState()).isEqualTo("23514");
                assertThat(error.getConstraint()).isEqualTo(rule);
                assertThat(error.getDetail()).as("private text").isNull();
              });
      connection.rollback();
    }
  }

  @Test
  void everyRuleIsTried() throws SQLException {
    Set<String> written = new TreeSet<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet source =
            statement.executeQuery(
                "select prosrc from pg_proc where proname = 'keeps_the_rules'")) {
      source.next();
      NAMED.matcher(source.getString(1)).results().forEach(it -> written.add(it.group(1)));
    }

    Set<Object> tried = rules().map(it -> it.get()[0]).collect(Collectors.toSet());
    assertThat(written)
        .hasSizeGreaterThan(20)
        .containsExactlyInAnyOrderElementsOf(tried.stream().map(String::valueOf).toList());
  }

  static Stream<Arguments> rules() {
    return RULES.lines().map(line -> line.split(" \\| ")).flatMap(SessionRulesTest::ofEither);
  }

  private static Stream<Arguments> ofEither(String[] rule) {
    String change =
        rule[1]
            .replace("OTHERS_ATTEMPT", ATTEMPT.replace("M_", "O_"))
            .replace("ATTEMPT", ATTEMPT)
            .replace("NOBODY", NOBODY)
            .replace("BOTH_AGREED", "BOTH_AT_4, " + both(AGREED))
            .replace("BOTH_AT_4", both(AT_4));
    Stream<String> changes =
        change.contains("M_")
            ? Stream.of(of(change, "inviter_", "invitee_"), of(change, "invitee_", "inviter_"))
            : Stream.of(change);
    return changes.map(it -> Arguments.of(rule[0], it.replaceAll("(\\w+) = ", "'$1', ")));
  }

  private static String both(String change) {
    return change + ", " + change.replace("M_", "O_");
  }

  private static String of(String change, String member, String other) {
    return change.replace("M_", member).replace("O_", other);
  }
}
