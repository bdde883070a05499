package io.tandem.local.gateway;

import com.nimbusds.jwt.JWTClaimsSet;
import io.tandem.local.stack.Authorizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a JWT authorizer checks in a token with a valid signature
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html).
 */
record ClaimRules(Authorizer authorizer, Clock clock) {
  boolean allow(JWTClaimsSet claims) {
    Instant now = clock.instant();
    return authorizer.issuer().equals(claims.getIssuer())
        && audiences(claims).stream().anyMatch(authorizer.audiences()::contains)
        && time(claims.getExpirationTime()).filter(now::isBefore).isPresent()
        && time(claims.getNotBeforeTime()).filter(now::isBefore).isEmpty()
        && time(claims.getIssueTime()).filter(now::isBefore).isEmpty();
  }

  private static List<String> audiences(JWTClaimsSet claims) {
    if (!claims.getAudience().isEmpty()) {
      return claims.getAudience();
    }
    return claims.getClaim("client_id") instanceof String client ? List.of(client) : List.of();
  }

  private static Optional<Instant> time(@Nullable Date claim) {
    return Optional.ofNullable(claim).map(Date::toInstant);
  }
}
