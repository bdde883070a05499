package io.tandem.migrate;

import io.quarkus.credentials.CredentialsProvider;
import io.tandem.secrets.DatabaseLogin;
import io.tandem.secrets.DatabaseLogins;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Logs in as the database's owner, with a secret that RDS may rotate at any time. */
@Singleton
final class OwnerLogin implements CredentialsProvider {
  private final String secret;
  private final DatabaseLogins logins;

  /**
   * @param secret the secret's ARN
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
