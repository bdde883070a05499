package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.findAll;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Expo's requests, and its answers in its own format. */
final class ExpoRequests {
  static final String SEND = "/--/api/v2/push/send";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ExpoRequests() {}

  static List<LoggedRequest> all() {
    return findAll(postRequestedFor(urlEqualTo(SEND)));
  }

  /** The messages of the only request. */
  static JsonNode pushed() {
    assertThat(all()).hasSize(1);
    return messages(all().get(0));
  }

  /** The messages of all requests. */
  static List<JsonNode> messagesSent() {
    return all().stream().flatMap(request -> messages(request).valueStream()).toList();
  }

  /** The phones that the messages were sent to. */
  static List<String> phonesRung() {
    return messagesSent().stream().map(message -> message.get("to").asText()).toList();
  }

  /** Forgets all requests until now. */
  static void forget() {
    WireMock.resetAllRequests();
  }

  static JsonNode messages(LoggedRequest request) {
    return parse(request.getBodyAsString());
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  static void areAnswered(ResponseDefinitionBuilder answer) {
    stubFor(post(SEND).willReturn(answer));
  }

  static ResponseDefinitionBuilder taken() {
    return json(200, "{\"data\":[{\"status\":\"ok\",\"id\":\"8d2f-ticket\"}]}");
  }

  /** A ticket for each of this many messages. */
  static ResponseDefinitionBuilder taken(int count) {
    return json(
        200,
        IntStream.range(0, count)
            .mapToObj(i -> "{\"status\":\"ok\",\"id\":\"%s\"}".formatted(UUID.randomUUID()))
            .collect(Collectors.joining(",", "{\"data\":[", "]}")));
  }

  /** A ticket for each message of any request. */
  static ResponseDefinitionBuilder takenAll() {
    return json(
            200,
            """
            {"data":[{{#each (jsonPath request.body '$') as |message|}}
              {"status":"ok","id":"{{randomValue type='UUID'}}"}{{#unless @last}},{{/unless}}
            {{/each}}]}
            """)
        .withTransformers("response-template");
  }

  static ResponseDefinitionBuilder notRegistered() {
    return json(
        200,
        """
        {"data":[{"status":"error",
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

  /**
   * @see <a
   *     href="https://docs.expo.dev/push-notifications/sending-notifications/#request-errors">which
   *     phones are of which project</a>
   */
  static ResponseDefinitionBuilder twoProjects(List<String> phones, List<String> others) {
    return json(
        400,
        """
        {"errors":[{"code":"PUSH_TOO_MANY_EXPERIENCE_IDS","message":"canary-message",
          "details":{"@ana/tandem":%s,"@ben/other":%s},"isTransient":false}]}
        """
            .formatted(JSON.valueToTree(phones), JSON.valueToTree(others)));
  }

  static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json; charset=utf-8")
        .withBody(body);
  }
}
