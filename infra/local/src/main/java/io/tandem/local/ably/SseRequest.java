package io.tandem.local.ably;

import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request for a stream (https://ably.com/docs/api/sse).
 *
 * @param enveloped whether the client wants whole messages, not only their data
 * @param heartbeats whether the client wants heartbeats as events instead of comments
 */
record SseRequest(
    Set<String> channels, Beginning beginning, boolean enveloped, boolean heartbeats) {
  SseRequest {
    channels.forEach(ChannelName::check);
  }

  static SseRequest of(Context request) {
    required(request, "v");
    String separator = parameter(request, "separator").orElse(",");
    String names = parameter(request, "channels").orElseGet(() -> required(request, "channel"));
    return new SseRequest(
        new LinkedHashSet<>(
            Pattern.compile(separator, Pattern.LITERAL).splitAsStream(names).toList()),
        beginning(request),
        !parameter(request, "enveloped").equals(Optional.of("false")),
        parameter(request, "heartbeats").equals(Optional.of("true")));
  }

  private static Beginning beginning(Context request) {
    String lastEvent =
        parameter(request, "lastEvent")
            .or(() -> Optional.ofNullable(request.header("Last-Event-ID")))
            .orElse(null);
    return new Beginning(lastEvent);
  }

  private static String required(Context request, String name) {
    return parameter(request, name)
        .orElseThrow(() -> AblyError.badRequest("the parameter " + name + " is missing"));
  }

  private static Optional<String> parameter(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name)).filter(text -> !text.isEmpty());
  }
}
