package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.findAll;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Invokes the function as its schedule does, and plays Expo's part. */
final class ReceiptCheck {
  private static final String PATH = "/--/api/v2/push/getReceipts";

  private ReceiptCheck() {}

  static void run(int receipts, int claimsPruned) {
    given()
        .baseUri("http://localhost")
        .port(
            ConfigProvider.getConfig()
                .getValue("quarkus.lambda.mock-event-server.test-port", Integer.class))
        .body("{}")
        .post("/")
        .then()
        .statusCode(200)
        .body("receipts", equalTo(receipts))
        .body("claimsPruned", equalTo(claimsPruned));
  }

  static List<LoggedRequest> asked() {
    return findAll(postRequestedFor(urlEqualTo(PATH)));
  }

  static void receipts(ResponseDefinitionBuilder answer) {
    stubFor(post(PATH).willReturn(answer));
  }

  /** Refuses every request that has this id in it. */
  static void refused(String id) {
    stubFor(
        post(PATH)
            .withRequestBody(containing('"' + id + '"'))
            .willReturn(ExpoRequests.refused(400, "VALIDATION_ERROR")));
  }

  static ResponseDefinitionBuilder answered(String receipts) {
    return ExpoRequests.json(200, "{\"data\":{" + receipts + "}}");
  }
}
