package io.tandem.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.tandem.local.settings.StageSettings;
import io.tandem.local.settings.StartFailure;
import io.tandem.local.web.LoopbackPort;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalStageTest {
  private static LocalStage stage;
  private static TestClient client;

  @BeforeAll
  static void start(@TempDir Path folder) {
    stage = TestProject.start(folder);
    client = new TestClient(stage.uri());
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void healthDistinguishesColdFromWarm() throws IOException {
    client.post("/local/functions/hasty/invoke", "{}");

    JsonNode health = TestClient.json(client.get("/local/health"));

    assertThat(health.get("status").asText()).isEqualTo("UP");
    assertThat(health.get("functions").get("hasty").asText()).isEqualTo("warm");
    assertThat(health.get("functions").get("broken").asText()).isEqualTo("cold");
  }

  @Test
  void functionCanBeInvokedWithAnyEvent() throws IOException {
    HttpResponse<byte[]> answer = client.post("/local/functions/echo/invoke", "{\"a\":1}");
    HttpResponse<byte[]> empty = client.post("/local/functions/echo/invoke", "");

    assertThat(new String(answer.body(), UTF_8)).isEqualTo("{\"a\":1}");
    assertThat(new String(empty.body(), UTF_8)).isEqualTo("{}");
  }

  @Test
  void killedFunctionIsColdAndStartsAgain() throws IOException {
    byte[] first = client.post("/local/functions/echo/invoke", "tell-process").body();

    JsonNode answer = TestClient.json(client.post("/local/functions/echo/kill", ""));

    assertThat(answer.get("killed").asInt()).isPositive();
    assertThat(ProcessHandle.of(Long.parseLong(new String(first, UTF_8)))).isEmpty();
    assertThat(client.post("/local/functions/echo/invoke", "tell-process").body())
        .isNotEqualTo(first);
  }

  @Test
  void failedInvocationIsABadGateway() throws IOException {
    HttpResponse<byte[]> response = client.post("/local/functions/echo/invoke", "please-throw");

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(error(response).get("message").asText()).contains("as \"told\"");
  }

  @Test
  void missingThingsAreNotFound() throws IOException {
    for (HttpResponse<byte[]> response :
        List.of(
            client.post("/local/functions/nothing/invoke", "{}"),
            client.post("/local/functions/nothing/kill", ""),
            client.post("/local/redrive?function=nothing", ""),
            client.get("/local/nothing"),
            client.post("/local/health", ""))) {
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(error(response).get("code").asText()).isEqualTo("NOT_FOUND");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /",
        "POST /sns",
        "POST /local/token",
        "POST /local/faults",
        "POST /local/redrive?function=echo",
        "POST /local/functions/echo/invoke",
        "POST /expo/--/api/v2/push/send",
        "POST /ably/messages",
        "GET /",
        "GET /local/dlq?function=echo",
        "GET /local/sns/messages?sessionId=x",
        "GET /local/ably/messages?user=x",
        "GET /local/expo/messages?to=x",
        "GET /ably/sse?v=3&channels=x",
        "GET /ably/channels/x"
      })
  void anUnknownCharsetDoesNoHarm(String route) throws IOException {
    String[] type = {"Content-Type", "application/x-www-form-urlencoded; charset=nope"};
    String[] call = route.split(" ", 2);

    HttpResponse<byte[]> response =
        call[0].equals("GET") ? client.get(call[1], type) : client.post(call[1], "{}", type);

    assertThat(response.statusCode()).isLessThan(500);
  }

  @Test
  void pageNeedsNothingFromElsewhere() throws IOException {
    HttpResponse<byte[]> page = client.get("/");

    assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    assertThat(new String(page.body(), UTF_8))
        .contains("Tandem", "/console/main.js")
        .doesNotContain("http://", "https://");
  }

  @Test
  void tokenIsSignedByThePublishedKey() throws IOException, ParseException, JOSEException {
    String token =
        TestClient.json(client.post("/local/token", "{\"sub\":\"ann\",\"name\":\"Ann\"}"))
            .get("token")
            .textValue();
    JWKSet keys =
        JWKSet.parse(new String(client.get("/local/.well-known/jwks.json").body(), UTF_8));

    SignedJWT jwt = SignedJWT.parse(token);
    var claims = jwt.getJWTClaimsSet();
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
    assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    assertThat(key.isPrivate()).isFalse();
    assertThat(claims.getSubject()).isEqualTo("ann");
    assertThat(claims.getStringClaim("name")).isEqualTo("Ann");
    assertThat(claims.getAudience()).containsExactly("tandem");
    assertThat(claims.getIssuer())
        .isEqualTo("http://localhost:" + stage.uri().getPort() + "/local")
        .isEqualTo(
            TestClient.json(client.get("/local/.well-known/openid-configuration"))
                .get("issuer")
                .textValue());
    assertThat(Duration.between(Instant.now(), claims.getExpirationTime().toInstant()))
        .isBetween(Duration.ofHours(11), Duration.ofHours(12));
  }

  @Test
  void badTokenRequestIsRefused() throws IOException {
    for (String body :
        new String[] {
          "",
          "nonsense",
          "[]",
          "{}",
          "{\"sub\":1}",
          "{\"sub\":\" \"}",
          "{\"sub\":\"a\",\"name\":2}",
          "{\"sub\":\"" + "x".repeat(129) + "\"}"
        }) {
      HttpResponse<byte[]> response = client.post("/local/token", body);

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(error(response).get("code").asText()).isEqualTo("VALIDATION_ERROR");
    }
  }

  @Test
  void missingBinaryIsNamed(@TempDir Path folder) throws IOException {
    StageSettings settings = TestProject.in(folder);
    Files.delete(folder.resolve("function.zip"));

    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> LocalStage.start(settings))
        .withMessage("function.zip is missing: run ./mvnw package first");
  }

  @Test
  void takenPortIsNamed(@TempDir Path folder) {
    try (LoopbackPort taken = LoopbackPort.any()) {
      StageSettings settings = TestProject.in(folder).withPort(taken.number());

      assertThatExceptionOfType(StartFailure.class)
          .isThrownBy(() -> LocalStage.start(settings))
          .withMessage("port " + taken.number() + " is taken: set TANDEM_PORT to another one");
    }
  }

  private static JsonNode error(HttpResponse<byte[]> response) {
    return TestClient.json(response).get("error");
  }
}
