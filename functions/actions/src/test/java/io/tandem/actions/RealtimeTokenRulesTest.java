package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HttpTest
final class RealtimeTokenRulesTest {

  @Test
  void itIsAnAblyTokenSignedWithTheKeysSecretForAnHour() throws ParseException, JOSEException {
    String cleo = "cleo-" + UUID.randomUUID();

    JsonNode granted = token(cleo);

    SignedJWT token = SignedJWT.parse(granted.get("token").asText());
    assertThat(token.verify(new MACVerifier(Surroundings.ABLY_SECRET))).isTrue();
    assertThat(token.getHeader().getKeyID()).isEqualTo(Surroundings.ABLY_KEY_NAME);
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("HS256");
    assertThat(token.getJWTClaimsSet().getStringClaim("x-ably-clientId")).isEqualTo(cleo);
    Instant issued = token.getJWTClaimsSet().getIssueTime().toInstant();
    Instant expires = token.getJWTClaimsSet().getExpirationTime().toInstant();
    assertThat(expires).isEqualTo(issued.plusSeconds(3600));
    assertThat(Instant.parse(granted.get("expiresAt").asText())).isEqualTo(expires);
    assertThat(granted.get("expiresAt").asText()).as("a time has milliseconds").endsWith(".000Z");
    assertThat(granted.get("clientId").asText()).isEqualTo(cleo);
  }

  @Test
  void itAllowsToListenToOnesOwnChannelAndOpenSessionsAndNothingElse() throws ParseException {
    Two over = Two.resolved();
    Two two = Two.joined();

    JsonNode channels = token(two.ana).get("channels");

    assertThat(channels.get("user").asText()).isEqualTo("tandem:user:" + two.ana);
    assertThat(channels.get("sessions"))
        .extracting(JsonNode::asText)
        .containsExactly("tandem:session:" + two.session);
    assertThat(capability(two.ana))
        .isEqualTo(
            "{\"tandem:user:%s\":[\"subscribe\",\"history\"],\"tandem:session:%s\":[\"subscribe\",\"history\"]}"
                .formatted(two.ana, two.session));
    assertThat(capability(over.ana))
        .isEqualTo("{\"tandem:user:%s\":[\"subscribe\",\"history\"]}".formatted(over.ana));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "a:*"})
  void anIdThatAblyWouldTakeForEverybodyGetsNone(String userId) {
    invalid(Api.call(userId, "GET", "/realtime/token", null), "sub");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a*", "**", "*:a", "a,b", "é😀\"\\"})
  void anyOtherIdIsAnId(String userId) throws ParseException {
    assertThat(capability(userId)).contains("\"subscribe\"");
    assertThat(token(userId).get("channels").get("user").asText())
        .isEqualTo("tandem:user:" + userId);
  }

  private static JsonNode token(String userId) {
    return done(Api.call(userId, "GET", "/realtime/token", null));
  }

  private static String capability(String userId) throws ParseException {
    return SignedJWT.parse(token(userId).get("token").asText())
        .getJWTClaimsSet()
        .getStringClaim("x-ably-capability");
  }
}
