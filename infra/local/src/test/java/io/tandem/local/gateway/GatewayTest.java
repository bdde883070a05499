package io.tandem.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.TestProject;
import io.tandem.local.web.LoopbackServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest {
  private static final String JSON = "application/json";
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
  void requestBecomesAnEventOfFormatTwo() throws IOException {
    JsonNode event =
        TestClient.json(
            client.post(
                "/things/a%20b/parts/2?x=1&x=2&y=%C3%A9+z&flag",
                "{\"n\":1}",
                "Authorization",
                "Bearer " + client.token("ann"),
                "Content-Type",
                JSON,
                "Cookie",
                "a=1; b=2",
                "X-Twice",
                "one",
                "X-Twice",
                "two",
                "User-Agent",
                "test"));

    assertThat(event.get("version").asText()).isEqualTo("2.0");
    assertThat(event.get("routeKey").asText()).isEqualTo("POST /things/{id}/parts/{part}");
    assertThat(event.get("rawPath").asText()).isEqualTo("/things/a b/parts/2");
    assertThat(event.get("rawQueryString").asText()).isEqualTo("x=1&x=2&y=%C3%A9+z&flag");
    assertThat(event.get("queryStringParameters"))
        .hasToString("{\"x\":\"1,2\",\"y\":\"é z\",\"flag\":\"\"}");
    assertThat(event.get("pathParameters")).hasToString("{\"id\":\"a b\",\"part\":\"2\"}");
    assertThat(event.get("cookies")).hasToString("[\"a=1\",\"b=2\"]");
    assertThat(event.get("headers").has("cookie")).isFalse();
    assertThat(event.get("headers").get("x-twice").asText()).isEqualTo("one,two");
    assertThat(event.get("headers").get("x-forwarded-for").asText()).isEqualTo("127.0.0.1");
    assertThat(event.get("body").asText()).isEqualTo("{\"n\":1}");
    assertThat(event.get("isBase64Encoded").asBoolean()).isFalse();
    JsonNode context = event.get("requestContext");
    assertThat(context.get("authorizer").get("jwt").get("claims").get("sub").asText())
        .isEqualTo("ann");
    assertThat(context.get("authorizer").get("jwt").get("scopes").isNull()).isTrue();
    assertThat(context.get("http").get("method").asText()).isEqualTo("POST");
    assertThat(context.get("http").get("protocol").asText()).isEqualTo("HTTP/1.1");
    assertThat(context.get("http").get("userAgent").asText()).isEqualTo("test");
    assertThat(context.get("stage").asText()).isEqualTo("$default");
    assertThat(context.get("time").asText())
        .matches("\\d{2}/[A-Z][a-z]{2}/\\d{4}:\\d{2}:\\d{2}:\\d{2} \\+0000");
    assertThat(context.get("timeEpoch").isIntegralNumber()).isTrue();
  }

  @Test
  void missingPartsOfARequestAreLeftOut() throws IOException {
    JsonNode event = TestClient.json(client.get("/open/x"));

    assertThat(event.has("body")).isFalse();
    assertThat(event.has("cookies")).isFalse();
    assertThat(event.has("queryStringParameters")).isFalse();
    assertThat(event.get("requestContext").has("authorizer")).isFalse();
    assertThat(event.get("isBase64Encoded").asBoolean()).isFalse();
  }

  @Test
  void bodyThatIsNotTextArrivesInBase64() throws IOException {
    JsonNode form =
        TestClient.json(
            client.post("/open/x", "a=b", "Content-Type", "application/x-www-form-urlencoded"));

    assertThat(form.get("isBase64Encoded").asBoolean()).isTrue();
    assertThat(new String(Base64.getDecoder().decode(form.get("body").asText()), UTF_8))
        .isEqualTo("a=b");
    assertThat(TestClient.json(client.post("/open/x", "a")).get("isBase64Encoded").asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, false",
    "application/json; charset=utf-8, false",
    "Application/JSON;Charset=\"UTF-8\" ; x=y, false",
    "text/plain, false",
    "text/plain; charset=iso-8859-1, true",
    "application/json; charset=nope, true",
    "application/json; charset, false",
    "image/png, true"
  })
  void onlyABodyInUtf8IsPassedOnAsText(String type, boolean base64) throws IOException {
    JsonNode event = TestClient.json(client.post("/open/x?a=b", "{}", "Content-Type", type));

    assertThat(event.get("isBase64Encoded").asBoolean()).isEqualTo(base64);
    assertThat(event.get("headers").get("content-type").asText()).isEqualToIgnoringCase(type);
    assertThat(event.get("queryStringParameters")).hasToString("{\"a\":\"b\"}");
  }

  @Test
  void brokenUtf8StillReachesTheFunction() throws IOException {
    HttpResponse<byte[]> response =
        client.post("/open/x", new byte[] {'{', (byte) 0xff, '}'}, "Content-Type", JSON);

    assertThat(TestClient.json(response).get("body").asText()).isEqualTo("{\ufffd}");
  }

  @Test
  void answerHasTheFunctionsStatusHeadersAndCookies() throws IOException {
    HttpResponse<byte[]> response = client.get("/open/x");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).isEqualTo(Optional.of(JSON));
    assertThat(response.headers().firstValue("x-own")).isEqualTo(Optional.of("yes"));
    assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
  }

  @Test
  void requestWithoutAValidTokenIsRefusedAsByApiGateway() throws IOException {
    for (String header : new String[] {"Bearer nonsense", "Basic YTpi", "Bearer a.b.c"}) {
      assertUnauthorized(client.post("/things/1/parts/2", "{}", "Authorization", header));
    }
    assertUnauthorized(client.post("/things/1/parts/2", "{}"));
  }

  @Test
  void unknownRouteIsNotFound() throws IOException {
    HttpResponse<byte[]> response = client.get("/things/1/parts/2");

    assertThat(response.statusCode()).isEqualTo(404);
    assertRefused(response, "Not Found", "NOT_FOUND");
  }

  @Test
  void failedFunctionIsAnInternalServerError() throws IOException {
    HttpResponse<byte[]> response =
        client.post("/open/x", "please-throw", "Content-Type", "text/plain");

    assertThat(response.statusCode()).isEqualTo(500);
    assertRefused(response, "Internal Server Error", "INTERNAL_ERROR");
  }

  @Test
  void functionThatTakesTooLongIsServiceUnavailable() throws IOException {
    HttpResponse<byte[]> response =
        client.post("/hasty", "please-hang", "Content-Type", "text/plain");

    assertThat(response.statusCode()).isEqualTo(503);
    assertRefused(response, "Service Unavailable", "INTERNAL_ERROR");
  }

  @Test
  void bodyOverTenMegabytesIsTooLarge() throws IOException {
    byte[] body = new byte[LoopbackServer.MOST_BYTES + 1];

    assertThat(client.post("/open/x", body).statusCode()).isEqualTo(413);
  }

  /** In API Gateway's words and in the API's envelope. */
  private static void assertRefused(HttpResponse<byte[]> response, String message, String code)
      throws IOException {
    JsonNode body = TestClient.json(response);
    assertThat(body.get("message").asText()).isEqualTo(message);
    assertThat(body.get("success").asBoolean(true)).isFalse();
    assertThat(body.at("/error/code").asText()).isEqualTo(code);
  }

  private static void assertUnauthorized(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("www-authenticate")).isEqualTo(Optional.of("Bearer"));
    JsonNode body = TestClient.json(response);
    assertThat(body.get("message").asText()).isEqualTo("Unauthorized");
    assertThat(body.get("success").asBoolean()).isFalse();
    assertThat(body.get("error").get("code").asText()).isEqualTo("UNAUTHORIZED");
  }
}
