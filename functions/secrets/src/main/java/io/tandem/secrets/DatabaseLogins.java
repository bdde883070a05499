package io.tandem.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Database logins from secrets in RDS's format: {@code {"username":…,"password":…}}. */
@Singleton
public final class DatabaseLogins {
  private final Secrets secrets;
  private final ObjectMapper json = new ObjectMapper();

  DatabaseLogins(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * @throws SecretUnavailable if it cannot be read or has another format
   */
  public DatabaseLogin of(String arn) {
    JsonNode secret = parsed(arn);
    String username = secret.path("username").textValue();
    String password = secret.path("password").textValue();
    if (username == null || password == null) {
      throw new SecretUnavailable(arn, "it holds no username and password");
    }
    return new DatabaseLogin(username, password);
  }

  // Without the cause, which may quote the secret.
  private JsonNode parsed(String arn) {
    try {
      return json.readTree(secrets.text(arn));
    } catch (JsonProcessingException e) {
      throw new SecretUnavailable(arn, "it is not JSON");
    }
  }
}
