package io.tandem.sessions.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

final class RoleLoginTest {
  @Test
  @SuppressWarnings("NullAway") // no secret, nobody to ask for it
  void roleWithoutASecretLogsInByIam() {
    IamTokens tokens =
        new IamTokens(
            URI.create("postgresql://db:5432/tandem"),
            "eu-central-1",
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
    RoleLogin login = new RoleLogin(Optional.empty(), Optional.of("tandem_push"), null, tokens);

    Map<String, String> credentials = login.getCredentials("role");

    assertThat(credentials).containsEntry("user", "tandem_push");
    assertThat(credentials.get("password")).startsWith("db:5432/?DBUser=tandem_push&");
  }
}
