package io.tandem.local.gateway;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.tandem.local.stack.CorsRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells browsers which pages may call the API
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html).
 */
public record Cors(CorsRules rules) {
  private static final String PREFIX = "access-control-";
  private static final String ANY = "*";

  /** Applies the rules to another endpoint of the stage that the same pages need. */
  public Handler wrap(Handler handler) {
    return request -> {
      if (!answersPreflight(request)) {
        addTo(request);
        handler.handle(request);
      }
    };
  }

  /** Whether the request is a browser's preflight; if so, answers it. */
  boolean answersPreflight(Context request) {
    boolean asked =
        !rules.origins().isEmpty()
            && request.req().getMethod().equals("OPTIONS")
            && request.header("Origin") != null
            && request.header("Access-Control-Request-Method") != null;
    if (asked) {
      request.status(204);
      allowedOrigin(request)
          .ifPresent(
              origin -> {
                request.header(PREFIX + "allow-origin", origin);
                list(request, "allow-methods", rules.methods());
                list(request, "allow-headers", rules.headers());
                request.header(PREFIX + "max-age", String.valueOf(rules.maxAgeSeconds()));
              });
    }
    return asked;
  }

  /** Adds the headers to any answer. */
  void addTo(Context request) {
    allowedOrigin(request)
        .ifPresent(
            origin -> {
              request.header(PREFIX + "allow-origin", origin);
              list(request, "expose-headers", rules.exposed());
            });
  }

  /** If there are rules, a function's own CORS headers do not count. */
  void removeFrom(Map<String, String> headersOfTheFunction) {
    if (!rules.origins().isEmpty()) {
      headersOfTheFunction
          .keySet()
          .removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX));
    }
  }

  /** The origin to send back. */
  private Optional<String> allowedOrigin(Context request) {
    if (rules.origins().contains(ANY)) {
      return Optional.ofNullable(request.header("Origin")).map(origin -> ANY);
    }
    return Optional.ofNullable(request.header("Origin"))
        .filter(origin -> rules.origins().stream().anyMatch(rule -> fits(rule, origin)));
  }

  /** A rule is an origin, or https://* for all origins with that scheme. */
  private static boolean fits(String rule, String origin) {
    return rule.endsWith("://*")
        ? origin.startsWith(rule.substring(0, rule.length() - 1))
        : rule.equals(origin);
  }

  private static void list(Context request, String name, List<String> values) {
    if (!values.isEmpty()) {
      request.header(PREFIX + name, String.join(",", values));
    }
  }
}
