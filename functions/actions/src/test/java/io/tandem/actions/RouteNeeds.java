package io.tandem.actions;

import static java.util.regex.Pattern.quote;

import io.tandem.events.EventType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What other files must say about a function's route. Its body and its events are those in
 * openapi.yaml.
 */
final class RouteNeeds {
  private static final String OPENAPI = "infra/api/openapi.yaml";
  private static final String TESTS = "infra/local/src/test/";
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private final Deployed function;
  private final String route;
  private final String method;
  private final String path;
  private final Map<?, ?> schemas;
  private final Map<?, ?> operation;

  RouteNeeds(Deployed function, String route, Map<?, ?> openApi) {
    this.function = function;
    this.route = route;
    this.method = route.substring(0, route.indexOf(' '));
    this.path = route.substring(route.indexOf(' ') + 1).replace("/api/v1", "");
    this.schemas = Template.at(openApi, "components", "schemas");
    this.operation = Template.at(openApi, "paths", path, method.toLowerCase(Locale.ROOT));
  }

  Stream<Need> all(List<String> publishingRoles) {
    return Stream.of(documented(), proven(), called(), published(publishingRoles), body())
        .flatMap(needs -> needs);
  }

  private Stream<Need> documented() {
    String line = "(?m)^  " + quote(path) + ":\\n(?:(?: {4}.*)?\\n)*? {4}";
    return Stream.of(
        new Need(OPENAPI, line + method.toLowerCase(Locale.ROOT) + ":$", method + " " + path));
  }

  /** A test of who may call it. If it acts on a session, also its rule in the model of sessions. */
  private Stream<Need> proven() {
    Need access =
        new Need(
            TESTS + "resources/io/tandem/local/access/matrix.txt",
            "(?m)^" + quote(route) + "$",
            "who may call " + route);
    if (!isOfOneSession()) {
      return Stream.of(access);
    }
    String verb =
        path.replaceFirst("^/(session|invitation)s/\\{id}", "$1").replaceAll("\\{.*}", "%s");
    return Stream.of(
        access,
        new Need(
            TESTS + "java/io/tandem/local/model/Verb.java",
            quote("\"" + method + " " + verb) + "[\"?]",
            "the rule of " + method + " " + path));
  }

  private boolean isOfOneSession() {
    return path.matches("/(sessions|invitations)/\\{id}.*");
  }

  /** Reads need no call: the cache makes them. Nor do phones: only the app has the push token. */
  private Stream<Need> called() {
    if (method.equals("GET") || path.startsWith("/push/")) {
      return Stream.of();
    }
    String last = path.replaceFirst("^/(sessions|invitations)/\\{id}/", "").replaceAll("\\{.*", "");
    String called = "[\"/`]" + quote(last) + "[\"`$]";
    String by = "\"" + method + "\"";
    return Stream.of(
        new Need(
            "infra/client/actions.js",
            method.equals("POST") ? called : called + ".*" + by + "|" + by + ".*" + called,
            "a call of " + method + " " + path));
  }

  /** Without either, nothing fails, but an event waits up to a minute for the relay. */
  private Stream<Need> published(List<String> roles) {
    boolean makesEvents =
        QUOTED
            .matcher(String.valueOf(operation.get("description")))
            .results()
            .anyMatch(it -> EventType.of(it.group(1)).isPresent());
    if (!makesEvents) {
      return Stream.of();
    }
    String entry = "(?s)\\n  " + function.id() + ":\\n(?:(?!\\n\\n).)*";
    return Stream.of(
        new Need(
            "template.yaml",
            entry + "TANDEM_TOPIC_ARN: !Ref Events",
            "the TANDEM_TOPIC_ARN of " + function.name() + ", which makes events"),
        new Need(
            "template.yaml",
            entry + "Role: !GetAtt (?:" + String.join("|", roles) + ")\\.Arn",
            "a role that may publish for " + function.name() + ", which makes events"));
  }

  private Stream<Need> body() {
    String reference =
        String.valueOf(
            Template.at(operation, "requestBody", "content", "application/json", "schema")
                .get("$ref"));
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    Map<?, ?> fields = Template.at(schemas, name, "properties");
    if (fields.isEmpty()) {
      return Stream.of();
    }
    Need type =
        new Need(
            "infra/client/schema.d.ts",
            "export type " + name + " =",
            name + ": cd infra/client && npm ci && npm run types");
    return Stream.concat(
        Stream.of(type),
        fields.keySet().stream()
            .map(String::valueOf)
            .filter(field -> Template.at(fields, field).containsKey("maxLength"))
            .map(
                field ->
                    new Need(
                        TESTS + "java/io/tandem/local/hostile/TextField.java",
                        quote("\"" + route + "\"") + ",\\s+" + quote("\"" + field + "\""),
                        "the text " + field + " of " + method + " " + path)));
  }
}
