package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static io.tandem.actions.Assert.refused;
import static io.tandem.actions.Assert.types;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.actions.Api.Answer;
import io.tandem.fixtures.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@HttpTest
final class InvitationRulesTest {

  @Test
  void openingPutsTheInviterAtStage0WithAnInvitationFor7Days() {
    Answer answer = Api.call("ana", "POST", "/sessions", "{\"inviteName\":\"Ben\"}");

    assertThat(answer.status()).isEqualTo(201);
    JsonNode state = answer.data().get("state");
    JsonNode session = state.get("session");
    JsonNode invitation = state.get("invitation");
    assertThat(session.get("status").asText()).isEqualTo("CREATED");
    assertThat(state.get("version").asLong()).isPositive();
    assertThat(state.get("seq").asInt()).isZero();
    assertThat(state.get("lastEventAt")).isEqualTo(session.get("createdAt"));
    assertThat(state.toString()).doesNotContain(answer.data().get("invitationId").asText());
    assertThat(invitation.get("status").asText()).isEqualTo("PENDING");
    assertThat(invitation.get("name").asText()).isEqualTo("Ben");
    assertThat(
            Duration.between(
                Instant.parse(session.get("createdAt").asText()),
                Instant.parse(invitation.get("expiresAt").asText())))
        .isEqualTo(Duration.ofDays(7));
  }

  @Test
  void anInvitationsIdIsRandomAndUnrelatedToAnyOther() {
    List<Two> opened = Stream.generate(Two::opened).limit(20).toList();

    assertThat(opened)
        .extracting(two -> UUID.fromString(two.invitation))
        .allSatisfy(invitation -> assertThat(invitation.version()).isEqualTo(4))
        .extracting(UUID::getMostSignificantBits)
        .as("the first halves, which would be equal for time-based ids of one millisecond")
        .doesNotHaveDuplicates();
    assertThat(opened)
        .allSatisfy(
            two -> assertThat(two.invitation).doesNotStartWith(two.session.substring(0, 8)));
  }

  @Test
  void aDraftIsKeptAndOnlyTheInviterSeesIt() {
    Two two = Two.opened();

    JsonNode drafted =
        done(two.as(two.ana, "PUT", "/invitation/message", "{\"message\":\"Dear Ben\"}"));

    assertThat(drafted.at("/state/invitation/message").asText()).isEqualTo("Dear Ben");
    refused(two.as(two.ben, "PUT", "/invitation/message", "{\"message\":\"x\"}"), 404, "NOT_FOUND");
    refused(read(two.ben, two), 404, "NOT_FOUND");
    refused(read(two.ana, two), 404, "NOT_FOUND");
  }

  @Test
  void aConfirmedInvitationIsNotDraftedAgain() {
    Two two = Two.invited();

    refused(two.as(two.ana, "PUT", "/invitation/message", "{\"message\":\"x\"}"), 409, "CONFLICT");
  }

  @Test
  void confirmingSignsForTheInviterAndTakesThemToWitness() {
    Two two = Two.opened();

    JsonNode confirmed =
        done(two.as(two.ana, "POST", "/invitation/confirm", "{\"message\":\"Shall we?\"}"));

    assertThat(confirmed.get("invitationId").asText()).isEqualTo(two.invitation);
    JsonNode state = confirmed.get("state");
    assertThat(state.at("/invitation/message").asText()).isEqualTo("Shall we?");
    assertThat(state.at("/invitation/confirmedAt")).isEqualTo(state.get("lastEventAt"));
    assertThat(state.at("/session/status").asText()).isEqualTo("INVITED");
    assertThat(state.at("/progress/me/stage").asInt()).isEqualTo(1);
    assertThat(state.at("/progress/me/gates").fieldNames())
        .toIterable()
        .containsExactly("compactSigned", "invitationSent");
    assertThat(state.get("messages").get(0)).isEqualTo(confirmed.get("transitionMessage"));
    assertThat(types(two.events(two.ana))).containsExactly("invitation.confirmed");
  }

  @Test
  void confirmingAgainCausesNoEventAndNeverResetsTheStatus() {
    Two two = Two.joined();

    JsonNode again = done(two.as(two.ana, "POST", "/invitation/confirm", null));

    assertThat(again.get("invitationId").isNull()).as("it is answered").isTrue();
    assertThat(again.get("transitionMessage").isNull()).isTrue();
    assertThat(again.at("/state/invitation/message").asText()).isEqualTo("Shall we talk?");
    assertThat(again.at("/state/session/status").asText()).isEqualTo("ACTIVE");
    assertThat(types(two.events(two.ana)))
        .containsExactly("invitation.confirmed", "session.joined");
  }

  @Test
  void onlyTheInviterConfirms() {
    Two two = Two.joined();

    refused(two.as(two.ben, "POST", "/invitation/confirm", null), 404, "NOT_FOUND");
  }

  @Test
  void anybodyWhoHoldsTheIdReadsTheInvitation() {
    Two two = Two.invited();

    JsonNode invitation =
        done(Api.call("cleo", "GET", "/invitations/" + two.invitation, null)).get("invitation");

    assertThat(invitation.get("inviterName").asText()).isEqualTo("Ana");
    assertThat(invitation.get("name").asText()).isEqualTo("Benny");
    assertThat(invitation.get("message").asText()).isEqualTo("Shall we talk?");
    refused(Api.call("cleo", "GET", "/invitations/" + two.session, null), 404, "NOT_FOUND");
    refused(Api.call("cleo", "GET", "/invitations/nonsense", null), 404, "NOT_FOUND");
  }

  @Test
  void acceptingMakesTheSessionActiveWithTheInviteeAtStage0() {
    Two two = Two.invited();

    JsonNode accepted = done(accept(two.ben, two));

    assertThat(accepted.fieldNames()).toIterable().containsExactly("state");
    JsonNode state = accepted.get("state");
    assertThat(state.at("/session/status").asText()).isEqualTo("ACTIVE");
    assertThat(state.get("seq").asInt()).isEqualTo(2);
    assertThat(state.at("/progress/me/stage").asInt()).isZero();
    JsonNode joined = two.events(two.ana).get(1);
    assertThat(joined.get("type").asText()).isEqualTo("session.joined");
    assertThat(joined.at("/data/joinedBy").asText()).isEqualTo(two.ben);
    assertThat(joined.at("/data/name").asText()).isEqualTo("Ben");
  }

  @Test
  void anInvitationIsAcceptedOnceAndNotByItsInviter() {
    Two unconfirmed = Two.opened();
    Two two = Two.joined();

    refused(accept(unconfirmed.ben, unconfirmed), 409, "INVITATION_NOT_CONFIRMED");
    refused(accept(two.ana, two), 400, "VALIDATION_ERROR");
    refused(accept("cleo", two), 404, "NOT_FOUND");
    refused(decline("cleo", two), 404, "NOT_FOUND");
    refused(decline(two.ben, two), 404, "NOT_FOUND");
    refused(read("cleo", two), 404, "NOT_FOUND");
    assertThat(done(read(two.ben, two)).at("/invitation/status").asText()).isEqualTo("ACCEPTED");
  }

  @Test
  void acceptingAgainCausesNoEvent() {
    Two two = Two.joined();

    JsonNode again = done(accept(two.ben, two));

    assertThat(again.get("state")).isEqualTo(two.state(two.ben));
    assertThat(types(two.events(two.ana)))
        .containsExactly("invitation.confirmed", "session.joined");
  }

  @Test
  void anExpiredInvitationIsShownAsSuchAndNotAccepted() {
    Two two = Two.invited();
    Sql.run(
        "update sessions set invitation_expires_at = now() - interval '1 second' where id = ?",
        two.session);

    refused(accept(two.ben, two), 410, "INVITATION_EXPIRED");
    refused(decline(two.ben, two), 410, "INVITATION_EXPIRED");
    JsonNode expired = done(read(two.ben, two)).get("invitation");
    assertThat(expired.get("status").asText()).isEqualTo("EXPIRED");
    assertThat(expired.get("message").isNull()).isTrue();
  }

  @Test
  void decliningAbandonsTheSessionAndOnlyTheInviterLearnsWhy() {
    Two two = Two.invited();

    assertThat(done(decline(two.ben, two)).toString()).isEqualTo("{\"declined\":true}");

    JsonNode state = two.state(two.ana);
    assertThat(state.at("/session/status").asText()).isEqualTo("ABANDONED");
    assertThat(state.at("/session/endedBy").asText()).isEqualTo("partner");
    assertThat(state.at("/session/reason").asText()).isEqualTo("not now");
    assertThat(state.get("partner").isNull()).as("nobody has joined").isTrue();
    JsonNode event = two.events(two.ana).get(1);
    assertThat(event.get("type").asText()).isEqualTo("invitation.declined");
    assertThat(event.at("/data/triggeredByUserId").asText()).isEqualTo(two.ben);
    assertThat(event.toString()).doesNotContain("not now");
    refused(accept(two.ben, two), 404, "NOT_FOUND");
    refused(read(two.ben, two), 404, "NOT_FOUND");
    refused(two.as(two.ben, "GET", "/state", null), 404, "NOT_FOUND");
  }

  @Test
  void theInviterCannotDecline() {
    Two two = Two.invited();

    refused(decline(two.ana, two), 400, "VALIDATION_ERROR");
    invalid(
        Api.call(
            two.ben,
            "POST",
            "/invitations/" + two.invitation + "/decline",
            "{\"reason\":\"" + "x".repeat(501) + "\"}"),
        "reason");
  }

  private static Answer read(String caller, Two two) {
    return Api.call(caller, "GET", "/invitations/" + two.invitation, null);
  }

  private static Answer accept(String caller, Two two) {
    return Api.call(caller, "POST", "/invitations/" + two.invitation + "/accept", null);
  }

  private static Answer decline(String caller, Two two) {
    return Api.call(
        caller, "POST", "/invitations/" + two.invitation + "/decline", "{\"reason\":\"not now\"}");
  }
}
