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

    assertThat(signed.get("signed").asBoolean()).isTrue();
    assertThat(signed.get("partnerSigned").asBoolean()).isFalse();
    assertThat(signed.get("canAdvance").asBoolean()).isFalse();
    assertThat(signed.get("currentStage").asInt()).isZero();
    JsonNode event = two.events(two.ana).get(0);
    assertThat(event.get("type").asText()).isEqualTo("partner.signed_compact");
    assertThat(event.at("/data/signedBy").asText()).isEqualTo(two.ana);
    assertThat(event.at("/data/signedAt")).isEqualTo(signed.get("signedAt"));
    assertThat(event.at("/data/bothSigned").asBoolean()).isFalse();
  }

  @Test
  void theSecondSignatureMovesEverybodyStillAtStage0() {
    Two two = Two.joined();
    Sql.inviterAtStage0(two.session);

    JsonNode signed = done(sign(two.ben, two));

    assertThat(signed.get("partnerSigned").asBoolean()).isTrue();
    assertThat(signed.get("canAdvance").asBoolean()).isTrue();
    assertThat(signed.get("currentStage").asInt()).isEqualTo(1);
    JsonNode progress = two.read(two.ana, "/progress");
    assertThat(progress.at("/myProgress/stage").asInt()).isEqualTo(1);
    assertThat(progress.at("/partnerProgress/stage").asInt()).isEqualTo(1);
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
  void onlyAYesSigns() {
    Two two = Two.joined();

    invalid(two.as(two.ben, "POST", "/compact/sign", "{\"agreed\":false}"), "agreed");
    invalid(two.as(two.ben, "POST", "/compact/sign", "{\"agreed\":\"true\"}"), "agreed");
    invalid(two.as(two.ben, "POST", "/compact/sign", null), "agreed");
  }

  @Test
  void thePartnersSignatureStaysHiddenUntilOnesOwn() {
    Two two = Two.joined();

    JsonNode before = two.read(two.ben, "/compact/status");
    done(sign(two.ben, two));
    JsonNode after = two.read(two.ben, "/compact/status");

    assertThat(before.get("partnerSigned").asBoolean()).isFalse();
    assertThat(before.get("partnerSignedAt").isNull()).isTrue();
    assertThat(after.get("partnerSigned").asBoolean()).isTrue();
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
