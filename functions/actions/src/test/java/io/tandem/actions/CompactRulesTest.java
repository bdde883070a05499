package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static io.tandem.actions.Assert.refused;
import static io.tandem.actions.Assert.types;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.actions.Api.Answer;
import org.junit.jupiter.api.Test;

@HttpTest
final class CompactRulesTest {

  @Test
  void theFirstSignatureWaitsForTheSecond() {
    Two two = Two.opened();

    JsonNode signed = done(sign(two.ana, two));

    assertThat(signed.fieldNames()).toIterable().containsExactly("state");
    assertThat(signed.at("/state/compact/partnerSignedAt").isNull()).isTrue();
    assertThat(signed.at("/state/progress/canAdvance").asBoolean()).isFalse();
    assertThat(signed.at("/state/progress/me/stage").asInt()).isZero();
    JsonNode event = two.events(two.ana).get(0);
    assertThat(event.get("type").asText()).isEqualTo("partner.signed_compact");
    assertThat(event.at("/data/signedBy").asText()).isEqualTo(two.ana);
    assertThat(event.at("/data/signedAt")).isEqualTo(signed.at("/state/compact/mySignedAt"));
    assertThat(event.at("/data/bothSigned").asBoolean()).isFalse();
  }

  @Test
  void theSecondSignatureMovesEverybodyStillAtStage0() {
    Two two = Two.joined();
    StoredSession.inviterAtStage0(two.session);

    JsonNode signed = done(sign(two.ben, two));

    assertThat(signed.at("/state/compact/partnerSignedAt").isNull()).isFalse();
    assertThat(signed.at("/state/progress/me/stage").asInt()).isEqualTo(1);
    assertThat(signed.at("/state/messages").findValuesAsText("kind"))
        .as("the invitee is guided, too")
        .containsExactly("TO_BE_HEARD");
    JsonNode progress = two.state(two.ana).get("progress");
    assertThat(progress.at("/me/stage").asInt()).isEqualTo(1);
    assertThat(progress.at("/partner/stage").asInt()).isEqualTo(1);
    JsonNode event = two.events(two.ana).get(2);
    assertThat(event.at("/data/bothSigned").asBoolean()).isTrue();
    assertThat(event.at("/data/progress/" + two.ana + "/stage").asInt()).isEqualTo(1);
    assertThat(event.at("/data/progress/" + two.ben + "/stage").asInt()).isEqualTo(1);
  }

  @Test
  void aSecondTapIsAConflictAndWritesNothing() {
    Two two = Two.atWitness();

    refused(sign(two.ben, two), 409, "CONFLICT");
    refused(sign(two.ana, two), 409, "CONFLICT");

    assertThat(types(two.events(two.ana))).hasSize(3);
  }

  @Test
  void onlyAgreedTrueSigns() {
    Two two = Two.joined();

    invalid(two.as(two.ben, "POST", "/compact/sign", "{\"agreed\":false}"), "agreed");
    invalid(two.as(two.ben, "POST", "/compact/sign", "{\"agreed\":\"true\"}"), "agreed");
    invalid(two.as(two.ben, "POST", "/compact/sign", null), "agreed");
  }

  @Test
  void thePartnersSignatureStaysHiddenUntilOnesOwn() {
    Two two = Two.joined();

    JsonNode before = two.state(two.ben).get("compact");
    JsonNode after = done(sign(two.ben, two)).at("/state/compact");

    assertThat(before.get("partnerSignedAt").isNull()).isTrue();
    assertThat(after.get("partnerSignedAt").isNull()).isFalse();
  }

  @Test
  void nobodySignsAPausedSession() {
    Two two = Two.joined();
    done(two.as(two.ana, "POST", "/pause", null));

    refused(sign(two.ben, two), 400, "SESSION_NOT_ACTIVE");
  }

  private static Answer sign(String caller, Two two) {
    return two.as(caller, "POST", "/compact/sign", "{\"agreed\":true}");
  }
}
