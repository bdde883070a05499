package io.tandem.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.TestProject;
import io.tandem.local.faults.FaultMode;
import io.tandem.local.faults.FaultTarget;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {
  private static final String VITE = "http://localhost:5173";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static URI address = URI.create("");
  private static LocalStage stage;

  @BeforeAll
  static void start(@TempDir Path folder) {
    stage = TestProject.start(folder);
    address = stage.uri();
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void preflightIsAnsweredBeforeAnyRouteOrToken() throws Exception {
    for (String path : List.of("/things/1/parts/2", "/open/x", "/no/such/thing")) {
      HttpResponse<String> response = preflight(path, VITE);

      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(response.body()).isEmpty();
      assertThat(cors(response))
          .isEqualTo(
              Map.of(
                  "access-control-allow-origin", VITE,
                  "access-control-allow-methods", "GET,POST",
                  "access-control-allow-headers", "authorization,content-type",
                  "access-control-max-age", "600"));
    }
  }

  @Test
  void preflightFromAnotherOriginLearnsNothing() throws Exception {
    HttpResponse<String> response = preflight("/open/x", "https://elsewhere.example");

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(cors(response)).isEmpty();
  }

  @Test
  void withoutARequestedMethodItIsNotAPreflight() throws Exception {
    HttpResponse<String> response = send("OPTIONS", "/things/1/parts/2", "Origin", VITE);

    assertThat(response.statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/open/x,200",
    "GET,/no/such/thing,404",
    "POST,/things/1/parts/2,401",
    "POST,/hasty?please-throw,500"
  })
  void everyAnswerAllowsThePageToReadIt(String method, String path, int status) throws Exception {
    HttpResponse<String> response = send(method, path, "Origin", VITE);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(cors(response))
        .isEqualTo(
            Map.of(
                "access-control-allow-origin", VITE, "access-control-expose-headers", "date,etag"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000,true",
    "http://127.0.0.1:8081,true",
    "http://localhost:4000,false",
    "https://localhost:5173,false",
    "http://localhost:5173.elsewhere.example,false",
    "null,false"
  })
  void onlyThisMachinesDevelopmentServersMayCall(String origin, boolean may) throws Exception {
    assertThat(cors(send("GET", "/open/x", "Origin", origin)).isEmpty()).isNotEqualTo(may);
  }

  @Test
  void theFunctionsOwnCorsHeadersAreNotPassedOn() throws Exception {
    assertThat(cors(send("GET", "/open/x"))).isEmpty();
  }

  @Test
  void developmentServersMayAskForATokenToo() throws Exception {
    HttpResponse<String> asked = preflight("/local/token", VITE);
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(cors(asked)).containsEntry("access-control-allow-origin", VITE);

    for (String body : List.of("{\"sub\":\"ana\"}", "nonsense")) {
      assertThat(cors(token(body, VITE)))
          .as(body)
          .containsEntry("access-control-allow-origin", VITE);
    }
    for (String path : List.of("openid-configuration", "jwks.json")) {
      assertThat(cors(send("GET", "/local/.well-known/" + path, "Origin", VITE)))
          .as(path)
          .containsEntry("access-control-allow-origin", VITE);
    }
    assertThat(cors(preflight("/local/token", "https://elsewhere.example"))).isEmpty();
    assertThat(cors(token("{\"sub\":\"ana\"}", "https://elsewhere.example"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/local/faults", "/local/health", "/local/nothing", "/expo/--/api/v2/push/send"})
  void restOfTheStageIsClosedToPages(String path) throws Exception {
    assertThat(cors(send("GET", path, "Origin", VITE))).isEmpty();
    assertThat(cors(preflight(path, VITE))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ably/sse?v=1.2&channels=a",
        "/sse?v=1.2&channels=a",
        "/event-stream?v=1.2&channels=a",
        "/ably/time",
        "/time",
        "/channels",
        "/channels/a",
        "/channels/a/messages",
        "/stats",
        "/ably/unheard-of"
      })
  void anyPageMayCallAbly(String path) throws Exception {
    HttpResponse<String> answer = send("GET", path, "Origin", "https://anywhere.example");
    assertThat(cors(answer))
        .isEqualTo(
            Map.of(
                "access-control-allow-origin",
                "https://anywhere.example",
                "access-control-allow-credentials",
                "true",
                "access-control-expose-headers",
                "X-Ably-Errorcode,X-Ably-Errormessage"));

    HttpResponse<String> asked =
        send(
            "OPTIONS",
            path,
            "Origin",
            "https://anywhere.example",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "authorization,x-ably-version");
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(cors(asked))
        .containsEntry("access-control-allow-origin", "https://anywhere.example")
        .containsEntry("access-control-allow-credentials", "true")
        .containsEntry("access-control-allow-headers", "authorization,x-ably-version")
        .hasEntrySatisfying(
            "access-control-allow-methods", methods -> assertThat(methods).contains("POST"));
  }

  @Test
  void pageCanReadThatAblyIsBroken() throws Exception {
    stage.faults().set(FaultTarget.ABLY, FaultMode.ERROR);
    try {
      HttpResponse<String> answer = send("GET", "/ably/time", "Origin", VITE);

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(cors(answer)).containsEntry("access-control-allow-origin", VITE);
    } finally {
      stage.faults().mend(FaultTarget.ABLY);
    }
  }

  private static Map<String, String> cors(HttpResponse<String> response) {
    return response.headers().map().entrySet().stream()
        .filter(header -> header.getKey().startsWith("access-control-"))
        .collect(Collectors.toMap(Map.Entry::getKey, it -> String.join("|", it.getValue())));
  }

  private static HttpResponse<String> token(String body, String origin) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(address.resolve("/local/token"))
            .POST(BodyPublishers.ofString(body))
            .header("Origin", origin)
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> preflight(String path, String origin) throws Exception {
    return send("OPTIONS", path, "Origin", origin, "Access-Control-Request-Method", "POST");
  }

  private static HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).method(method, BodyPublishers.noBody());
    return HTTP.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }
}
