package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static io.tandem.actions.Assert.refused;
import static io.tandem.actions.Assert.types;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.actions.Api.Answer;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@HttpTest
final class LeavingRulesTest {

  @Test
  void anyMemberLeavesFromAnyStatusThatIsNotOver() {
    List<Supplier<Two>> open = List.of(Two::opened, Two::invited, Two::joined, this::paused);
    for (Supplier<Two> at : open) {
      Two two = at.get();

      JsonNode left = done(leave(two, two.ana, "Not now")).get("state");

      assertThat(left.at("/session/status").asText()).isEqualTo("ABANDONED");
      assertThat(left.at("/session/endedBy").asText()).isEqualTo("me");
      assertThat(left.at("/session/reason").isNull()).as("their own reason").isTrue();
      assertThat(left.at("/progress/waitingFor")).isEmpty();
      assertThat(types(two.events(two.ana))).endsWith("session.left");
      refused(leave(two, two.ana, null), 400, "SESSION_NOT_ACTIVE");
    }
  }

  private Two paused() {
    Two two = Two.joined();
    done(two.as(two.ben, "POST", "/pause", null));
    return two;
  }

  @Test
  void onlyThePartnerLearnsWhy() {
    Two two = Two.atWitness();

    done(leave(two, two.ben, "It is too much for me"));

    JsonNode state = two.state(two.ana);
    assertThat(state.at("/session/reason").asText()).isEqualTo("It is too much for me");
    assertThat(state.at("/session/endedBy").asText()).isEqualTo("partner");
    assertThat(state.at("/invitation/status").asText()).isEqualTo("ACCEPTED");
    JsonNode event = two.events(two.ana).get(3);
    assertThat(event.at("/data/leftBy").asText()).isEqualTo(two.ben);
    assertThat(event.toString()).doesNotContain("too much");
  }

  @Test
  void neitherCanWriteAnyMore() {
    Two two = Two.atWitness();
    done(leave(two, two.ben, null));

    for (String caller : List.of(two.ana, two.ben)) {
      refused(
          two.as(caller, "POST", "/feel-heard", "{\"confirmed\":true}"), 400, "SESSION_NOT_ACTIVE");
      refused(two.as(caller, "POST", "/pause", null), 400, "SESSION_NOT_ACTIVE");
    }
    refused(two.as(two.ana, "POST", "/invitation/confirm", null), 400, "SESSION_NOT_ACTIVE");
    refused(two.as(two.ana, "PUT", "/invitation/message", "{\"message\":\"x\"}"), 409, "CONFLICT");
    done(two.as(two.ana, "POST", "/seen", "{\"seq\":4}"));
    done(two.as(two.ana, "PUT", "/mute", "{\"until\":null}"));
  }

  @Test
  void leavingBeforeAnybodyAnsweredCancelsTheInvitation() {
    for (Two two : List.of(Two.opened(), Two.invited())) {
      done(leave(two, two.ana, null));

      assertThat(two.state(two.ana).at("/invitation/status").asText()).isEqualTo("CANCELLED");
      for (String answer : List.of("accept", "decline")) {
        refused(holding(two, two.ben, "POST", "/" + answer), 404, "NOT_FOUND");
      }
      refused(holding(two, two.ben, "GET", ""), 404, "NOT_FOUND");
      assertThat(done(holding(two, two.ana, "GET", "")).at("/invitation/status").asText())
          .as("a member may see it")
          .isEqualTo("CANCELLED");
      refused(two.as(two.ana, "POST", "/invitation/renew", null), 400, "SESSION_NOT_ACTIVE");
      refused(two.as(two.ana, "GET", "/invitation", null), 404, "NOT_FOUND");
    }
  }

  @Test
  void strangersAndLongReasonsChangeNothing() {
    Two two = Two.atWitness();

    refused(leave(two, "cleo", null), 404, "NOT_FOUND");
    invalid(leave(two, two.ana, "x".repeat(501)), "reason");
    invalid(leave(two, two.ana, "\\u0000"), "reason");

    assertThat(two.state(two.ana).at("/session/status").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void anEndedSessionCannotBeLeft() {
    Two two = Two.resolved();

    refused(leave(two, two.ana, null), 400, "SESSION_NOT_ACTIVE");
  }

  private static Answer leave(Two two, String caller, @Nullable String reason) {
    return two.as(
        caller, "POST", "/leave", reason == null ? null : "{\"reason\":\"" + reason + "\"}");
  }

  private static Answer holding(Two two, String caller, String method, String path) {
    return Api.call(caller, method, "/invitations/" + two.invitation + path, null);
  }
}
