package io.tandem.local.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import io.tandem.local.stack.Account;
import io.tandem.local.stack.Route;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An event's {@code requestContext}: what the gateway itself knows about the request. */
final class EventContext {
  private static final String API_ID = "local";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

  private EventContext() {}

  static ObjectNode of(
      HttpServletRequest request, Route route, Optional<Map<String, String>> claims) {
    ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
    ObjectNode context = Json.object();
    context.put("accountId", Account.ID);
    context.put("apiId", API_ID);
    claims.ifPresent(
        texts ->
            context
                .putObject("authorizer")
                .putObject("jwt")
                .putNull("scopes")
                .set("claims", Json.tree(texts)));
    context.put("domainName", API_ID + ".execute-api." + Account.REGION + ".amazonaws.com");
    context.put("domainPrefix", API_ID);
    context.set("http", http(request));
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", route.key());
    context.put("stage", "$default");
    context.put("time", TIME.format(now));
    context.put("timeEpoch", now.toInstant().toEpochMilli());
    return context;
  }

  private static ObjectNode http(HttpServletRequest request) {
    return Json.object()
        .put("method", request.getMethod())
        .put("path", UrlText.ofPath(request.getRequestURI()))
        .put("protocol", request.getProtocol())
        .put("sourceIp", request.getRemoteAddr())
        .put("userAgent", Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
  }
}
