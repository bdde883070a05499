package io.tandem.local.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.tandem.local.web.LoopbackPort;
import io.tandem.local.web.LoopbackServer;
import io.tandem.local.web.Replies;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the AWS Parameters and Secrets extension, which Lambda runs beside the functions
 * (https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html).
 */
public final class SecretsExtension implements AutoCloseable {
  private final StageSecrets secrets;
  private final LoopbackPort port = LoopbackPort.any();
  private final Javalin server;
  private final Instant startedAt = Instant.now();

  public SecretsExtension(StageSecrets secrets) {
    this.secrets = secrets;
    this.server =
        LoopbackServer.start(port, routes -> routes.get("/secretsmanager/get", this::get));
  }

  /** The extension's port, and the token that a function must send there. */
  public Map<String, String> environment() {
    return Map.of(
        "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT",
        String.valueOf(port.number()),
        "AWS_SESSION_TOKEN",
        secrets.sessionToken());
  }

  private void get(Context request) {
    if (!knows(request.header("X-Aws-Parameters-Secrets-Token"))) {
      request.status(401).result("unauthorized");
      return;
    }
    String arn = Objects.requireNonNullElse(request.queryParam("secretId"), "");
    secrets
        .find(arn)
        .ifPresentOrElse(
            text -> Replies.json(request, answer(arn, text)),
            () -> request.status(400).result("an unexpected error occurred"));
  }

  private boolean knows(@Nullable String token) {
    return token != null
        && MessageDigest.isEqual(token.getBytes(UTF_8), secrets.sessionToken().getBytes(UTF_8));
  }

  // The answer of GetSecretValue.
  private Map<String, Object> answer(String arn, String text) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("ARN", arn);
    answer.put("CreatedDate", startedAt.toString());
    answer.put("Name", arn.replaceFirst(".*:secret:", "").replaceFirst("-[^-]+$", ""));
    answer.put("SecretBinary", null);
    answer.put("SecretString", text);
    answer.put("VersionId", "00000000-0000-0000-0000-000000000001");
    answer.put("VersionStages", List.of("AWSCURRENT"));
    answer.put("ResultMetadata", Map.of());
    return answer;
  }

  @Override
  public void close() {
    server.stop();
  }
}
