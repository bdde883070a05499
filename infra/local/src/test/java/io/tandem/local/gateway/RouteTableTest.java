package io.tandem.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.stack.CorsRules;
import io.tandem.local.stack.FunctionModel;
import io.tandem.local.stack.Route;
import io.tandem.local.stack.StackModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
  private final RouteTable routes =
      table("ANY /{all+}", "GET /a/{id}", "ANY /a/{id}", "GET /a/b", "POST /a/{id}/c/{other}");

  @ParameterizedTest
  @CsvSource({
    "GET,/a/b,GET /a/b",
    "GET,/a/x,GET /a/{id}",
    "PUT,/a/x,ANY /a/{id}",
    "POST,/a/x/c/y,POST /a/{id}/c/{other}",
    "GET,/a/x/c/y,ANY /{all+}",
    "GET,/a/,ANY /{all+}",
  })
  void mostSpecificRouteWins(String method, String path, String route) {
    assertThat(routes.match(method, path).orElseThrow().route().key()).isEqualTo(route);
  }

  @Test
  void parametersAreDecoded() {
    assertThat(routes.match("POST", "/a/x%2Fy+z/c/%5Bt%5D").orElseThrow().pathParameters())
        .isEqualTo(Map.of("id", "x/y+z", "other", "[t]"));
    assertThat(routes.match("GET", "/x/y/z").orElseThrow().pathParameters())
        .isEqualTo(Map.of("all", "x/y/z"));
    assertThat(routes.match("GET", "/a/%zz").orElseThrow().pathParameters())
        .isEqualTo(Map.of("id", "%zz"));
  }

  @Test
  void pathWithoutARouteHasNoMatch() {
    assertThat(table("GET /a").match("GET", "/b")).isEmpty();
    assertThat(table("GET /a").match("POST", "/a")).isEmpty();
    assertThat(table("GET /a").match("GET", "/a/")).isEmpty();
  }

  private static RouteTable table(String... keys) {
    List<Route> all =
        Stream.of(keys)
            .map(key -> key.split(" "))
            .map(it -> new Route(it[0], it[1], null))
            .toList();
    FunctionModel function =
        new FunctionModel(
            "f", Path.of("f"), Duration.ZERO, 1, Map.of(), all, List.of(), List.of(), 0, null);
    return new RouteTable(new StackModel(List.of(function), Set.of(), CorsRules.NONE));
  }
}
