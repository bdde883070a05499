package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.tandem.actions.Api.Answer;
import io.tandem.fixtures.Sql;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody acts too often. */
@HttpTest
@TestProfile(FewCalls.class)
final class RateRulesTest {
  private static final String PHONE =
      "{\"pushToken\":\"ExponentPushToken[%s]\",\"platform\":\"ios\"}";

  private final String dora = "dora-" + UUID.randomUUID();

  @Test
  void oneMoreThanTheLimitIsRefusedAndDoesNothing() {
    String session = open(dora);
    for (int i = 1; i < FewCalls.PER_MINUTE; i++) {
      done(draft(dora, session, "Draft " + i));
    }

    Answer refused = draft(dora, session, "Too much");

    limited(refused, 60);
    assertThat(refused.body().at("/error").size()).as("code and message").isEqualTo(2);
    assertThat(message(dora, session)).isEqualTo("Draft 3");
  }

  @Test
  void everyKindOfCommandCounts() {
    for (int i = 0; i < FewCalls.PER_MINUTE - 1; i++) {
      refused(draft(dora, UUID.randomUUID().toString(), "Nothing"), 404, "NOT_FOUND");
    }
    done(Api.call(dora, "POST", "/push/devices", PHONE.formatted(dora)));

    limited(draft(dora, UUID.randomUUID().toString(), "Nothing"), 60);
    limited(Api.call(dora, "POST", "/sessions", "{\"inviteName\":\"Ben\"}"), 60);
    limited(Api.call(dora, "POST", "/push/devices", PHONE.formatted(dora)), 60);
    limited(Api.call(dora, "POST", "/invitations/" + UUID.randomUUID() + "/accept", null), 60);
    limited(
        Api.call(
            dora,
            "POST",
            "/sessions/" + UUID.randomUUID() + "/pause",
            null,
            Map.of("idempotency-key", "k")),
        60);
  }

  @Test
  void readsAndBadRequestsDoNotCount() {
    String session = open(dora);

    for (int i = 0; i < 2 * FewCalls.PER_MINUTE; i++) {
      done(Api.call(dora, "GET", "/sessions/" + session + "/state", null));
      refused(draft(dora, session, ""), 400, "VALIDATION_ERROR");
    }

    done(draft(dora, session, "Still fine"));
  }

  @Test
  void everyUserHasTheirOwnLimit() {
    exhaust(dora);

    done(Api.call(dora + "-b", "POST", "/push/devices", PHONE.formatted(dora)));
  }

  @Test
  void afterAMinuteCommandsAreAcceptedAgain() {
    exhaust(dora);
    Sql.run(
        "update command_counts set at = at - interval '59.5 s' where who = caller_number('"
            + dora
            + "')");
    limited(Api.call(dora, "POST", "/push/devices", PHONE.formatted(dora)), 1);
    Sql.run(
        "update command_counts set at = at - interval '1 s' where who = caller_number('"
            + dora
            + "')");

    done(Api.call(dora, "POST", "/push/devices", PHONE.formatted(dora)));
  }

  @Test
  void aRefusalIsNotKeptAndDoesNotCount() {
    String session = open(dora);
    exhaust(dora);
    Map<String, String> key = Map.of("idempotency-key", "k");
    String path = "/sessions/" + session + "/invitation/confirm";
    limited(Api.call(dora, "POST", path, null, key), 60);
    limited(Api.call(dora, "POST", path, null, key), 60);
    assertThat(
            Sql.number(
                "select count(*) from command_counts where not opening and who = caller_number('"
                    + dora
                    + "')"))
        .isEqualTo(FewCalls.PER_MINUTE);
    Sql.run("delete from command_counts where who = caller_number('" + dora + "')");

    Answer confirmed = Api.call(dora, "POST", path, null, key);

    done(confirmed);
    assertThat(confirmed.headers().has("idempotency-replayed")).isFalse();
  }

  @Test
  void aRepeatCountsOnceToo() {
    String session = open(dora);
    Map<String, String> key = Map.of("idempotency-key", "k");
    String path = "/sessions/" + session + "/invitation/confirm";
    for (int i = 1; i < FewCalls.PER_MINUTE; i++) {
      done(Api.call(dora, "POST", path, null, key));
    }

    limited(Api.call(dora, "POST", path, null, key), 60);
  }

  @Test
  void theSessionsOpenedPerDayAreLimited() {
    Map<String, String> key = Map.of("idempotency-key", "first");
    String body = "{\"inviteName\":\"Ben\"}";
    Answer first = Api.call(dora, "POST", "/sessions", body, key);
    assertThat(first.status()).isEqualTo(201);
    open(dora);

    limited(Api.call(dora, "POST", "/sessions", body), 86_400);
    assertThat(Api.call(dora, "POST", "/sessions", body, key).body())
        .as("a repeat opens nothing")
        .isEqualTo(first.body());
    Sql.run(
        "update command_counts set at = at - interval '1 day' where opening"
            + " and who = caller_number('%s')".formatted(dora));
    assertThat(Api.call(dora, "POST", "/sessions", body).status()).isEqualTo(201);
  }

  @Test
  void concurrentCallsOfOneUserDoNotWaitForEachOther() {
    String held = open(dora);
    String free = open(dora);

    Sql.holding(
        "select * from lock_session('%s', '%s', 100)".formatted(dora, held),
        () -> done(draft(dora, free, "At once")));
  }

  private static void exhaust(String caller) {
    List<String> phones = List.of("a", "b", "c", "d");
    for (String phone : phones.subList(0, FewCalls.PER_MINUTE)) {
      Api.call(caller, "POST", "/push/devices", PHONE.formatted(caller + phone));
    }
  }

  private static void limited(Answer answer, int atMostSeconds) {
    refused(answer, 429, "RATE_LIMITED");
    assertThat(Integer.parseInt(answer.headers().get("retry-after").asText()))
        .isBetween(Math.max(1, atMostSeconds - 20), atMostSeconds);
  }

  private static String open(String inviter) {
    return Api.call(inviter, "POST", "/sessions", "{\"inviteName\":\"Ben\"}")
        .data()
        .at("/state/session/id")
        .asText();
  }

  private static Answer draft(String caller, String session, String message) {
    return Api.call(
        caller,
        "PUT",
        "/sessions/" + session + "/invitation/message",
        "{\"message\":\"" + message + "\"}");
  }

  private static String message(String caller, String session) {
    return done(Api.call(caller, "GET", "/sessions/" + session + "/state", null))
        .at("/invitation/message")
        .asText();
  }
}
