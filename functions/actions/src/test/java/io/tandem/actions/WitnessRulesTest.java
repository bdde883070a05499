package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static io.tandem.actions.Assert.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.actions.Api.Answer;
import org.junit.jupiter.api.Test;

@HttpTest
final class WitnessRulesTest {

  @Test
  void feelingHeardLeadsToStage2() {
    Two two = Two.atWitness();

    JsonNode heard = done(heard(two.ben, two, "{\"confirmed\":true}"));

    assertThat(heard.at("/state/progress/me/stage").asInt()).isEqualTo(2);
    assertThat(heard.at("/transitionMessage/content").asText()).isNotBlank();
    assertThat(heard.at("/state/messages").get(1)).isEqualTo(heard.get("transitionMessage"));
    JsonNode event = two.events(two.ana).get(3);
    assertThat(event.get("type").asText()).isEqualTo("partner.stage_completed");
    assertThat(event.at("/data/stage").asInt()).isEqualTo(1);
    assertThat(event.at("/data/completedBy").asText()).isEqualTo(two.ben);
    assertThat(heard.at("/state/progress/me/gates/feelHeardConfirmed").asText())
        .isEqualTo(event.get("time").asText());
  }

  @Test
  void notYetChangesNothing() {
    Two two = Two.atWitness();

    JsonNode notYet = done(heard(two.ben, two, "{\"confirmed\":false}"));

    assertThat(notYet.get("transitionMessage").isNull()).isTrue();
    assertThat(notYet.get("state")).isEqualTo(two.state(two.ben));
    assertThat(notYet.at("/state/progress/me/stage").asInt()).isEqualTo(1);
    assertThat(two.events(two.ben)).hasSize(3);
  }

  @Test
  void theInviterMayFeelHeardBeforeAnybodyAccepted() {
    Two two = Two.invited();

    assertThat(
            done(heard(two.ana, two, "{\"confirmed\":true}"))
                .at("/state/progress/me/stage")
                .asInt())
        .isEqualTo(2);
    refused(
        two.as(two.ana, "POST", "/empathy/share", "{\"content\":\"x\"}"),
        400,
        "SESSION_NOT_ACTIVE");
  }

  @Test
  void feelingHeardNeedsStage1AndAnAnswer() {
    Two two = Two.joined();

    Answer early = heard(two.ben, two, "{\"confirmed\":true}");

    refused(early, 400, "VALIDATION_ERROR");
    assertThat(early.message()).contains("stage 0 ONBOARDING", "stage 1 WITNESS");
    invalid(heard(two.ben, two, "{}"), "confirmed");
    invalid(heard(two.ben, two, "{\"confirmed\":1}"), "confirmed");
  }

  private static Answer heard(String caller, Two two, String body) {
    return two.as(caller, "POST", "/feel-heard", body);
  }
}
