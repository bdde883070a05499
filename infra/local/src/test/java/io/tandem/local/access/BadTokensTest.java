package io.tandem.local.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.OnRealStage;
import io.tandem.local.journey.Phone;
import io.tandem.local.journey.Tokens;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnRealStage
final class BadTokensTest {

  @Test
  void anInvalidTokenIsRefused(LocalStage stage) throws Exception {
    Copy nothing = new Copy(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    List<String> complaints = new ArrayList<>();
    for (Map.Entry<String, String> token : tokens(stage).entrySet()) {
      for (AccessRow row : AccessMatrix.rows()) {
        Phone.Answer answer =
            Phone.callWith(stage, token.getValue(), row.method(), row.path(nothing), row.body());
        if (answer.status() != 401 || !answer.code().equals("UNAUTHORIZED")) {
          complaints.add(token.getKey() + ", " + row + ": " + answer);
        }
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void theSameTokenWithoutItsFaultIsAccepted(LocalStage stage) {
    assertThat(Phone.callWith(stage, good(stage), "GET", "/sessions", null).status())
        .isEqualTo(200);
  }

  private static Map<String, String> tokens(LocalStage stage)
      throws IOException, JOSEException, ParseException {
    long now = Instant.now().getEpochSecond();
    SignedJWT good = SignedJWT.parse(good(stage));
    JWSHeader header = good.getHeader();
    JWK published = JWKSet.parse(keys(stage)).getKeys().get(0);
    byte[] publicKey = published.toRSAKey().toRSAPublicKey().getEncoded();
    Map<String, String> tokens = new TreeMap<>();
    tokens.put("expired", with(stage, Json.object().put("exp", now - 1)));
    tokens.put("without an end", with(stage, Json.object().putNull("exp")));
    tokens.put("not valid yet", with(stage, Json.object().put("nbf", now + 600)));
    tokens.put(
        "of a user who has erased themselves",
        with(stage, Json.object().put("sub", "erased-" + UUID.randomUUID())));
    tokens.put("of another audience", with(stage, Json.object().put("aud", "other")));
    tokens.put("of another issuer", with(stage, Json.object().put("iss", "http://other")));
    tokens.put(
        "signed with another key of the same id",
        sign(good, header, new RSASSASigner(new RSAKeyGenerator(2048).generate())));
    tokens.put(
        "signed with the public key as a secret",
        sign(
            good,
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(header.getKeyID()).build(),
            new MACSigner(publicKey)));
    tokens.put("of algorithm none", new PlainJWT(good.getJWTClaimsSet()).serialize());
    tokens.put("for somebody else under the same signature", forSomebodyElse(good));
    tokens.put("without its signature", good.serialize().replaceFirst("[^.]*$", ""));
    tokens.put("no token at all", "ana");
    return tokens;
  }

  private static String good(LocalStage stage) {
    return Tokens.of(stage.uri()).of("ana", "Ana");
  }

  private static String with(LocalStage stage, JsonNode claims) {
    ObjectNode request = Json.object().put("sub", "ana").set("claims", claims);
    return Tokens.of(stage.uri()).with(request);
  }

  private static String keys(LocalStage stage) throws IOException {
    return new String(
        new TestClient(stage.uri()).get("/local/.well-known/jwks.json").body(), UTF_8);
  }

  private static String sign(SignedJWT good, JWSHeader header, JWSSigner signer)
      throws JOSEException, ParseException {
    SignedJWT token = new SignedJWT(header, good.getJWTClaimsSet());
    token.sign(signer);
    return token.serialize();
  }

  private static String forSomebodyElse(SignedJWT good) {
    String[] parts = good.serialize().split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    parts[1] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.replace("\"ana\"", "\"ben\"").getBytes(UTF_8));
    return String.join(".", parts);
  }
}
