package io.tandem.local.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The event made from a request, payload format 2.0
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
 * Whatever the request lacks is left out.
 */
record ProxyEvent(
    HttpServletRequest request,
    RouteMatch match,
    Optional<Map<String, String>> claims,
    String trace) {
  byte[] with(byte[] body) {
    ObjectNode event = Json.object();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    event.put("rawPath", UrlText.ofPath(request.getRequestURI()));
    event.put("rawQueryString", query());
    List<String> cookies = EventHeaders.cookies(request);
    if (!cookies.isEmpty()) {
      event.set("cookies", Json.tree(cookies));
    }
    ObjectNode headers = EventHeaders.of(request, trace);
    event.set("headers", headers);
    if (!query().isEmpty()) {
      event.set("queryStringParameters", UrlText.parameters(query()));
    }
    event.set("requestContext", EventContext.of(request, match.route(), claims));
    if (!match.pathParameters().isEmpty()) {
      event.set("pathParameters", Json.tree(match.pathParameters()));
    }
    EventBody.addTo(event, body, headers.path("content-type").asText());
    return Json.bytes(event);
  }

  private String query() {
    return Optional.ofNullable(request.getQueryString()).orElse("");
  }
}
