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
final class EmpathyRulesTest {

  @Test
  void theFirstGuessIsHeldAndItsTextHidden() {
    Two two = Two.atPerspectiveStretch();

    JsonNode shared = done(share(two.ana, two, "you feel alone"));

    assertThat(shared.at("/attempt/status").asText()).isEqualTo("HELD");
    assertThat(shared.at("/attempt/revision").asInt()).isEqualTo(1);
    assertThat(shared.get("revealed").asBoolean()).isFalse();
    JsonNode seen = two.read(two.ben, "/state");
    assertThat(seen.at("/empathy/partnerHasSubmittedEmpathy").asBoolean()).isTrue();
    assertThat(seen.at("/empathy/partnerAttempt").isNull()).isTrue();
    assertThat(seen.toString() + two.events(two.ben)).doesNotContain("you feel alone");
  }

  @Test
  void aHeldGuessIsReplacedWithoutAnEvent() {
    Two two = Two.atPerspectiveStretch();
    done(share(two.ana, two, "you feel alone"));

    JsonNode replaced = done(share(two.ana, two, "you feel left"));

    assertThat(replaced.at("/attempt/revision").asInt()).isEqualTo(2);
    assertThat(types(two.events(two.ana))).filteredOn("partner.empathy_shared"::equals).hasSize(1);
  }

  @Test
  void theSecondGuessRevealsBoth() {
    Two two = Two.atPerspectiveStretch();
    done(share(two.ana, two, "you feel alone"));

    assertThat(done(share(two.ben, two, "you feel unheard")).get("revealed").asBoolean()).isTrue();

    JsonNode seen = two.read(two.ben, "/empathy/status");
    assertThat(seen.at("/partnerAttempt/content").asText()).isEqualTo("you feel alone");
    assertThat(types(two.events(two.ana)))
        .endsWith("partner.empathy_shared", "partner.empathy_shared", "empathy.revealed");
    refused(share(two.ana, two, "x"), 409, "CONFLICT");
  }

  @Test
  void aNoNeedsAWord() {
    Two two = Two.revealed();

    invalid(validate(two.ana, two, "{\"validated\":false}"), "feedback");
    invalid(validate(two.ana, two, "{\"validated\":false,\"feedback\":\"  \"}"), "feedback");
    invalid(validate(two.ana, two, "{\"feedback\":\"x\"}"), "validated");
  }

  @Test
  void refiningGoesThroughItsWholeCycle() {
    Two two = Two.revealed();

    JsonNode no = done(validate(two.ana, two, "{\"validated\":false,\"feedback\":\"not so\"}"));
    assertThat(no.get("awaitingRevision").asBoolean()).isTrue();
    assertThat(no.get("feedbackShared").asBoolean()).isTrue();
    JsonNode refining = two.read(two.ben, "/empathy/status");
    assertThat(refining.at("/myAttempt/status").asText()).isEqualTo("REFINING");
    assertThat(refining.get("hasNewSharedContext").asBoolean()).isTrue();
    assertThat(refining.get("hasUnviewedSharedContext").asBoolean()).isFalse();
    assertThat(two.read(two.ana, "/empathy/status").get("partnerAttempt").isNull()).isTrue();

    done(two.as(two.ana, "POST", "/empathy/context", "{\"content\":\"the silence\"}"));
    JsonNode helped = two.read(two.ben, "/empathy/status");
    assertThat(helped.get("hasUnviewedSharedContext").asBoolean()).isTrue();
    assertThat(helped.at("/sharedContext/content").asText()).isEqualTo("the silence");

    done(two.as(two.ben, "POST", "/empathy/context/viewed", null));
    done(two.as(two.ben, "POST", "/empathy/context/viewed", null));
    assertThat(two.read(two.ben, "/empathy/status").get("hasUnviewedSharedContext").asBoolean())
        .isFalse();

    JsonNode resubmitted = done(share(two.ben, two, "you felt left in silence"));
    assertThat(resubmitted.get("revealed").asBoolean()).isTrue();
    assertThat(resubmitted.at("/attempt/revision").asInt()).isEqualTo(2);
    assertThat(types(two.events(two.ana)))
        .endsWith(
            "empathy.status_updated",
            "empathy.context_shared",
            "partner.empathy_shared",
            "empathy.resubmitted");
    assertThat(two.events(two.ana).toString())
        .as("only ben is told")
        .doesNotContain("not so")
        .doesNotContain("the silence");
    assertThat(two.events(two.ben).toString()).contains("not so").contains("the silence");
    done(validate(two.ana, two, "{\"validated\":true}"));
  }

  @Test
  void contextIsForAGuessThatIsBeingRefined() {
    Two early = Two.atPerspectiveStretch();
    Two two = Two.revealed();

    refused(context(early.ana, early), 404, "NOT_FOUND");
    refused(context(two.ana, two), 409, "CONFLICT");
    refused(two.as(two.ana, "POST", "/empathy/context/viewed", null), 404, "NOT_FOUND");
  }

  @Test
  void theFirstYesSetsTheGateAndWaits() {
    Two two = Two.revealed();

    JsonNode yes = done(validate(two.ana, two, "{\"validated\":true}"));

    assertThat(yes.get("canAdvance").asBoolean()).isFalse();
    assertThat(yes.get("partnerValidated").asBoolean()).isFalse();
    assertThat(yes.has("transition")).isFalse();
    JsonNode events = two.events(two.ben);
    JsonNode completed = events.get(events.size() - 1);
    assertThat(completed.get("type").asText()).isEqualTo("partner.stage_completed");
    assertThat(completed.at("/data/validated").asBoolean()).isTrue();
    assertThat(completed.at("/data/currentStage").isMissingNode()).isTrue();
    refused(validate(two.ana, two, "{\"validated\":true}"), 409, "CONFLICT");
  }

  @Test
  void theSecondYesMovesBothWithAMessageEach() {
    Two two = Two.revealed();
    done(validate(two.ana, two, "{\"validated\":true}"));

    JsonNode yes = done(validate(two.ben, two, "{\"validated\":true}"));

    assertThat(yes.get("canAdvance").asBoolean()).isTrue();
    assertThat(yes.get("partnerValidated").asBoolean()).isTrue();
    assertThat(yes.at("/transition/previousStage").asInt()).isEqualTo(2);
    assertThat(yes.at("/transition/currentStage").asInt()).isEqualTo(3);
    JsonNode ana = two.read(two.ana, "/state");
    JsonNode ben = two.read(two.ben, "/state");
    assertThat(ana.at("/progress/myProgress/stage").asInt()).isEqualTo(3);
    assertThat(ben.at("/progress/myProgress/stage").asInt()).isEqualTo(3);
    assertThat(ana.at("/empathy/readyForStage3").asBoolean()).isTrue();
    assertThat(ben.get("messages").findValuesAsText("id"))
        .endsWith(yes.at("/transition/message/id").asText())
        .doesNotContainAnyElementsOf(ana.get("messages").findValuesAsText("id"));
    assertThat(ana.get("messages")).hasSameSizeAs(two.read(two.ana, "/state").get("messages"));
    JsonNode events = two.events(two.ana);
    JsonNode moved = events.get(events.size() - 1);
    assertThat(moved.at("/data/previousStage").asInt()).isEqualTo(2);
    assertThat(moved.at("/data/currentStage").asInt()).isEqualTo(3);
    assertThat(moved.at("/data/private").fieldNames()).toIterable().containsExactly(two.ana);
    Answer late = validate(two.ben, two, "{\"validated\":true}");
    refused(late, 400, "VALIDATION_ERROR");
    assertThat(late.message()).contains("stage 3");
  }

  @Test
  void aVerdictNeedsAGuessThatIsRevealed() {
    Two two = Two.atPerspectiveStretch();

    refused(validate(two.ana, two, "{\"validated\":true}"), 404, "NOT_FOUND");
    done(share(two.ben, two, "you feel unheard"));
    refused(validate(two.ana, two, "{\"validated\":true}"), 409, "CONFLICT");
  }

  private static Answer share(String caller, Two two, String content) {
    return two.as(caller, "POST", "/empathy/share", "{\"content\":\"" + content + "\"}");
  }

  private static Answer context(String caller, Two two) {
    return two.as(caller, "POST", "/empathy/context", "{\"content\":\"it was late\"}");
  }

  private static Answer validate(String caller, Two two, String body) {
    return two.as(caller, "POST", "/empathy/validate", body);
  }
}
