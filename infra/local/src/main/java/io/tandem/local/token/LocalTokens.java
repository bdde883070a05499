package io.tandem.local.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs tokens for test users like an identity provider, with a key made at the start. */
public final class LocalTokens {
  public static final String AUDIENCE = "tandem";
  private static final Duration LIFE = Duration.ofHours(12);

  private final RSAKey key;
  private final JWSSigner signer;
  private final String issuer;

  public LocalTokens(String issuer) {
    this.issuer = issuer;
    try {
      String id = UUID.randomUUID().toString();
      key =
          new RSAKeyGenerator(2048)
              .keyID(id)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .generate();
      signer = new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public String issuer() {
    return issuer;
  }

  public JWKSet publicKeys() {
    return new JWKSet(key.toPublicJWK());
  }

  /**
   * A token that is valid for any call, unless other claims are asked for.
   *
   * @param others replaces claims; null leaves a claim out
   */
  public String issue(String subject, @Nullable String name, Map<String, Object> others) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(AUDIENCE)
            .subject(subject)
            .claim("name", name)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)));
    others.forEach(claims::claim);
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    try {
      SignedJWT token = new SignedJWT(header, claims.build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
