package io.tandem.local.ably;

import io.javalin.websocket.WsContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for when it connects (RTN2).
 *
 * @param earlier the key of the connection that it wants to resume
 */
record ConnectRequest(
    Optional<String> key,
    Optional<String> token,
    Optional<String> clientId,
    @Nullable ConnectionKey earlier) {
  private static final double FIRST_VERSION = 2;

  static ConnectRequest of(WsContext socket) {
    // Earlier versions have connection serials.
    String version = parameter(socket, "v").orElse("");
    if (!version.matches("\\d{1,3}(\\.\\d{1,3})?") || Double.parseDouble(version) < FIRST_VERSION) {
      throw AblyError.badRequest("the stage speaks version 2 of the protocol and later");
    }
    if (!parameter(socket, "format").orElse("json").equals("json")) {
      throw AblyError.badRequest(
          "the stage only speaks JSON: connect with useBinaryProtocol: false");
    }
    return new ConnectRequest(
        parameter(socket, "key"),
        parameter(socket, "accessToken").or(() -> parameter(socket, "access_token")),
        parameter(socket, "clientId"),
        Stream.of("resume", "recover")
            .flatMap(name -> parameter(socket, name).stream())
            .map(ConnectionKey::new)
            .findFirst()
            .orElse(null));
  }

  /** Whether the client only understands MessagePack, so the refusal must be in it too. */
  static boolean isPacked(WsContext socket) {
    return parameter(socket, "format").equals(Optional.of("msgpack"));
  }

  Access access(Credentials credentials) {
    Access access =
        key.map(credentials::byKey)
            .or(() -> token.map(credentials::byToken))
            .orElseThrow(AblyError::invalidCredentials);
    clientId.ifPresent(access::requireClient);
    return access;
  }

  private static Optional<String> parameter(WsContext socket, String name) {
    return Optional.ofNullable(socket.queryParam(name)).filter(text -> !text.isEmpty());
  }
}
