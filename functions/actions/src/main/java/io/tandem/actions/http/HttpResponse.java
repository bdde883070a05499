package io.tandem.actions.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tandem.sessions.store.Reply;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer to the HTTP API, payload format 2.0. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HttpResponse(int statusCode, Map<String, String> headers, @Nullable String body) {
  /** A 304 carries it too, as its 200 would (RFC 9110, 15.4.5). */
  private static final Map<String, String> CACHING = Map.of("cache-control", "private, no-cache");

  static HttpResponse of(Reply reply) {
    return reply.replayed() ? json(reply).with("idempotency-replayed", "true") : json(reply);
  }

  private static HttpResponse json(Reply reply) {
    return new HttpResponse(reply.status(), CACHING, reply.body().toString())
        .with("content-type", "application/json");
  }

  static HttpResponse notModified(String etag) {
    return new HttpResponse(304, CACHING, null).with("etag", etag);
  }

  HttpResponse with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new HttpResponse(statusCode, more, body);
  }
}
