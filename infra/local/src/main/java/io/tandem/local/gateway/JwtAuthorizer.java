package io.tandem.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the claims of a valid token: RS256 only, signed with a known key. */
final class JwtAuthorizer {
  private static final String BEARER = "Bearer ";
  private final Map<String, JWSVerifier> verifiers = new HashMap<>();

  JwtAuthorizer(JWKSet keys) {
    try {
      for (JWK key : keys.getKeys()) {
        verifiers.put(key.getKeyID(), new RSASSAVerifier(key.toRSAKey()));
      }
    } catch (JOSEException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The claims of the token in this header; empty if the token is not valid here. */
  Optional<Map<String, String>> authorize(String header, ClaimRules rules) {
    String token =
        header.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? header.substring(BEARER.length())
            : header;
    try {
      SignedJWT jwt = SignedJWT.parse(token.strip());
      return isSigned(jwt) && rules.allow(jwt.getJWTClaimsSet())
          ? Optional.of(texts(jwt.getPayload().toJSONObject()))
          : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException notAToken) {
      return Optional.empty();
    }
  }

  private boolean isSigned(SignedJWT jwt) throws JOSEException {
    JWSVerifier verifier = verifiers.get(jwt.getHeader().getKeyID());
    return verifier != null
        && jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
        && jwt.verify(verifier);
  }

  /** As a function gets them: every value is a string. */
  private static Map<String, String> texts(Map<String, Object> payload) {
    return payload.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
  }

  // Lists look like [a b]: seen in events of the real API Gateway, not documented.
  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(JwtAuthorizer::text).collect(Collectors.joining(" ", "[", "]"))
        : String.valueOf(value);
  }
}
