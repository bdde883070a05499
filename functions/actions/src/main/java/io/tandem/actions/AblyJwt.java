package io.tandem.actions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tandem.secrets.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs tokens with the Ably key that may only subscribe: a token can never do more than its key.
 *
 * @see <a href="https://ably.com/docs/auth/token#jwt">Ably JWTs</a>
 */
@ApplicationScoped
class AblyJwt {
  private final Optional<String> keyArn;
  private final Secrets secrets;
  private final ObjectMapper json;

  AblyJwt(
      @ConfigProperty(name = "ably.subscribe-secret") Optional<String> keyArn,
      Secrets secrets,
      ObjectMapper json) {
    this.keyArn = keyArn;
    this.secrets = secrets;
    this.json = json;
  }

  /** A token that lets this client subscribe to this channel. */
  String sign(String clientId, String channel, Instant issuedAt, Instant expiresAt) {
    String[] nameAndSecret =
        keyArn
            .map(secrets::text)
            .orElseThrow(() -> new IllegalStateException("ABLY_SUBSCRIBE_SECRET is not set"))
            .split(":", 2);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .keyID(nameAndSecret[0])
                .build(),
            new JWTClaimsSet.Builder()
                .claim("x-ably-clientId", clientId)
                .claim("x-ably-capability", capability(channel))
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(expiresAt))
                .build());
    try {
      token.sign(new MACSigner(nameAndSecret[1]));
    } catch (JOSEException e) {
      // Without cause and message, which could quote the secret.
      throw new IllegalStateException("Ably's key cannot sign: " + e.getClass().getName());
    }
    return token.serialize();
  }

  private String capability(String channel) {
    ObjectNode capability = json.createObjectNode();
    capability.putArray(channel).add("subscribe");
    return capability.toString();
  }
}
