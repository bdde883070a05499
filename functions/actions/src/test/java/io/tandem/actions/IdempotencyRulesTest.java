package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static io.tandem.actions.Assert.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.actions.Api.Answer;
import io.tandem.fixtures.Sql;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@HttpTest
final class IdempotencyRulesTest {

  @Test
  void aRepeatGetsTheFirstAnswerAndChangesNothing() {
    Two two = Two.joined();
    String key = UUID.randomUUID().toString();

    Answer first = sign(two, key, "{\"agreed\":true}");
    Answer repeat = sign(two, key, "{\"agreed\":true}");

    done(first);
    assertThat(first.headers().has("idempotency-replayed")).isFalse();
    assertThat(repeat.status()).isEqualTo(200);
    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(repeat.headers().get("idempotency-replayed").asText()).isEqualTo("true");
    assertThat(two.events(two.ben)).hasSize(3);
  }

  @Test
  void aRepeatShowsTheStateAsItIsNow() {
    Two two = Two.atWitness();
    Map<String, String> key = Map.of("idempotency-key", UUID.randomUUID().toString());
    String path = "/sessions/" + two.session + "/feel-heard";
    Answer first = Api.call(two.ben, "POST", path, "{\"confirmed\":true}", key);
    done(two.as(two.ana, "POST", "/pause", null));

    Answer repeat = Api.call(two.ben, "POST", path, "{\"confirmed\":true}", key);

    assertThat(repeat.data().get("transitionMessage"))
        .isEqualTo(first.data().get("transitionMessage"));
    assertThat(repeat.data().get("state")).isEqualTo(two.state(two.ben));
    assertThat(repeat.data().at("/state/session/status").asText()).isEqualTo("PAUSED");
    assertThat(
            Sql.number(
                "select count(*) from idempotency_keys where answer like '%progress%' or answer"
                    + " like '%"
                    + two.session
                    + "%'"))
        .as("no state is kept")
        .isZero();
  }

  @Test
  void acceptingAgainWithTheSameKeyShowsTheState() {
    Two two = Two.invited();
    Map<String, String> key = Map.of("idempotency-key", UUID.randomUUID().toString());
    String path = "/invitations/" + two.invitation + "/accept";

    Answer first = Api.call(two.ben, "POST", path, null, key);
    Answer repeat = Api.call(two.ben, "POST", path, null, key);

    done(first);
    assertThat(repeat.headers().has("idempotency-replayed")).isTrue();
    assertThat(repeat.body()).isEqualTo(first.body());
  }

  @Test
  void aCallerWhoCanNoLongerSeeTheSessionGetsNotFound() {
    Two two = Two.joined();
    String key = UUID.randomUUID().toString();
    done(sign(two, key, "{\"agreed\":true}"));
    Sql.run("alter table sessions disable trigger user");
    Sql.run("update sessions set invitee_user_id = 'somebody-else' where id = ?", two.session);
    Sql.run("alter table sessions enable trigger user");

    refused(sign(two, key, "{\"agreed\":true}"), 404, "NOT_FOUND");
  }

  @Test
  void aRefusalIsRepeatedToo() {
    Two two = Two.atWitness();
    String key = UUID.randomUUID().toString();

    refused(sign(two, key, "{\"agreed\":true}"), 409, "CONFLICT");

    Answer repeat = sign(two, key, "{\"agreed\":true}");
    refused(repeat, 409, "CONFLICT");
    assertThat(repeat.headers().has("idempotency-replayed")).isTrue();
  }

  @Test
  void openingTwiceWithOneKeyOpensOneSession() {
    String key = UUID.randomUUID().toString();
    String ana = "ana-" + key;

    Answer first = open(ana, key);
    Answer repeat = open(ana, key);

    assertThat(repeat.status()).isEqualTo(201);
    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(done(Api.call(ana, "GET", "/sessions", null)).get("items")).hasSize(1);
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    Two two = Two.joined();
    String key = UUID.randomUUID().toString();
    done(sign(two, key, "{\"agreed\":true}"));

    refused(sign(two, key, "{\"agreed\": true}"), 422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void theSameKeyOfAnotherUserOrRouteIsAnotherKey() {
    String key = UUID.randomUUID().toString();

    Answer ana = open("ana-" + key, key);
    Answer ben = open("ben-" + key, key);

    assertThat(ben.data().get("invitationId")).isNotEqualTo(ana.data().get("invitationId"));
    assertThat(ben.headers().has("idempotency-replayed")).isFalse();
  }

  @Test
  void aKeyIsForgottenAfter24Hours() {
    Two two = Two.joined();
    String key = UUID.randomUUID().toString();
    done(sign(two, key, "{\"agreed\":true}"));
    Sql.run(
        "update idempotency_keys set created_at = now() - interval '24 hours 1 second'"
            + " where route like '%' || ?::uuid || '%'",
        two.session);

    refused(sign(two, key, "{\"agreed\":true}"), 409, "CONFLICT");
  }

  @Test
  void aPathThatCannotBeStoredIsNotFound() {
    for (String id : new String[] {"a%00b", "x".repeat(3000)}) {
      refused(
          Api.call(
              "ana", "POST", "/sessions/" + id + "/pause", null, Map.of("idempotency-key", "k")),
          404,
          "NOT_FOUND");
    }
  }

  @Test
  void registeringAPhoneAcceptsAKeyToo() {
    String body = "{\"pushToken\":\"ExponentPushToken[key]\",\"platform\":\"ios\"}";
    Map<String, String> key = Map.of("idempotency-key", UUID.randomUUID().toString());

    done(Api.call("ana", "POST", "/push/devices", body, key));
    Answer repeat = Api.call("ana", "POST", "/push/devices", body, key);

    assertThat(repeat.headers().has("idempotency-replayed")).isTrue();
    assertThat(repeat.data().fieldNames()).toIterable().containsExactly("registered", "quietHours");
  }

  @Test
  void aRepeatThatWaitsTooLongForTheFirstIsBusy() {
    Two two = Two.joined();
    String key = UUID.randomUUID().toString();

    Sql.holding(
        "insert into idempotency_keys values ('%s', 'POST /api/v1/sessions/%s/compact/sign', '%s', '', null, null, null, now())"
            .formatted(two.ben, two.session, key),
        () -> {
          Answer late = sign(two, key, "{\"agreed\":true}");
          refused(late, 409, "BUSY");
          assertThat(late.headers().get("retry-after").asText()).isEqualTo("1");
        });

    Answer again = sign(two, key, "{\"agreed\":true}");
    done(again);
    assertThat(again.headers().has("idempotency-replayed")).isFalse();
  }

  @Test
  void aKeyIs1To255VisibleAsciiCharacters() {
    Two two = Two.joined();

    invalid(sign(two, "", "{\"agreed\":true}"), "Idempotency-Key");
    invalid(sign(two, "a b", "{\"agreed\":true}"), "Idempotency-Key");
    invalid(sign(two, "x".repeat(256), "{\"agreed\":true}"), "Idempotency-Key");
    done(sign(two, "x".repeat(255), "{\"agreed\":true}"));
  }

  private static Answer sign(Two two, String key, String body) {
    return Api.call(
        two.ben,
        "POST",
        "/sessions/" + two.session + "/compact/sign",
        body,
        Map.of("idempotency-key", key));
  }

  private static Answer open(String caller, String key) {
    return Api.call(
        caller, "POST", "/sessions", "{\"inviteName\":\"Ben\"}", Map.of("idempotency-key", key));
  }
}
