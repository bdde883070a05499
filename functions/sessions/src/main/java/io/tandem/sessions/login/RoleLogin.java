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
 * Logs in as the function's role, with its secret if it has one, otherwise with IAM. The pool asks
 * again for each new connection, so no IAM token (valid for 15 minutes) and no password is stale.
 */
@Singleton
final class RoleLogin implements CredentialsProvider {
  private final Optional<String> secret;
  private final String role;
  private final DatabaseLogins logins;
  private final IamTokens tokens;

  /**
   * @param secret the secret's ARN
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
