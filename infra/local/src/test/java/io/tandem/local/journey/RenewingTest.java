package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.settings.JdbcAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The link went to the wrong person, or has expired. */
@OnRealStage
final class RenewingTest {

  @Test
  void theOldLinkLeadsNowhereAndTheNewOneToTheSameInvitation(LocalStage stage) {
    Conversation two = Conversation.invited(stage);
    JsonNode letter = must(two.ben.get("/invitations/" + two.invitation));
    int seq = two.state(two.ana).get("seq").asInt();

    JsonNode renewed = must(two.post(two.ana, "/invitation/renew", null));

    String link = renewed.get("invitationId").asText();
    assertThat(UUID.fromString(link).version()).isEqualTo(4);
    assertThat(link).isNotEqualTo(two.invitation);
    assertThat(renewed.get("state").toString()).doesNotContain(link, two.invitation);
    assertThat(renewed.at("/state/seq").asInt()).as("no event").isEqualTo(seq);
    assertThat(two.ben.get("/invitations/" + two.invitation).status()).isEqualTo(404);
    assertThat(two.ben.post("/invitations/" + two.invitation + "/accept", null).status())
        .isEqualTo(404);
    JsonNode again = must(two.ben.get("/invitations/" + link));
    assertThat(again.at("/invitation/message")).isEqualTo(letter.at("/invitation/message"));
    assertThat(again.at("/invitation/name")).isEqualTo(letter.at("/invitation/name"));
    must(two.ben.post("/invitations/" + link + "/accept", null));
    assertThat(two.state(two.ana).at("/partner/id").asText()).isEqualTo(two.ben.userId);
  }

  @Test
  void theInviterCanReadTheLinkAgainWhileItIsPending(LocalStage stage) {
    Conversation two = Conversation.invited(stage);
    String path = "/sessions/" + two.session + "/invitation";

    JsonNode link = must(two.ana.get(path));

    assertThat(link.get("invitationId").asText()).isEqualTo(two.invitation);
    assertThat(link.get("status").asText()).isEqualTo("PENDING");
    assertThat(two.ben.get(path).status()).isEqualTo(404);
    must(two.ben.post("/invitations/" + two.invitation + "/accept", null));
    assertThat(two.ana.get(path).status()).isEqualTo(404);
    assertThat(two.ben.get(path).status()).isEqualTo(404);
  }

  @Test
  void anExpiredLinkIsRenewedForSevenDays(LocalStage stage) throws SQLException {
    Conversation two = Conversation.invited(stage);
    expire(two, stage);
    String path = "/sessions/" + two.session + "/invitation";
    assertThat(must(two.ana.get(path)).get("status").asText()).isEqualTo("EXPIRED");
    assertThat(two.ben.post("/invitations/" + two.invitation + "/accept", null).status())
        .isEqualTo(410);
    assertThat(must(two.ana.get("/sessions?status=EXPIRED")).get("items")).hasSize(1);
    assertThat(must(two.ana.get("/sessions?status=INVITED")).get("items")).isEmpty();

    String link = must(two.post(two.ana, "/invitation/renew", null)).get("invitationId").asText();

    JsonNode shown = must(two.ana.get(path));
    assertThat(shown.get("status").asText()).isEqualTo("PENDING");
    assertThat(Instant.parse(shown.get("expiresAt").asText()))
        .isBetween(
            Instant.now().plus(Duration.ofDays(7)).minusSeconds(300),
            Instant.now().plus(Duration.ofDays(7)).plusSeconds(300));
    assertThat(must(two.ana.get("/sessions?status=CREATED,INVITED")).get("items")).hasSize(1);
    must(two.ben.post("/invitations/" + link + "/accept", null));
  }

  private static void expire(Conversation two, LocalStage stage) throws SQLException {
    JdbcAddress database = stage.database();
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      connection
          .createStatement()
          .execute(
              "update sessions set invitation_expires_at = now() - interval '1 hour' where id = '"
                  + two.session
                  + "'");
    }
  }
}
