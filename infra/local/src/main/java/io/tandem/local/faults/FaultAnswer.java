package io.tandem.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.local.json.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a service answers when it fails or throttles. */
record FaultAnswer(int status, String contentType, Map<String, String> headers, String body) {

  static FaultAnswer of(FaultTarget target, FaultMode mode) {
    boolean broken = mode == FaultMode.ERROR;
    return switch (target) {
      case SNS ->
          broken
              ? sns(500, "Receiver", "InternalFailure", "Something is wrong inside")
              : sns(400, "Sender", "Throttling", "Rate exceeded");
      case ABLY ->
          broken
              ? ably(500, 50000, "Internal error")
              : ably(429, 42910, "Rate limit exceeded; request rejected");
      case EXPO ->
          broken
              ? expo(500, "INTERNAL_SERVER_ERROR", "An unknown error occurred.")
              : expo(429, "TOO_MANY_REQUESTS", "Request rate exceeded.");
      case POSTGRES -> throw new IllegalArgumentException("PostgreSQL speaks no HTTP");
    };
  }

  // https://docs.aws.amazon.com/sns/latest/api/CommonErrors.html; the id is what the AWS SDK logs.
  private static FaultAnswer sns(int status, String type, String code, String message) {
    String id = UUID.randomUUID().toString();
    String xml =
        """
        <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>%s</Type>\
        <Code>%s</Code><Message>%s</Message></Error><RequestId>%s</RequestId></ErrorResponse>"""
            .formatted(type, code, message, id);
    return new FaultAnswer(status, "text/xml", Map.of("x-amzn-RequestId", id), xml);
  }

  // https://ably.com/docs/platform/errors/codes
  private static FaultAnswer ably(int status, int code, String message) {
    return json(
        status,
        Map.of("X-Ably-Errorcode", String.valueOf(code), "X-Ably-Errormessage", message),
        Map.of(
            "error",
            Map.of(
                "code",
                code,
                "statusCode",
                status,
                "message",
                message,
                "href",
                "https://help.ably.io/error/" + code)));
  }

  // https://docs.expo.dev/push-notifications/sending-notifications/#request-errors
  private static FaultAnswer expo(int status, String code, String message) {
    return json(
        status, Map.of(), Map.of("errors", List.of(Map.of("code", code, "message", message))));
  }

  private static FaultAnswer json(int status, Map<String, String> headers, Object body) {
    return new FaultAnswer(
        status, "application/json", headers, new String(Json.bytes(body), UTF_8));
  }
}
