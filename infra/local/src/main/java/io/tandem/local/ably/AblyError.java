package io.tandem.local.ably;

import java.util.Map;

/** A refusal with Ably's own code (https://ably.com/docs/platform/errors/codes). */
final class AblyError extends RuntimeException {
  private final int statusCode;
  private final int code;

  private AblyError(int statusCode, int code, String message) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }

  static AblyError badRequest(String message) {
    return new AblyError(400, 40000, message);
  }

  static AblyError invalidBody(String message) {
    return new AblyError(400, 40001, message);
  }

  static AblyError tooLong(int bytes, int limit) {
    return new AblyError(
        400,
        40009,
        "Maximum message length exceeded (was " + bytes + " bytes, limit is " + limit + " bytes)");
  }

  static AblyError invalidChannel(String name) {
    return new AblyError(400, 40010, "Invalid channel id: " + name);
  }

  static AblyError otherClientId() {
    return new AblyError(400, 40012, "Invalid clientId: not the one of the token");
  }

  static AblyError invalidMessageId() {
    return new AblyError(
        400, 40031, "Invalid publish request (several messages need ids of the form base:index)");
  }

  static AblyError invalidCredentials() {
    return new AblyError(401, 40101, "Invalid credentials");
  }

  static AblyError incompatibleCredentials() {
    return new AblyError(401, 40102, "Incompatible credentials: another client's");
  }

  static AblyError tokenNotYetValid() {
    return new AblyError(401, 40140, "Token is not valid yet");
  }

  static AblyError tokenExpired() {
    return new AblyError(401, 40142, "Token expired");
  }

  static AblyError invalidToken(String message) {
    return new AblyError(401, 40144, message);
  }

  static AblyError notPermitted(Operation operation) {
    return new AblyError(
        401,
        40160,
        "operation not permitted with provided capability, which lacks " + operation.text());
  }

  static AblyError notFound() {
    return new AblyError(404, 40400, "Could not find path");
  }

  static AblyError tooManyMessages(int limit) {
    return new AblyError(
        400, 40034, "Max number of messages in one publish (" + limit + ") exceeded");
  }

  static AblyError tooManyChannels(int limit) {
    return new AblyError(
        400,
        90010,
        "Max number of channels permitted in a single bulk publish request ("
            + limit
            + ") exceeded");
  }

  static AblyError protocolError() {
    return new AblyError(400, 80013, "Protocol error: a client may not send this message");
  }

  static AblyError connectionExpired() {
    return new AblyError(400, 80008, "Unable to recover connection: connection expired");
  }

  static AblyError invalidConnectionKey(String key) {
    return new AblyError(400, 80018, "Invalid connection key: " + key);
  }

  int statusCode() {
    return statusCode;
  }

  int code() {
    return code;
  }

  Map<String, Object> details() {
    return Map.of(
        "code",
        code,
        "statusCode",
        statusCode,
        "message",
        String.valueOf(getMessage()),
        "href",
        "https://help.ably.io/error/" + code);
  }
}
