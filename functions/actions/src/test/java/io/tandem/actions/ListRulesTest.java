package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.fixtures.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list by status, and its end. */
@HttpTest
final class ListRulesTest {
  /** This many sessions of one person, the newest last. */
  private static final String SESSIONS =
      """
      insert into sessions (id, status, created_at, seq, last_event_at, invitation_id,
        invitation_name, invitation_status, invitation_expires_at, inviter_user_id,
        inviter_version, inviter_seen_seq, inviter_unseen, inviter_stage, inviter_stage_started_at)
      select gen_random_uuid(), 'CREATED', now(), 0, now() + i * interval '1 ms',
        gen_random_uuid(), 'Ben', 'PENDING', now() + interval '7 days', '%s', 1, 0, 0, 0, now()
      from generate_series(1, %d) i
      """;

  private final String dora = "dora-" + UUID.randomUUID();

  @Test
  void filtersByOneOrSeveralStatusesAsItemsShowThem() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(
          Api.call(dora, "POST", "/sessions", "{\"inviteName\":\"Ben\"}")
              .data()
              .at("/state/session/id")
              .asText());
    }
    done(Api.call(dora, "POST", "/sessions/" + all.get(1) + "/invitation/confirm", null));
    done(Api.call(dora, "POST", "/sessions/" + all.get(2) + "/leave", null));
    Sql.run("update sessions set invitation_expires_at = now() where id = ?", all.get(3));

    assertThat(ids("")).containsExactlyInAnyOrderElementsOf(all);
    assertThat(ids("?status=")).containsExactlyInAnyOrderElementsOf(all);
    assertThat(ids("?status=CREATED")).containsExactly(all.get(0));
    assertThat(ids("?status=INVITED")).containsExactly(all.get(1));
    assertThat(ids("?status=ABANDONED")).containsExactly(all.get(2));
    assertThat(ids("?status=EXPIRED")).containsExactly(all.get(3));
    assertThat(ids("?status=ACTIVE,PAUSED,RESOLVED")).isEmpty();
    assertThat(ids("?status=EXPIRED,CREATED")).containsExactlyInAnyOrder(all.get(0), all.get(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"active", "OPEN", "ACTIVE;PAUSED", "PENDING", ",", "ACTIVE,", "%27"})
  void anUnknownStatusIsRefused(String status) {
    invalid(Api.call(dora, "GET", "/sessions?status=" + status, null), "status");
  }

  @Test
  void pagesOfAStatusContinueWhereTheLastEnded() {
    Sql.run(SESSIONS.formatted(dora, 5));

    assertThat(walk("?status=CREATED&limit=2", 3)).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void theListEndsAfterAThousand() {
    Sql.run(SESSIONS.formatted(dora, 1_010));

    assertThat(walk("?limit=100", 10)).doesNotHaveDuplicates().hasSize(1_000);
    assertThat(walk("?limit=99", 11)).doesNotHaveDuplicates().hasSize(1_000);
  }

  private List<String> walk(String query, int pages) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    for (int page = 1; ; page++) {
      JsonNode found = done(Api.call(dora, "GET", "/sessions" + query + cursor, null));
      ids.addAll(found.get("items").findValuesAsText("id"));
      if (found.get("nextCursor").isNull()) {
        assertThat(page).isEqualTo(pages);
        return ids;
      }
      cursor = "&cursor=" + found.get("nextCursor").asText();
    }
  }

  private List<String> ids(String query) {
    return done(Api.call(dora, "GET", "/sessions" + query, null))
        .get("items")
        .findValuesAsText("id");
  }
}
