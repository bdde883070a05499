package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An Ably JWT (https://ably.com/docs/auth/token/jwt), and the key that signed it. */
record Token(AblyKey key, JWTClaimsSet claims) {
  /**
   * Ably asks for an accurate clock (https://ably.com/docs/auth/token) but does not say how
   * accurate. This limit is the stage's own.
   */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

  static Token of(String text, AblyKeys keys) {
    try {
      SignedJWT jwt = SignedJWT.parse(text);
      String name = jwt.getHeader().getKeyID();
      if (name == null) {
        throw AblyError.invalidToken("the JWT has no kid");
      }
      AblyKey key = keys.named(name).orElseThrow(AblyError::invalidCredentials);
      if (!jwt.verify(new MACVerifier(key.secret().getBytes(UTF_8)))) {
        throw AblyError.invalidToken("signature verification failed");
      }
      return new Token(key, jwt.getJWTClaimsSet());
    } catch (ParseException | JOSEException notAToken) {
      throw AblyError.invalidToken("the token is not a JWT");
    }
  }

  Access access(Instant now) {
    if (time(claims.getIssueTime(), "iat").isAfter(now.plus(CLOCK_TOLERANCE))) {
      throw AblyError.tokenNotYetValid();
    }
    Instant until = time(claims.getExpirationTime(), "exp");
    if (!until.isAfter(now)) {
      throw AblyError.tokenExpired();
    }
    Capability own =
        text("x-ably-capability")
            .map(Capability::parse)
            .orElseThrow(() -> missing("x-ably-capability"));
    ClientId clientId = new ClientId(text("x-ably-clientId").orElse(null));
    return new Access(List.of(own, key.capability()), clientId, until);
  }

  private Optional<String> text(String claim) {
    try {
      return Optional.ofNullable(claims.getStringClaim(claim));
    } catch (ParseException notAText) {
      throw AblyError.invalidToken(claim + " must be a string");
    }
  }

  private static Instant time(@Nullable Date claim, String name) {
    if (claim == null) {
      throw missing(name);
    }
    return claim.toInstant();
  }

  private static AblyError missing(String claim) {
    return AblyError.invalidToken("Invalid token; " + claim + " must be specified");
  }
}
