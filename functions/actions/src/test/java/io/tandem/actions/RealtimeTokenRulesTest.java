package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HttpTest
final class RealtimeTokenRulesTest {

  @Test
  void theTokenIsSignedWithTheKeysSecretForAnHour() throws ParseException, JOSEException {
    String cleo = "cleo-" + UUID.randomUUID();

    JsonNode granted = token(cleo);

    SignedJWT token = SignedJWT.parse(granted.get("token").asText());
    assertThat(token.verify(new MACVerifier(Surroundings.ABLY_SECRET))).isTrue();
    assertThat(token.getHeader().getKeyID()).isEqualTo(Surroundings.ABLY_KEY_NAME);
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("HS256");
    assertThat(token.getJWTClaimsSet().getStringClaim("x-ably-clientId"))
        .isEqualTo(base64url(cleo));
    Instant issued = token.getJWTClaimsSet().getIssueTime().toInstant();
    Instant expires = token.getJWTClaimsSet().getExpirationTime().toInstant();
    assertThat(expires).isEqualTo(issued.plusSeconds(3600));
    assertThat(Instant.parse(granted.get("expiresAt").asText())).isEqualTo(expires);
    assertThat(granted.get("expiresAt").asText()).as("a time has milliseconds").endsWith(".000Z");
    assertThat(granted.get("clientId").asText()).isEqualTo(base64url(cleo));
  }

  @Test
  void aUserGetsOneChannelForAnyNumberOfSessions() throws ParseException {
    Two two = Two.joined();

    JsonNode granted = token(two.ana);

    String channel = "tandem:user:" + base64url(two.ana);
    assertThat(granted.get("channel").asText()).isEqualTo(channel);
    assertThat(capability(two.ana)).isEqualTo("{\"" + channel + "\":[\"subscribe\"]}");
    assertThat(granted.get("token").asText()).hasSizeLessThan(1024);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "a:*", "*:team", "a:*:b", "a,b", "é😀\"\\"})
  void anyUserIdWorksAndNoneBecomesAWildcard(String userId) throws ParseException {
    String channel = token(userId).get("channel").asText();

    assertThat(channel).matches("tandem:user:[A-Za-z0-9_-]+").endsWith(base64url(userId));
    assertThat(capability(userId)).contains("\"" + channel + "\"");
  }

  @Test
  void theLongestIdHasAChannelToo() throws ParseException {
    String userId = "😀".repeat(64) + "é".repeat(64);

    assertThat(capability(userId)).contains(base64url(userId));
  }

  private static String base64url(String userId) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(userId.getBytes(StandardCharsets.UTF_8));
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
