package io.tandem.sessions.login;

import io.quarkus.credentials.CredentialsProvider;
import io.tandem.secrets.DatabaseLogin;
import io.tandem.secrets.DatabaseLogins;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The function's role logs in by the secret that it has, or else by IAM. It is asked anew for each
 * connection, and so neither a token of IAM's is old (they last for 15 minutes) nor a password.
 */
@Singleton
final class RoleLogin implements CredentialsProvider {
  private final Optional<String> secret;
  private final String role;
  private final DatabaseLogins logins;
  private final IamTokens tokens;

  /**
   * @param secret its ARN
   */
  RoleLogin(
      @ConfigProperty(name = "tandem.database-secret") Optional<String> secret,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> role,
      DatabaseLogins logins,
      IamTokens tokens) {
    this.secret = secret;
    this.role = role.orElse("");
    this.logins = logins;
    this.tokens = tokens;
  }

  @Override
  public Map<String, String> getCredentials(String provider) {
    DatabaseLogin login =
        secret
            .map(arn -> logins.of(arn))
            .orElseGet(() -> new DatabaseLogin(role, tokens.tokenFor(role, Instant.now())));
    return Map.of(USER_PROPERTY_NAME, login.username(), PASSWORD_PROPERTY_NAME, login.password());
  }
}
