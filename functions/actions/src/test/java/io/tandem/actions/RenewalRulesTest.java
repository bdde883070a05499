package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.actions.Api.Answer;
import io.tandem.fixtures.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@HttpTest
final class RenewalRulesTest {

  @Test
  void theNewIdAdmitsAndTheOldIdAdmitsNobody() {
    Two two = Two.invited();

    JsonNode renewed = done(renew(two, two.ana));

    String id = renewed.get("invitationId").asText();
    assertThat(UUID.fromString(id).version()).isEqualTo(4);
    assertThat(id).isNotEqualTo(two.invitation);
    assertThat(renewed.get("state").toString()).doesNotContain(id).doesNotContain(two.invitation);
    refused(invitation(two.ben, "GET", two.invitation, ""), 404, "NOT_FOUND");
    refused(invitation(two.ana, "GET", two.invitation, ""), 404, "NOT_FOUND");
    refused(invitation(two.ben, "POST", two.invitation, "/accept"), 404, "NOT_FOUND");
    refused(invitation(two.ben, "POST", two.invitation, "/decline"), 404, "NOT_FOUND");
    JsonNode held = done(invitation(two.ben, "GET", id, "")).get("invitation");
    assertThat(held.get("message").asText()).as("the text is kept").isEqualTo("Shall we talk?");
    done(invitation(two.ben, "POST", id, "/accept"));
  }

  @Test
  void anInvitationThatHasExpiredIsValidAgain() {
    Two two = Two.invited();
    Sql.run(
        "update sessions set invitation_expires_at = now() - interval '1 day' where id = ?",
        two.session);
    assertThat(done(two.as(two.ana, "GET", "/invitation", null)).get("status").asText())
        .isEqualTo("EXPIRED");
    long before = two.state(two.ana).get("version").asLong();

    JsonNode state = done(renew(two, two.ana)).get("state");

    Instant expiresAt = Instant.parse(state.at("/invitation/expiresAt").asText());
    assertThat(Duration.between(Instant.now(), expiresAt))
        .isBetween(Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7));
    assertThat(state.get("version").asLong()).isGreaterThan(before);
    assertThat(state.get("seq").asLong()).as("no event").isEqualTo(1);
  }

  @Test
  void onlyTheInviterRenewsAndOnlyUntilSomebodyAnswers() {
    Two joined = Two.joined();
    refused(renew(joined, joined.ana), 400, "SESSION_NOT_ACTIVE");
    refused(renew(joined, joined.ben), 404, "NOT_FOUND");
    refused(renew(Two.invited(), "cleo"), 404, "NOT_FOUND");
  }

  @Test
  void theInviterGetsTheLinkAgainWhileItIsPending() {
    Two two = Two.opened();

    JsonNode link = done(two.as(two.ana, "GET", "/invitation", null));

    assertThat(link.fieldNames())
        .toIterable()
        .containsExactly("invitationId", "status", "expiresAt");
    assertThat(link.get("invitationId").asText()).isEqualTo(two.invitation);
    assertThat(link.get("status").asText()).isEqualTo("PENDING");
    refused(two.as(two.ben, "GET", "/invitation", null), 404, "NOT_FOUND");
    Two joined = Two.joined();
    refused(joined.as(joined.ana, "GET", "/invitation", null), 404, "NOT_FOUND");
    refused(joined.as(joined.ben, "GET", "/invitation", null), 404, "NOT_FOUND");
  }

  private static Answer renew(Two two, String caller) {
    return two.as(caller, "POST", "/invitation/renew", null);
  }

  private static Answer invitation(String caller, String method, String id, String path) {
    return Api.call(caller, method, "/invitations/" + id + path, null);
  }
}
