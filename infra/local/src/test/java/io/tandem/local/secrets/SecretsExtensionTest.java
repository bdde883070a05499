package io.tandem.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecretsExtensionTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final StageSecrets secrets = new StageSecrets();
  private final SecretsExtension extension = new SecretsExtension(secrets);

  @AfterEach
  void stop() {
    extension.close();
  }

  @Test
  void itAnswersAsGetSecretValueDoes() throws IOException, InterruptedException {
    String arn = secrets.keep("a-key", "the key");

    HttpResponse<String> answer = get(arn, secrets.sessionToken());

    JsonNode secret = new ObjectMapper().readTree(answer.body());
    assertThat(secret.get("SecretString").textValue()).isEqualTo("the key");
    assertThat(secret.get("ARN").textValue()).isEqualTo(arn);
    assertThat(secret.get("Name").textValue()).isEqualTo("tandem/a-key");
  }

  @Test
  void withoutTheFunctionsTokenNothingIsGiven() throws IOException, InterruptedException {
    HttpResponse<String> answer = get(secrets.keep("a-key", "the key"), "another");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).doesNotContain("the key");
  }

  @Test
  void missingSecretIsABadRequest() throws IOException, InterruptedException {
    assertThat(get("arn:none", secrets.sessionToken()).statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> get(String arn, String token)
      throws IOException, InterruptedException {
    URI address =
        URI.create(
            "http://127.0.0.1:"
                + extension.environment().get("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT")
                + "/secretsmanager/get?secretId="
                + URLEncoder.encode(arn, StandardCharsets.UTF_8));
    return http.send(
        HttpRequest.newBuilder(address).header("X-Aws-Parameters-Secrets-Token", token).build(),
        BodyHandlers.ofString());
  }
}
