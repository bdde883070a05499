package io.tandem.actions;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP API as callers see it. Requests become payload 2.0 events, as the gateway builds them,
 * and go through the mock event server.
 */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Api() {}

  /** An answer. */
  record Answer(int status, JsonNode headers, JsonNode body) {
    JsonNode data() {
      return body.path("data");
    }

    String code() {
      return body.at("/error/code").asText();
    }

    String message() {
      return body.at("/error/message").asText();
    }

    List<String> fields() {
      return body.at("/error/details").findValuesAsText("field");
    }
  }

  static Answer call(String caller, String method, String path, @Nullable String body) {
    return call(caller, method, path, body, Map.of());
  }

  static Answer call(
      String caller,
      String method,
      String path,
      @Nullable String body,
      Map<String, String> headers) {
    return send(event(Map.of("sub", caller, "name", name(caller)), method, path, body, headers));
  }

  static String name(String caller) {
    return Character.toUpperCase(caller.charAt(0)) + caller.substring(1).replaceFirst("-.*", "");
  }

  static Answer send(ObjectNode event) {
    String response =
        given()
            .baseUri("http://localhost")
            .port(port())
            .contentType("application/json")
            .body(event.toString())
            .post("/")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    try {
      JsonNode answer = JSON.readTree(response);
      return new Answer(
          answer.get("statusCode").asInt(),
          answer.get("headers"),
          JSON.readTree(answer.path("body").asText("null")));
    } catch (JsonProcessingException e) {
      throw new AssertionError(response, e);
    }
  }

  private static int port() {
    return ConfigProvider.getConfig()
        .getValue("quarkus.lambda.mock-event-server.test-port", Integer.class);
  }

  static ObjectNode event(
      Map<String, String> claims,
      String method,
      String path,
      @Nullable String body,
      Map<String, String> headers) {
    URI uri = URI.create("http://api/api/v1" + path);
    ObjectNode event = JSON.createObjectNode();
    String routeKey = addRoute(event, method, uri.getRawPath());
    event.put("version", "2.0").put("routeKey", routeKey).put("rawPath", uri.getPath());
    event.put("isBase64Encoded", false).put("body", body);
    event.set("headers", JSON.valueToTree(headers));
    if (uri.getRawQuery() != null) {
      ObjectNode query = event.putObject("queryStringParameters");
      for (String pair : uri.getRawQuery().split("&", -1)) {
        query.put(pair.replaceFirst("=.*", ""), decoded(pair.replaceFirst("[^=]*=?", "")));
      }
    }
    ObjectNode context = event.putObject("requestContext").put("requestId", "req-1");
    context.putObject("http").put("method", method);
    context.putObject("authorizer").putObject("jwt").set("claims", JSON.valueToTree(claims));
    return event;
  }

  private static String addRoute(ObjectNode event, String method, String rawPath) {
    for (String routeKey : Template.functionByRoute().keySet()) {
      String[] route = routeKey.split(" ", 2);
      List<String> names = new ArrayList<>();
      Matcher parameters = Pattern.compile("\\{(\\w+)}").matcher(route[1]);
      String pattern = parameters.replaceAll("([^/]+)");
      parameters.reset();
      parameters.results().forEach(match -> names.add(match.group(1)));
      Matcher path = Pattern.compile(pattern).matcher(rawPath);
      if (route[0].equals(method) && path.matches()) {
        ObjectNode values = event.putObject("pathParameters");
        for (int i = 0; i < names.size(); i++) {
          values.put(names.get(i), decoded(path.group(i + 1)));
        }
        return routeKey;
      }
    }
    throw new AssertionError("No route " + method + " " + rawPath);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
