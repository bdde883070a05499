package io.tandem.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.tandem.local.stack.Authorizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JwtAuthorizerTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final RSAKey KEY = key("one");
  private static final RSAKey STRANGERS_KEY = key("one");

  private final JwtAuthorizer authorizer = new JwtAuthorizer(new JWKSet(KEY.toPublicJWK()));
  private final ClaimRules rules =
      new ClaimRules(
          new Authorizer("Authorization", "issuer", List.of("tandem")),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void validTokenGivesItsClaimsAsStrings() throws JOSEException {
    String token =
        signed(good().claim("groups", List.of("a", "b")).claim("admin", true).build(), KEY);

    assertThat(authorize("Bearer " + token).orElseThrow())
        .containsEntry("sub", "ann")
        .containsEntry("exp", String.valueOf(NOW.plusSeconds(60).getEpochSecond()))
        .containsEntry("groups", "[a b]")
        .containsEntry("admin", "true");
    assertThat(authorize(token)).isPresent();
    assertThat(authorize("bearer " + token)).isPresent();
  }

  @Test
  void expiredTokenIsRefused() throws JOSEException {
    assertRefused(good().expirationTime(Date.from(NOW)).build());
  }

  @Test
  void tokenWithoutAnExpiryIsRefused() throws JOSEException {
    assertRefused(good().expirationTime(null).build());
  }

  @Test
  void futureTokenIsRefused() throws JOSEException {
    assertRefused(good().notBeforeTime(Date.from(NOW.plusSeconds(10))).build());
    assertRefused(good().issueTime(Date.from(NOW.plusSeconds(10))).build());
  }

  @Test
  void tokenForAnotherAudienceIsRefused() throws JOSEException {
    assertRefused(good().audience("other").build());
    assertRefused(good().audience((String) null).build());
  }

  @Test
  void clientIdStandsInForAMissingAudience() throws JOSEException {
    JWTClaimsSet claims = good().audience((String) null).claim("client_id", "tandem").build();

    assertThat(authorize(signed(claims, KEY))).isPresent();
  }

  @Test
  void tokenOfAnotherIssuerIsRefused() throws JOSEException {
    assertRefused(good().issuer("other").build());
    assertRefused(good().issuer(null).build());
  }

  @Test
  void tokenSignedByAnotherKeyIsRefused() throws JOSEException {
    assertThat(authorize(signed(good().build(), STRANGERS_KEY))).isEmpty();
    assertThat(authorize(signed(good().build(), key("unknown")))).isEmpty();
  }

  @Test
  void tokenOfAnotherAlgorithmIsRefused() throws JOSEException {
    byte[] publicKey = KEY.toRSAPublicKey().getEncoded();
    assertThat(authorize(signed(JWSAlgorithm.HS256, good().build(), new MACSigner(publicKey))))
        .isEmpty();
    assertThat(authorize(signed(JWSAlgorithm.RS512, good().build(), new RSASSASigner(KEY))))
        .isEmpty();
    assertThat(authorize(new PlainJWT(good().build()).serialize())).isEmpty();
  }

  @Test
  void anythingButATokenIsRefused() throws JOSEException {
    String token = signed(good().build(), KEY);
    assertThat(authorize("")).isEmpty();
    assertThat(authorize("Bearer")).isEmpty();
    assertThat(authorize("Bearer a.b.c")).isEmpty();
    assertThat(authorize("Basic " + token)).isEmpty();
    assertThat(authorize(token.substring(0, token.lastIndexOf('.') + 1))).isEmpty();
  }

  private void assertRefused(JWTClaimsSet claims) throws JOSEException {
    assertThat(authorize("Bearer " + signed(claims, KEY))).isEmpty();
  }

  private Optional<Map<String, String>> authorize(String header) {
    return authorizer.authorize(header, rules);
  }

  private static JWTClaimsSet.Builder good() {
    return new JWTClaimsSet.Builder()
        .issuer("issuer")
        .audience("tandem")
        .subject("ann")
        .issueTime(Date.from(NOW))
        .expirationTime(Date.from(NOW.plusSeconds(60)));
  }

  private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static String signed(JWSAlgorithm algorithm, JWTClaimsSet claims, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims);
    token.sign(signer);
    return token.serialize();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
