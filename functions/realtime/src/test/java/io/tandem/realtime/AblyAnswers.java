package io.tandem.realtime;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Collections;

/** Ably's answers to a batch, in its own format. */
final class AblyAnswers {
  private AblyAnswers() {}

  static ResponseDefinitionBuilder allPublished(int specs) {
    return answer(201, "[" + String.join(",", Collections.nCopies(specs, published())) + "]");
  }

  static ResponseDefinitionBuilder lastRefused(int specs) {
    String refused =
        """
        {"successCount":0,"failureCount":1,"results":[{"channel":"canary-channel","error":{
          "message":"canary-message","code":40160,"statusCode":401,"href":"https://help.ably.io"}}]}
        """;
    String others = String.join(",", Collections.nCopies(specs - 1, published()));
    return answer(201, "[" + others + "," + refused + "]");
  }

  static ResponseDefinitionBuilder refused(int status, int code) {
    return answer(
        status,
        """
        {"error":{"message":"canary-message","code":%d,"statusCode":%d}}
        """
            .formatted(code, status));
  }

  static ResponseDefinitionBuilder answer(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }

  private static String published() {
    return """
        {"successCount":1,"failureCount":0,"results":[{"channel":"c","messageId":"m:0"}]}
        """;
  }
}
