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

    JsonNode attempt = shared.at("/state/empathy/mine");
    assertThat(attempt.get("status").asText()).isEqualTo("HELD");
    assertThat(attempt.get("revision").asInt()).as("nothing is shown yet").isZero();
    JsonNode seen = two.state(two.ben);
    assertThat(seen.at("/empathy/partnerHasShared").asBoolean()).isTrue();
    assertThat(seen.at("/empathy/partner").isNull()).isTrue();
    assertThat(seen.toString() + two.events(two.ben)).doesNotContain("you feel alone");
  }

  @Test
  void aHeldGuessIsReplacedWithoutAnEvent() {
    Two two = Two.atPerspectiveStretch();
    done(share(two.ana, two, "you feel alone"));

    JsonNode replaced = done(share(two.ana, two, "you feel left"));

    assertThat(replaced.at("/state/empathy/mine/content").asText()).isEqualTo("you feel left");
    assertThat(types(two.events(two.ana))).filteredOn("partner.empathy_shared"::equals).hasSize(1);
  }

  @Test
  void theSecondGuessRevealsBoth() {
    Two two = Two.atPerspectiveStretch();
    done(share(two.ana, two, "you feel alone"));

    JsonNode seen = done(share(two.ben, two, "you feel unheard")).at("/state/empathy");

    assertThat(seen.at("/partner/content").asText()).isEqualTo("you feel alone");
    assertThat(seen.findValues("revision")).allMatch(revision -> revision.asInt() == 1);
    assertThat(types(two.events(two.ana)))
        .endsWith("partner.empathy_shared", "partner.empathy_shared", "empathy.revealed");
    refused(share(two.ana, two, "x"), 409, "CONFLICT");
  }

  @Test
  void aNoNeedsFeedback() {
    Two two = Two.revealed();

    invalid(validate(two.ana, two, "{\"validated\":false}"), "feedback");
    invalid(validate(two.ana, two, "{\"validated\":false,\"feedback\":\"  \"}"), "feedback");
    invalid(validate(two.ana, two, "{\"feedback\":\"x\"}"), "validated");
  }

  @Test
  void refiningRunsThroughItsWholeCycle() {
    Two two = Two.revealed();

    JsonNode no = done(validate(two.ana, two, "{\"validated\":false,\"feedback\":\"not so\"}"));
    assertThat(no.get("transition").isNull()).isTrue();
    assertThat(no.at("/state/empathy/partner/status").asText()).isEqualTo("REFINING");
    JsonNode refining = empathy(two.ben, two);
    assertThat(refining.at("/mine/status").asText()).isEqualTo("REFINING");
    assertThat(refining.at("/mine/feedback").asText()).isEqualTo("not so");
    assertThat(refining.get("hasNewSharedContext").asBoolean()).isTrue();
    assertThat(refining.get("hasUnviewedSharedContext").asBoolean()).isFalse();

    done(two.as(two.ana, "POST", "/empathy/context", "{\"content\":\"the silence\"}"));
    JsonNode helped = empathy(two.ben, two);
    assertThat(helped.get("hasUnviewedSharedContext").asBoolean()).isTrue();
    assertThat(helped.at("/mine/context/content").asText()).isEqualTo("the silence");

    done(two.as(two.ben, "POST", "/empathy/context/viewed", null));
    done(two.as(two.ben, "POST", "/empathy/context/viewed", null));
    assertThat(empathy(two.ben, two).get("hasUnviewedSharedContext").asBoolean()).isFalse();
    assertThat(empathy(two.ana, two).at("/partner/context").fieldNames())
        .toIterable()
        .as("ana does not learn whether ben has read it")
        .containsExactly("content", "sharedAt");

    JsonNode resubmitted = done(share(two.ben, two, "you felt left in silence"));
    assertThat(resubmitted.at("/state/empathy/mine/status").asText()).isEqualTo("REVEALED");
    assertThat(resubmitted.at("/state/empathy/mine/revision").asInt()).isEqualTo(2);
    assertThat(types(two.events(two.ana)))
        .endsWith(
            "empathy.status_updated",
            "empathy.context_shared",
            "partner.empathy_shared",
            "empathy.resubmitted");
    assertThat(two.events(two.ben).toString())
        .as("the history holds no text of theirs")
        .doesNotContain("not so")
        .doesNotContain("the silence");
    done(validate(two.ana, two, "{\"validated\":true}"));
  }

  @Test
  void aMemberValidatesOnlyWhatTheyHaveSeen() {
    Two two = Two.revealed();
    done(validate(two.ana, two, "{\"validated\":false,\"revision\":1,\"feedback\":\"no\"}"));
    done(share(two.ben, two, "you felt left in silence"));

    refused(validate(two.ana, two, "{\"validated\":true,\"revision\":1}"), 409, "CONFLICT");
    refused(
        validate(two.ana, two, "{\"validated\":false,\"revision\":1,\"feedback\":\"x\"}"),
        409,
        "CONFLICT");
    invalid(validate(two.ana, two, "{\"validated\":true,\"revision\":\"2\"}"), "revision");
    done(validate(two.ana, two, "{\"validated\":true,\"revision\":2}"));
  }

  @Test
  void aYesIsAcceptedWhileTheGuessIsBeingRefined() {
    Two two = Two.revealed();
    String no = "{\"validated\":false,\"feedback\":\"no\"}";
    done(validate(two.ana, two, no));

    refused(validate(two.ana, two, no), 409, "CONFLICT");
    JsonNode yes = done(validate(two.ana, two, "{\"validated\":true,\"revision\":1}"));

    assertThat(yes.at("/state/empathy/partner/status").asText()).isEqualTo("VALIDATED");
    refused(share(two.ben, two, "something else"), 409, "CONFLICT");
  }

  @Test
  void aTextThatWasReadCannotBeSentAgain() {
    Two two = Two.revealed();
    done(validate(two.ana, two, "{\"validated\":false,\"feedback\":\"no\"}"));

    invalid(share(two.ben, two, "you feel unheard"), "content");

    assertThat(empathy(two.ana, two).at("/partner/status").asText()).isEqualTo("REFINING");
    Two early = Two.atPerspectiveStretch();
    done(share(early.ana, early, "a guess"));
    done(share(early.ana, early, "a guess"));
  }

  @Test
  void contextNeedsAGuessThatIsBeingRefined() {
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

    assertThat(yes.get("transition").isNull()).isTrue();
    assertThat(yes.at("/state/progress/canAdvance").asBoolean()).isFalse();
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

    assertThat(yes.at("/transition/previousStage").asInt()).isEqualTo(2);
    assertThat(yes.at("/transition/currentStage").asInt()).isEqualTo(3);
    JsonNode ana = two.state(two.ana);
    JsonNode ben = yes.get("state");
    assertThat(ana.at("/progress/me/stage").asInt()).isEqualTo(3);
    assertThat(ben.at("/progress/me/stage").asInt()).isEqualTo(3);
    assertThat(ana.at("/empathy/readyForStage3").asBoolean()).isTrue();
    assertThat(ben.get("messages").findValuesAsText("id"))
        .endsWith(yes.at("/transition/message/id").asText())
        .doesNotContainAnyElementsOf(ana.get("messages").findValuesAsText("id"));
    assertThat(ana.get("messages").findValuesAsText("kind"))
        .containsExactly("TO_BE_HEARD", "TO_THE_OTHERS_EYES", "TO_THE_NEEDS");
    JsonNode events = two.events(two.ana);
    JsonNode moved = events.get(events.size() - 1);
    assertThat(moved.at("/data/previousStage").asInt()).isEqualTo(2);
    assertThat(moved.at("/data/currentStage").asInt()).isEqualTo(3);
    Answer late = validate(two.ben, two, "{\"validated\":true}");
    refused(late, 400, "VALIDATION_ERROR");
    assertThat(late.message()).contains("stage 3");
  }

  @Test
  void aVerdictNeedsARevealedGuess() {
    Two two = Two.atPerspectiveStretch();

    refused(validate(two.ana, two, "{\"validated\":true}"), 404, "NOT_FOUND");
    done(share(two.ben, two, "you feel unheard"));
    refused(validate(two.ana, two, "{\"validated\":true}"), 409, "CONFLICT");
  }

  private static JsonNode empathy(String caller, Two two) {
    return two.state(caller).get("empathy");
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
