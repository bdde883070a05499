package io.tandem.actions.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tandem.sessions.store.Reply;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the HTTP API is answered, payload format 2.0. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HttpResponse(int statusCode, Map<String, String> headers, @Nullable String body) {
  private static final Map<String, String> JSON =
      Map.of("content-type", "application/json", "cache-control", "private, no-cache");

  static HttpResponse of(Reply reply) {
    return reply.replayed() ? json(reply).with("idempotency-replayed", "true") : json(reply);
  }

  private static HttpResponse json(Reply reply) {
    return new HttpResponse(reply.status(), JSON, reply.body());
  }

  static HttpResponse notModified(String etag) {
    return new HttpResponse(304, Map.of(), null).with("etag", etag);
  }

  HttpResponse with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new HttpResponse(statusCode, more, body);
  }
}
