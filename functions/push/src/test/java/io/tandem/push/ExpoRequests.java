package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.findAll;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/** What Expo was asked, and what it answers, in its own words. */
final class ExpoRequests {
  static final String SEND = "/--/api/v2/push/send";

  private ExpoRequests() {}

  static List<LoggedRequest> all() {
    return findAll(postRequestedFor(urlEqualTo(SEND)));
  }

  static void areAnswered(ResponseDefinitionBuilder answer) {
    stubFor(post(SEND).willReturn(answer));
  }

  static ResponseDefinitionBuilder taken() {
    return json(200, "{\"data\":[{\"status\":\"ok\",\"id\":\"8d2f-ticket\"}]}");
  }

  static ResponseDefinitionBuilder notRegistered() {
    return json(
        200,
        """
        {"data":[{"status":"ok","id":"8d2f-ticket"},{"status":"error",
          "message":"\\"canary-token\\" is not a registered push notification recipient",
          "details":{"error":"DeviceNotRegistered","expoPushToken":"canary-token"}}]}
        """);
  }

  static ResponseDefinitionBuilder refused(int status, String code) {
    return json(
        status,
        """
        {"errors":[{"code":"%s","message":"canary-message","isTransient":true}]}
        """
            .formatted(code));
  }

  static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json; charset=utf-8")
        .withBody(body);
  }
}
