package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A token as the backend signs it for an app, or one that differs a little. */
record TestToken(@Nullable String keyName, String secret, JWTClaimsSet claims) {

  /** Valid for an hour. */
  static TestToken of(AblyKey key, String capability, Clock clock) {
    Date now = Date.from(clock.instant());
    JWTClaimsSet claims = new JWTClaimsSet.Builder().issueTime(now).build();
    return new TestToken(key.name(), key.secret(), claims)
        .claim("x-ably-capability", capability)
        .expiresAfter(Duration.ofHours(1));
  }

  TestToken claim(String name, @Nullable Object value) {
    return new TestToken(
        keyName, secret, new JWTClaimsSet.Builder(claims).claim(name, value).build());
  }

  TestToken issuedLater(Duration time) {
    return claim("iat", Date.from(claims.getIssueTime().toInstant().plus(time)));
  }

  TestToken expiresAfter(Duration time) {
    return claim("exp", Date.from(claims.getIssueTime().toInstant().plus(time)));
  }

  TestToken withKeyName(@Nullable String name) {
    return new TestToken(name, secret, claims);
  }

  TestToken withSecret(String other) {
    return new TestToken(keyName, other, claims);
  }

  String text() {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyName).build();
      SignedJWT jwt = new SignedJWT(header, claims);
      jwt.sign(new MACSigner(secret.getBytes(UTF_8)));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
