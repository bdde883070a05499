package io.tandem.migrate;

import io.quarkus.credentials.CredentialsProvider;
import io.tandem.secrets.DatabaseLogin;
import io.tandem.secrets.DatabaseLogins;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who owns the database logs in by a secret, which RDS changes as it likes. */
@Singleton
final class OwnerLogin implements CredentialsProvider {
  private final String secret;
  private final DatabaseLogins logins;

  /**
   * @param secret its ARN
   */
  OwnerLogin(
      @ConfigProperty(name = "tandem.database-secret") String secret, DatabaseLogins logins) {
    this.secret = secret;
    this.logins = logins;
  }

  @Override
  public Map<String, String> getCredentials(String provider) {
    DatabaseLogin owner = logins.of(secret);
    return Map.of(USER_PROPERTY_NAME, owner.username(), PASSWORD_PROPERTY_NAME, owner.password());
  }
}
